package dev.watchkeeper.engine.code;

/**
 * What stays the same when a statement is logged again: the line with everything that varies masked.
 *
 * @param text what is said; rules look at this alone, so that no function's name is taken for trouble
 * @param place where an exception comes from, else empty
 */
public record Skeleton(String text, String place) {

    private static final String ELLIPSIS = "…";

    public Skeleton(String text) {
        this(text, "");
    }

    /** All that the code is made of, for people. */
    public String whole() {
        return place.isEmpty() ? text : text + " at " + place;
    }

    /** At most {@code length} characters of it, for titles. */
    public String shortened(int length) {
        String whole = whole();
        if (whole.length() <= length) {
            return whole;
        }
        int end = length - ELLIPSIS.length();
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }
}
