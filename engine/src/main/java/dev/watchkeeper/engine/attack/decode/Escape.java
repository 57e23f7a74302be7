package dev.watchkeeper.engine.attack.decode;

import org.jspecify.annotations.Nullable;

/**
 * One encoded character: {@code %27}, {@code %u0027}, {@code \x27}, {@code \u0027}, {@code &#39;}, {@code &lt;}.
 *
 * @param isByte true when it is a byte, of which UTF-8 may need several for a letter
 */
record Escape(int character, int length, boolean isByte) {

    /** A number in an entity may be filled up with zeros, but not without end. */
    private static final int LONGEST_ENTITY = 64;

    static @Nullable Escape at(char[] text, int at, int length) {
        return switch (text[at]) {
            case '%' ->
                at + 5 < length && (text[at + 1] | 0x20) == 'u'
                        ? hex(text, at, 2, 4, length)
                        : hex(text, at, 1, 2, length);
            case '\\' -> {
                char kind = at + 1 < length ? text[at + 1] : ' ';
                yield kind == 'x'
                        ? hex(text, at, 2, 2, length)
                        : kind == 'u' ? hex(text, at, 2, 4, length) : kind == '"' ? new Escape('"', 2, false) : null;
            }
            case '&' -> entity(text, at, length);
            default -> null;
        };
    }

    private static @Nullable Escape hex(char[] text, int at, int skip, int digits, int length) {
        int end = at + skip + digits;
        if (end > length) {
            return null;
        }
        int value = 0;
        for (int i = at + skip; i < end; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return null;
            }
            value = value * 16 + digit;
        }
        return new Escape(value, skip + digits, digits == 2);
    }

    private static @Nullable Escape entity(char[] text, int at, int length) {
        int i = at + 1;
        if (i < length && text[i] == '#') {
            i++;
            boolean isHex = i < length && (text[i] | 0x20) == 'x';
            int base = isHex ? 16 : 10;
            int start = isHex ? i + 1 : i;
            int value = 0;
            i = start;
            while (i < length && i - start < LONGEST_ENTITY && Character.digit(text[i], base) >= 0 && value < 0x10000) {
                value = value * base + Character.digit(text[i++], base);
            }
            if (i == start) {
                return null;
            }
            return new Escape(value, (i < length && text[i] == ';' ? i + 1 : i) - at, false);
        }
        return named(text, at, length);
    }

    private static @Nullable Escape named(char[] text, int at, int length) {
        int semicolon = at + 1;
        while (semicolon < length && semicolon - at < 9 && Character.isLetter(text[semicolon])) {
            semicolon++;
        }
        if (semicolon == length || text[semicolon] != ';') {
            return null;
        }
        int character = switch (new String(text, at + 1, semicolon - at - 1)) {
            case "lt", "LT" -> '<';
            case "gt", "GT" -> '>';
            case "quot", "QUOT" -> '"';
            case "apos" -> '\'';
            case "amp" -> '&';
            case "lpar" -> '(';
            case "rpar" -> ')';
            case "colon" -> ':';
            case "newline", "NewLine" -> '\n';
            case "tab", "Tab", "nbsp" -> ' ';
            default -> -1;
        };
        return character < 0 ? null : new Escape(character, semicolon + 1 - at, false);
    }
}
