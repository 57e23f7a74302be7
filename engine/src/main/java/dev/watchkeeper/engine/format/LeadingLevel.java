package dev.watchkeeper.engine.format;

import java.util.Optional;

/** Finds a level that starts a message beyond doubt: {@code ERROR …}, {@code [warn] …}, {@code error: …}. */
public final class LeadingLevel {

    private static final int LONGEST = 13;

    private LeadingLevel() {}

    public static Optional<Level> of(String text, int from) {
        boolean bracketed = from < text.length() && text.charAt(from) == '[';
        int start = bracketed ? from + 1 : from;
        int end = start;
        boolean shouted = true;
        while (end < text.length() && end - start <= LONGEST && isLetter(text.charAt(end))) {
            shouted &= text.charAt(end) <= 'Z';
            end++;
        }
        char next = end < text.length() ? text.charAt(end) : 0;
        boolean sure = bracketed ? next == ']' : next == ':' || shouted && (next == ' ' || next == '[' || next == '\t');
        return sure ? Level.of(text.substring(start, end)) : Optional.empty();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
