package dev.watchkeeper.engine.detect;

/**
 * Something unusual, and what would have been usual.
 *
 * @param value what was seen
 * @param surprise how unlikely that is: the negative decimal logarithm of its chance, so 5 is one in 100,000
 * @param reason one plain sentence
 */
public record Finding(Kind kind, double value, Band expected, double surprise, String reason) {}
