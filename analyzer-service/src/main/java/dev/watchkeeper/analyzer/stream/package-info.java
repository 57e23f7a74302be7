/** Streams and their cursors, which the database owns. */
@NullMarked
package dev.watchkeeper.analyzer.stream;

import org.jspecify.annotations.NullMarked;
