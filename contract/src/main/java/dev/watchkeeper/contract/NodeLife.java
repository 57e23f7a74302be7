package dev.watchkeeper.contract;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a collector that begins a new life of its node, or to somebody who asks which is the last one.
 *
 * @param life from 1, one more each time; 0 if none was begun
 * @param by who began it; null if none was begun
 */
public record NodeLife(long life, @Nullable String by) {}
