package dev.watchkeeper.engine.time.written;

import dev.watchkeeper.engine.time.Digits;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The time of a day: {@code 15:04:05.123}, {@code 3:04:05 PM}, {@code 22:15:29:606}, {@code 15.42.50}, {@code 203615}. */
record WrittenClock(LocalTime time, int end) {

    private static final int LONGEST_FRACTION = 9;
    private static final int HALF_DAY = 12;

    /** Hours, minutes and seconds with {@code mark} between them; null when there are none. */
    static @Nullable WrittenClock at(String text, int from, char mark) {
        int hourEnd = Digits.end(text, from);
        if (hourEnd == from || hourEnd > from + 2 || !Digits.isAt(text, hourEnd, mark)) {
            return null;
        }
        int minuteEnd = Digits.end(text, hourEnd + 1);
        int secondEnd = Digits.end(text, minuteEnd + 1);
        if (isNoPart(hourEnd + 1, minuteEnd)
                || !Digits.isAt(text, minuteEnd, mark)
                || isNoPart(minuteEnd + 1, secondEnd)) {
            return null;
        }
        return whole(
                text,
                Digits.read(text, from, hourEnd - from),
                Digits.read(text, hourEnd + 1, minuteEnd - hourEnd - 1),
                Digits.read(text, minuteEnd + 1, secondEnd - minuteEnd - 1),
                secondEnd);
    }

    /** Six digits and nothing between them. */
    static @Nullable WrittenClock packed(String text, int from) {
        if (Digits.end(text, from) != from + 6) {
            return null;
        }
        return whole(
                text,
                Digits.read(text, from, 2),
                Digits.read(text, from + 2, 2),
                Digits.read(text, from + 4, 2),
                from + 6);
    }

    private static boolean isNoPart(int from, int end) {
        return end <= from || end > from + 2;
    }

    private static @Nullable WrittenClock whole(String text, int hour, int minute, int second, int secondEnd) {
        int end = secondEnd;
        int nanos = 0;
        if (end < text.length() && ".,:".indexOf(text.charAt(end)) >= 0) {
            int fraction = Digits.end(text, end + 1);
            boolean any = fraction > end + 1 && fraction <= end + 1 + LONGEST_FRACTION;
            nanos = any ? Digits.nanos(text, end + 1, fraction) : 0;
            end = any ? fraction : end;
        }
        int half = Digits.isAt(text, end, ' ') ? end + 1 : end;
        boolean afternoon = text.startsWith("PM", half) || text.startsWith("pm", half);
        boolean morning = text.startsWith("AM", half) || text.startsWith("am", half);
        boolean halved = (afternoon || morning) && hour >= 1 && hour <= HALF_DAY && endsWord(text, half + 2);
        int hourOfDay = halved ? hour % HALF_DAY + (afternoon ? HALF_DAY : 0) : hour;
        if (hourOfDay > 23 || minute > 59 || second > 60) {
            return null;
        }
        // A leap second is told as the last one before it.
        LocalTime time = LocalTime.of(hourOfDay, minute, Math.min(second, 59), nanos);
        return new WrittenClock(time, halved ? half + 2 : end);
    }

    private static boolean endsWord(String text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
