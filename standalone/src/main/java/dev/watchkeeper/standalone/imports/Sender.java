package dev.watchkeeper.standalone.imports;

/**
 * Who imports.
 *
 * @param life of the node: what this import still has under way when a later one begins is not taken
 */
record Sender(String node, long life) {}
