/** Keys and tokens that show by their own shape whose they are. */
@NullMarked
package dev.watchkeeper.engine.redact.vendor;

import org.jspecify.annotations.NullMarked;
