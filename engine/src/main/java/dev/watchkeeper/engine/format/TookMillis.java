package dev.watchkeeper.engine.format;

import org.jspecify.annotations.Nullable;

/** Reads how long a query took from a slow log of Elasticsearch: {@code took[1.5s], took_millis[1503]}. */
public final class TookMillis {

    private static final String KEY = "took_millis[";
    private static final int LONGEST = 15;

    private TookMillis() {}

    /** Null when the text does not say. */
    public static @Nullable Double in(String text) {
        int at = text.indexOf(KEY);
        long millis = at < 0 ? -1 : new Cursor(text, at + KEY.length()).number(LONGEST);
        return millis < 0 ? null : (Double) (double) millis;
    }
}
