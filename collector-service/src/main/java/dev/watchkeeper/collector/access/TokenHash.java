package dev.watchkeeper.collector.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;

/** The hash of a token, as a person wrote it into the configuration. */
record TokenHash(String hex) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** The message does not repeat what was written: by mistake it may be the token itself. */
    static TokenHash of(String written) {
        String hex = written.strip().toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("watchkeeper.collector.access.token-sha256 is not a SHA-256:"
                    + " write 64 hex digits, as sha256sum prints them");
        }
        return new TokenHash(hex);
    }

    /** Takes the same time wherever the two differ. */
    boolean isHashOf(String sha256) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.US_ASCII), sha256.getBytes(StandardCharsets.US_ASCII));
    }
}
