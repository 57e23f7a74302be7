package dev.watchkeeper.engine.attack;

import dev.watchkeeper.engine.attack.decode.Decoded;
import dev.watchkeeper.engine.attack.decode.Decoding;
import dev.watchkeeper.engine.attack.list.SignLists;
import dev.watchkeeper.engine.attack.sign.Kind;
import dev.watchkeeper.engine.attack.sign.Sighting;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Code that travels in Base64: a whole value that decodes to a text, and shows code there. */
final class Wrapped {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 8_192;

    private Wrapped() {}

    /** The evidence is the whole value: none of its letters stands for the code by itself. */
    static @Nullable Sighting in(String written) {
        String value = written.replace("%3D", "=")
                .replace("%3d", "=")
                .replace("%2B", "+")
                .replace("%2F", "/");
        if (value.length() < SHORTEST || value.length() > LONGEST || value.length() % 4 != 0 || !isBase64(value)) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
        for (byte each : bytes) {
            if (each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                return null;
            }
        }
        Decoded inner = Decoding.decode(new String(bytes, StandardCharsets.US_ASCII), false);
        for (Sighting sign : SignLists.ANYWHERE.in(inner.text())) {
            if (sign.strong() && sign.kind() == Kind.COMMAND) {
                return new Sighting(
                        sign.kind(), sign.shows() + ", in Base64", true, 0, Math.min(written.length(), value.length()));
            }
        }
        return null;
    }

    private static boolean isBase64(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '+'
                    || c == '/'
                    || c == '=')) {
                return false;
            }
        }
        return true;
    }
}
