package dev.watchkeeper.analyzer.ingest;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Text that PostgreSQL does not take as it is, and the bytes it stands for. */
final class HostileText {

    private static final int HEX = 16;
    private static final int ESCAPE = 6;

    private HostileText() {}

    /** Why the text cannot be stored as it came; empty for nearly all. */
    static Optional<String> trouble(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Optional.of("holds a NUL");
            }
            if (Character.isSurrogate(c)) {
                if (isPair(c, i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
                    i++;
                } else {
                    return Optional.of("holds a lone surrogate");
                }
            }
        }
        return text.contains("\\u") ? escaped(text) : Optional.empty();
    }

    /** As UTF-8; a lone surrogate, which has none, in the three bytes it would have. */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + ESCAPE);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                bytes.write(c);
            } else if (c < 0x800) {
                bytes.write(0xC0 | c >> 6);
                bytes.write(0x80 | c & 0x3F);
            } else if (c < 0x10000) {
                bytes.write(0xE0 | c >> 12);
                bytes.write(0x80 | c >> 6 & 0x3F);
                bytes.write(0x80 | c & 0x3F);
            } else {
                bytes.write(0xF0 | c >> 18);
                bytes.write(0x80 | c >> 12 & 0x3F);
                bytes.write(0x80 | c >> 6 & 0x3F);
                bytes.write(0x80 | c & 0x3F);
            }
        }
        return bytes.toByteArray();
    }

    /** What JSON would turn into such a character. */
    private static Optional<String> escaped(String text) {
        for (int at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u", at + 2)) {
            int c = unit(text, at);
            if (c == 0) {
                return Optional.of("holds an escaped NUL");
            }
            if (c > 0 && Character.isSurrogate((char) c)) {
                int low = unit(text, at + ESCAPE);
                if (low < 0 || !isPair((char) c, (char) low)) {
                    return Optional.of("holds an escaped lone surrogate");
                }
                at += ESCAPE;
            }
        }
        return Optional.empty();
    }

    private static boolean isPair(char high, char low) {
        return Character.isHighSurrogate(high) && Character.isLowSurrogate(low);
    }

    /** The UTF-16 unit written at this place as backslash, u and four digits; -1 if there is none. */
    private static int unit(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
            return -1;
        }
        int value = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            if (digit < 0) {
                return -1;
            }
            value = value * HEX + digit;
        }
        return value;
    }
}
