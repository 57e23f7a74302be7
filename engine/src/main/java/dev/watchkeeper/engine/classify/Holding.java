package dev.watchkeeper.engine.classify;

/**
 * A rule that holds for a line.
 *
 * @param evidence the part of the line that says so
 * @param heard false: the line is quieter than the rule listens to, and so it does not count
 */
public record Holding(Rule rule, String evidence, boolean heard) {}
