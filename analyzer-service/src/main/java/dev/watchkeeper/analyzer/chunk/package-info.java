/** How lines are stored: one row a segment and day, one array a column. */
@NullMarked
package dev.watchkeeper.analyzer.chunk;

import org.jspecify.annotations.NullMarked;
