package dev.watchkeeper.engine.attack.decode;

/**
 * A letter that several encoded bytes make. Overlong forms are read as careless servers read them; bytes that make no
 * letter are taken one by one.
 *
 * @param length how many written letters it takes; 0 when only the first byte was understood
 */
record Utf8(int character, int length) {

    static Utf8 at(char[] text, int at, int length, int first) {
        int more = first >= 0xF0 && first < 0xF8
                ? 3
                : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xC0 && first < 0xE0 ? 1 : 0;
        if (more == 0) {
            return new Utf8(first, 0);
        }
        int value = first & (0x3F >> more);
        int i = at + widthAt(text, at, length);
        for (int n = 0; n < more; n++) {
            Escape next = i < length ? Escape.at(text, i, length) : null;
            if (next == null || !next.isByte() || (next.character() & 0xC0) != 0x80) {
                return new Utf8(first, 0);
            }
            value = value << 6 | next.character() & 0x3F;
            i += next.length();
        }
        return new Utf8(value, i - at);
    }

    private static int widthAt(char[] text, int at, int length) {
        Escape escape = Escape.at(text, at, length);
        return escape == null ? 1 : escape.length();
    }
}
