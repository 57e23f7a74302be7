/** Lines with labels that others made, and what the engine reads in them. */
@NullMarked
package dev.watchkeeper.bench.corpus;

import org.jspecify.annotations.NullMarked;
