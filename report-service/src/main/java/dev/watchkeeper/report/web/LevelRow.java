package dev.watchkeeper.report.web;

import dev.watchkeeper.report.overview.Overview.LevelHour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * One level's last hour as a row of bars, each level to its own scale: ten errors show beside a million infos.
 *
 * @param words the picture in a sentence, for who does not see it
 */
public record LevelRow(String level, String tone, String lines, String words, List<Bar> bars) {

    static final int BAR_STEP = 4;
    static final int HEIGHT = 28;

    private static final int BAR_WIDTH = 3;

    /** A rectangle of the picture; the y axis points down. */
    public record Bar(int x, int y, int width, int height) {}

    static LevelRow of(LevelHour hour) {
        long most = hour.perMinute().isEmpty() ? 0 : Collections.max(hour.perMinute());
        return new LevelRow(
                hour.level(),
                hour.level().toLowerCase(Locale.ROOT),
                Words.number(hour.lines()),
                words(hour, most),
                bars(hour.perMinute(), most));
    }

    private static String words(LevelHour hour, long most) {
        int busiest = hour.perMinute().indexOf(most);
        return hour.level() + ": " + Words.count(hour.lines(), "line") + " in the last hour, at most "
                + Words.number(most) + " in a minute, at "
                + Words.minute(hour.from().plus(Duration.ofMinutes(Math.max(0, busiest))));
    }

    private static List<Bar> bars(List<Long> perMinute, long most) {
        List<Bar> bars = new ArrayList<>();
        for (int minute = 0; minute < perMinute.size(); minute++) {
            long lines = perMinute.get(minute);
            if (lines > 0) {
                // A single line among millions is still there: no bar is lower than what an eye can see.
                int height = Math.max(2, Math.toIntExact(Math.round((double) HEIGHT * lines / most)));
                bars.add(new Bar(minute * BAR_STEP, HEIGHT - height, BAR_WIDTH, height));
            }
        }
        return bars;
    }
}
