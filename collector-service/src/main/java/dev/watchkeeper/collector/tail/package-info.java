/** Bytes of a file become lines with offsets, whatever happens to the file's name. */
@NullMarked
package dev.watchkeeper.collector.tail;

import org.jspecify.annotations.NullMarked;
