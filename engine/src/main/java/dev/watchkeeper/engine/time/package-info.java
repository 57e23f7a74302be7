/** Times found in lines: without regular expressions, without a clock. */
@NullMarked
package dev.watchkeeper.engine.time;

import org.jspecify.annotations.NullMarked;
