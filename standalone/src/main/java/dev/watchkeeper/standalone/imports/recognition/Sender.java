package dev.watchkeeper.standalone.imports.recognition;

/**
 * Who imports.
 *
 * @param life of the node: what this import still has under way when a later one begins is not taken
 */
public record Sender(String node, long life) {}
