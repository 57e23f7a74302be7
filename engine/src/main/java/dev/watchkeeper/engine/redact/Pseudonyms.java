package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.secret.Mark;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names for secrets: equal secrets have equal names, and without the key nobody can try out what a name stands for. */
public final class Pseudonyms {

    /** A shorter key could be found by trying. */
    public static final int SHORTEST_KEY = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public Pseudonyms(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("a key of pseudonyms has at least " + SHORTEST_KEY + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String of(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, Mark.PSEUDONYM / 2);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
