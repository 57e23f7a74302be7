package dev.watchkeeper.engine.attack;

import dev.watchkeeper.engine.attack.sign.Kind;

/**
 * An attack that a request shows.
 *
 * @param shows what gives it away, for people
 * @param argument the query argument's name, empty where there is none
 * @param evidence the piece that gives it away, as it was written, short
 * @param start where the evidence begins in the text of its part as it was written
 * @param end behind its last letter
 */
public record Attack(
        Kind kind, String shows, Part part, String argument, String evidence, int start, int end, Risk risk) {

    /** As {@code query argument id}. */
    public String place() {
        return argument.isEmpty() ? part.title() : part.title() + " argument " + argument;
    }
}
