/** How good the engine is, counted against a truth and held against a bar. */
@NullMarked
package dev.watchkeeper.bench.score;

import org.jspecify.annotations.NullMarked;
