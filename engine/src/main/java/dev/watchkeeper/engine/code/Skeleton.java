package dev.watchkeeper.engine.code;

/** What stays the same when a statement is logged again: the line with everything that varies masked. */
public record Skeleton(String text) {

    private static final String ELLIPSIS = "…";

    /** At most {@code length} characters of it, for titles. */
    public String shortened(int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }
}
