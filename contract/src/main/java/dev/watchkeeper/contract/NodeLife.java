package dev.watchkeeper.contract;

/**
 * The answer to a collector that begins a new life of its node.
 *
 * @param life from 1, one more each time
 */
public record NodeLife(long life) {}
