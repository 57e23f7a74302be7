package dev.watchkeeper.engine.time.written;

import dev.watchkeeper.engine.time.Digits;
import dev.watchkeeper.engine.time.Months;
import org.jspecify.annotations.Nullable;

/**
 * A day of the calendar: {@code 2026-01-02}, {@code 20260102}, {@code 260102}, {@code 26/01/02}, {@code 1/2/2026},
 * {@code 02.01.2026}, {@code 01-02}, {@code 02/Jan/2026}, {@code 2 Jan 2026}, {@code Jan 2, 2026}, {@code Jan 2}.
 *
 * @param year {@link #NONE} when the day was written without one
 */
record WrittenDate(int year, int month, int day, int end) {

    static final int NONE = 0;

    private static final int OLD_CENTURY_FROM = 70;
    private static final int MONTHS = 12;
    private static final int LONGEST_DAY_NAME = 9;

    static @Nullable WrittenDate at(String text, int from) {
        return from < text.length() && Digits.isDigit(text.charAt(from)) ? byNumber(text, from) : byName(text, from);
    }

    /** Where the text goes on behind {@code Mon }, {@code Mon, } or {@code Monday }; {@code from} when no such is here. */
    static int afterDayName(String text, int from) {
        boolean known = text.startsWith("Mon", from)
                || text.startsWith("Tue", from)
                || text.startsWith("Wed", from)
                || text.startsWith("Thu", from)
                || text.startsWith("Fri", from)
                || text.startsWith("Sat", from)
                || text.startsWith("Sun", from);
        int end = from;
        while (known && end < text.length() && end - from <= LONGEST_DAY_NAME && isLetter(text.charAt(end))) {
            end++;
        }
        int blank = Digits.isAt(text, end, ',') ? end + 1 : end;
        return known && Digits.isAt(text, blank, ' ') ? blank + 1 : from;
    }

    private static @Nullable WrittenDate byNumber(String text, int from) {
        int first = Digits.end(text, from);
        int length = first - from;
        if (length == 8) {
            return checked(Digits.read(text, from, 4), from + 4, from + 6, text, first);
        }
        if (length == 6) {
            return checked(century(Digits.read(text, from, 2)), from + 2, from + 4, text, first);
        }
        if (length != 4 && length > 2 || first >= text.length()) {
            return null;
        }
        char mark = text.charAt(first);
        boolean named = length <= 2 && isLetterAt(text, first + 1) && (mark == '/' || mark == '-' || mark == ' ');
        if (named) {
            return dayThenName(text, Digits.read(text, from, length), first, mark);
        }
        return mark == '-' || mark == '/' || mark == '.' ? numbers(text, from, first, mark) : null;
    }

    private static @Nullable WrittenDate checked(int year, int monthAt, int dayAt, String text, int end) {
        return of(year, Digits.read(text, monthAt, 2), Digits.read(text, dayAt, 2), end);
    }

    /** Two or three numbers; which is which their sizes and the mark between them tell. */
    private static @Nullable WrittenDate numbers(String text, int from, int firstEnd, char mark) {
        int secondEnd = Digits.end(text, firstEnd + 1);
        int secondLength = secondEnd - firstEnd - 1;
        if (secondLength < 1 || secondLength > 2) {
            return null;
        }
        int first = Digits.read(text, from, firstEnd - from);
        int second = Digits.read(text, firstEnd + 1, secondLength);
        if (!Digits.isAt(text, secondEnd, mark)) {
            return firstEnd - from == 4 ? null : of(NONE, first, second, secondEnd);
        }
        int thirdEnd = Digits.end(text, secondEnd + 1);
        int thirdLength = thirdEnd - secondEnd - 1;
        if (thirdLength < 1 || thirdLength == 3 || thirdLength > 4) {
            return null;
        }
        int third = Digits.read(text, secondEnd + 1, thirdLength);
        if (firstEnd - from == 4) {
            return thirdLength > 2 ? null : of(first, second, third, thirdEnd);
        }
        boolean yearFirst = thirdLength == 2 && firstEnd - from == 2 && secondLength == 2;
        if (yearFirst) {
            return of(century(first), second, third, thirdEnd);
        }
        int year = thirdLength == 4 ? third : century(third);
        // Americans write slashes and the month first; all others write the day first.
        boolean dayFirst = mark != '/' || first > MONTHS;
        WrittenDate likely = dayFirst ? of(year, second, first, thirdEnd) : of(year, first, second, thirdEnd);
        return likely == null ? of(year, first, second, thirdEnd) : likely;
    }

    private static @Nullable WrittenDate dayThenName(String text, int day, int mark, char between) {
        int month = Months.at(text, mark + 1);
        int nameEnd = mark + 4;
        if (month < 0) {
            return null;
        }
        int yearEnd = Digits.end(text, nameEnd + 1);
        boolean hasYear = Digits.isAt(text, nameEnd, between) && yearEnd == nameEnd + 5;
        return hasYear
                ? of(Digits.read(text, nameEnd + 1, 4), month, day, yearEnd)
                : Digits.isAt(text, nameEnd, ' ') ? of(NONE, month, day, nameEnd) : null;
    }

    private static @Nullable WrittenDate byName(String text, int from) {
        int month = Months.at(text, from);
        char mark = from + 3 < text.length() ? text.charAt(from + 3) : 0;
        if (month < 0 || mark != ' ' && mark != '-') {
            return null;
        }
        int dayAt = Digits.isAt(text, from + 4, ' ') ? from + 5 : from + 4;
        int dayEnd = Digits.end(text, dayAt);
        if (dayEnd == dayAt || dayEnd > dayAt + 2) {
            return null;
        }
        int day = Digits.read(text, dayAt, dayEnd - dayAt);
        int yearAt = Digits.isAt(text, dayEnd, ',') ? dayEnd + 2 : dayEnd + 1;
        boolean hasYear = Digits.isAt(text, yearAt - 1, ' ') && Digits.end(text, yearAt) == yearAt + 4;
        return hasYear ? of(Digits.read(text, yearAt, 4), month, day, yearAt + 4) : of(NONE, month, day, dayEnd);
    }

    private static @Nullable WrittenDate of(int year, int month, int day, int end) {
        boolean possible = month >= 1 && month <= MONTHS && day >= 1 && day <= 31;
        boolean modern = year == NONE || year >= 1970 && year < 2200;
        return possible && modern ? new WrittenDate(year, month, day, end) : null;
    }

    private static int century(int year) {
        return year >= OLD_CENTURY_FROM ? 1900 + year : 2000 + year;
    }

    private static boolean isLetterAt(String text, int at) {
        return at < text.length() && isLetter(text.charAt(at));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
