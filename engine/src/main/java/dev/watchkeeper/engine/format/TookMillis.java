package dev.watchkeeper.engine.format;

import org.jspecify.annotations.Nullable;

/**
 * Reads how long something took from the slow logs of Elasticsearch, {@code took[1.5s], took_millis[1503]}, and Logstash,
 * {@code :took_in_nanos=>3027675106, :took_in_millis=>3027}.
 */
public final class TookMillis {

    private static final String MILLIS = "took_millis[";
    private static final String NANOS = ":took_in_nanos=>";
    private static final double NANOS_IN_MILLI = 1e6;
    private static final int LONGEST = 15;

    private TookMillis() {}

    /** Null when the text does not say. */
    public static @Nullable Double in(String text) {
        long millis = after(text, MILLIS);
        if (millis >= 0) {
            return (double) millis;
        }
        long nanos = after(text, NANOS);
        return nanos < 0 ? null : (Double) (nanos / NANOS_IN_MILLI);
    }

    private static long after(String text, String key) {
        int at = text.indexOf(key);
        return at < 0 ? -1 : new Cursor(text, at + key.length()).number(LONGEST);
    }
}
