package dev.watchkeeper.engine.classify;

/**
 * How much the rule book remembers of what it has decided. It costs time to forget, and never changes an answer.
 *
 * @param held how many decisions at the moment; one that was just asked for again may count twice
 * @param most how many at most
 * @param forgotten how many went because others came, since the start
 */
public record Memory(int held, int most, long forgotten) {}
