package dev.watchkeeper.engine.time;

/** The English short names of the months, as logs write them. */
public final class Months {

    private static final String NAMES = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int LENGTH = 3;

    private Months() {}

    /** 1 to 12, or {@link Digits#NONE}. */
    public static int at(String text, int from) {
        for (int i = 0; i < NAMES.length(); i += LENGTH) {
            if (text.regionMatches(true, from, NAMES, i, LENGTH)) {
                return i / LENGTH + 1;
            }
        }
        return Digits.NONE;
    }
}
