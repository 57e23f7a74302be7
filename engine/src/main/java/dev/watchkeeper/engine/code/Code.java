package dev.watchkeeper.engine.code;

/**
 * Names a skeleton in 60 bits. The same skeleton has the same code everywhere and for ever; {@code v1} in front of it
 * says by which rules it was made.
 */
public record Code(long value) {

    private static final String VERSION = "v1:";
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int BITS = 60;

    /** Between family, text and place; no skeleton holds it, so no two of them run together. */
    private static final char SEPARATOR = '\u001f';

    public Code {
        if (value >>> BITS != 0) {
            throw new IllegalArgumentException("a code has 60 bits, got " + Long.toHexString(value));
        }
    }

    /**
     * The code of a skeleton.
     *
     * @param formatFamilyOrEmpty keeps the lines of one kind of writer apart from all others; empty for applications
     */
    public static Code of(String formatFamilyOrEmpty, Skeleton skeleton) {
        String said = formatFamilyOrEmpty + SEPARATOR + skeleton.text();
        String all = skeleton.place().isEmpty() ? said : said + SEPARATOR + skeleton.place();
        return new Code(StableHash.of(all) >>> (Long.SIZE - BITS));
    }

    /** Reads what {@link #toString} writes. */
    public static Code parse(String written) {
        String body = written.startsWith(VERSION) ? written.substring(VERSION.length()) : "";
        long value = 0;
        boolean good = body.length() == LENGTH + 2;
        for (int i = 0; good && i < body.length(); i++) {
            char c = body.charAt(i);
            if (i % (GROUP + 1) == GROUP) {
                good = c == '-';
            } else {
                int digit = DIGITS.indexOf(c);
                good = digit >= 0;
                value = value << 5 | digit;
            }
        }
        if (!good) {
            throw new IllegalArgumentException("a code looks like v1:K7QM-2XFA-9RTC, got " + written);
        }
        return new Code(value);
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder(VERSION);
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                written.append('-');
            }
            written.append(DIGITS.charAt((int) (value >>> (BITS - 5 * (i + 1))) & 31));
        }
        return written.toString();
    }
}
