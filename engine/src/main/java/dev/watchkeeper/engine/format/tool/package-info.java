/** Lines of single programs that write as nobody else does. */
@NullMarked
package dev.watchkeeper.engine.format.tool;

import org.jspecify.annotations.NullMarked;
