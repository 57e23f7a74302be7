package dev.watchkeeper.engine.mask.token;

/** Finds days written in words: {@code Sun Jul 10}, {@code Jul 10}. */
public final class DateWords {

    private static final String DAYS = "Mon Tue Wed Thu Fri Sat Sun ";
    private static final String MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";
    private static final int NAME = 4;

    private DateWords() {}

    /** Where the day that starts at {@code from} ends; {@code from} itself when none starts there. */
    public static int end(String text, int from) {
        int monthAt = isOneOf(DAYS, text, from) ? from + NAME : from;
        if (!isOneOf(MONTHS, text, monthAt)) {
            return from;
        }
        int dayAt = monthAt + NAME;
        if (dayAt < text.length() && text.charAt(dayAt) == ' ') {
            dayAt++;
        }
        int end = dayAt;
        while (end < text.length() && end - dayAt < 3 && Shapes.isDigit(text.charAt(end))) {
            end++;
        }
        boolean wholeNumber = end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == ',';
        return wholeNumber && end > dayAt && end - dayAt <= 2 ? end : from;
    }

    private static boolean isOneOf(String names, String text, int from) {
        if (from + NAME > text.length() || text.charAt(from + NAME - 1) != ' ') {
            return false;
        }
        for (int i = 0; i < names.length(); i += NAME) {
            if (text.regionMatches(from, names, i, NAME)) {
                return true;
            }
        }
        return false;
    }
}
