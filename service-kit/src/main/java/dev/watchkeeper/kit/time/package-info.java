/** The one clock. */
@NullMarked
package dev.watchkeeper.kit.time;

import org.jspecify.annotations.NullMarked;
