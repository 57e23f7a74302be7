/** Which build this is. */
@NullMarked
package dev.watchkeeper.kit.build;

import org.jspecify.annotations.NullMarked;
