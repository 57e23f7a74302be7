package dev.watchkeeper.engine.attack.sign;

/** Which ASCII characters a text holds, one bit each. */
public record Chars(long low, long high) {

    public static Chars of(String text) {
        return of(text, 0);
    }

    public static Chars of(String text, int from) {
        long low = 0;
        long high = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 64) {
                low |= 1L << c;
            } else if (c < 128) {
                high |= 1L << c;
            }
        }
        return new Chars(low, high);
    }

    public boolean holdAnyOf(Chars others) {
        return (low & others.low | high & others.high) != 0;
    }

    boolean isEmpty() {
        return (low | high) == 0;
    }
}
