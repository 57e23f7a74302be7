package dev.watchkeeper.engine.trace.frame;

/**
 * One call of a stack.
 *
 * @param name the function, without all that another build or another run would change
 */
public record Frame(String name, Owner owner) {}
