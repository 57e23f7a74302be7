package dev.watchkeeper.e2e.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One stored line with what was joined to it.
 *
 * @param at the offset of its first byte
 * @param next the first byte after it
 * @param raw its bytes where the text cannot give them back, without secrets all the same
 * @param continuation its beginning was stored with an earlier segment
 * @param cutOff its line feed is not in it: the cap was reached, or the file ended
 */
record Entry(int at, int next, String text, @Nullable String raw, boolean continuation, boolean cutOff) {

    private static final Pattern SECRET = Pattern.compile("pw=[a-z]+");

    /** The receiver's poison: a line with it is refused for good. */
    static final char BELL = '\u0007';

    static Entry of(String bytes, int at, int next, Flaw flaw) {
        String body = withoutFeed(bytes.substring(at, next));
        String decoded = decoded(body);
        boolean fits = decoded != null && decoded.indexOf('\0') < 0;
        String text = fits ? decoded : new String(body.getBytes(ISO_8859_1), UTF_8).replace('\0', '\uFFFD');
        return new Entry(
                at,
                next,
                redacted(text, flaw),
                fits ? null : redacted(body, flaw),
                Cut.continues(bytes, at),
                bytes.charAt(next - 1) != '\n');
    }

    /** What can be given back of the source: all its bytes but secrets and the last line feed. */
    String recovered() {
        return raw == null ? new String(text.getBytes(UTF_8), ISO_8859_1) : raw;
    }

    static String redacted(String text, Flaw flaw) {
        return flaw == Flaw.NOTHING_IS_REDACTED ? text : SECRET.matcher(text).replaceAll("pw=***");
    }

    static String withoutFeed(String bytes) {
        return bytes.endsWith("\n") ? bytes.substring(0, bytes.length() - 1) : bytes;
    }

    private static @Nullable String decoded(String bytes) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            // Then it is no UTF-8, which is an answer, not trouble.
            return null;
        }
    }
}
