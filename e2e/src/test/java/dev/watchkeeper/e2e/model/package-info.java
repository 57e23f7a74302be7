/**
 * The promise of exactly once as a model: files, a collector, a wire and a database without threads, clock or disk. Bytes
 * are strings here, a character a byte. Start reading at {@link dev.watchkeeper.e2e.model.World}.
 */
@NullMarked
package dev.watchkeeper.e2e.model;

import org.jspecify.annotations.NullMarked;
