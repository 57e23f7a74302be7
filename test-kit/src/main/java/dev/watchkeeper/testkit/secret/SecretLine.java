package dev.watchkeeper.testkit.secret;

/**
 * A line with one secret in it.
 *
 * @param kind the label of its kind, as marks show it
 */
public record SecretLine(String kind, String secret, String line) {

    /** No code is so short that half of it says much. */
    private static final int SHORTEST_HALF = 4;

    /** True when it is taken out. No half of it may stay either; a short code may stand in the line once more by chance. */
    public boolean isGoneFrom(String redacted) {
        String half = secret.substring(secret.length() / 2);
        return redacted.contains("[")
                && (half.length() < SHORTEST_HALF || !redacted.contains(half))
                && occurrences(redacted) < occurrences(line);
    }

    private int occurrences(String text) {
        int count = 0;
        for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
            count++;
        }
        return count;
    }
}
