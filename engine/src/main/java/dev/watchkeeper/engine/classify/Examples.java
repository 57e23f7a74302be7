package dev.watchkeeper.engine.classify;

import java.util.List;

/** Messages a rule must recognise, and messages that look alike and that it must leave alone. */
public record Examples(List<String> match, List<String> not) {}
