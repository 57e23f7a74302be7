/** How a loop that fails every second says so once. */
@NullMarked
package dev.watchkeeper.collector.telling;

import org.jspecify.annotations.NullMarked;
