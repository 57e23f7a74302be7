package dev.watchkeeper.engine.format.custom;

import dev.watchkeeper.engine.format.Format;
import org.jspecify.annotations.Nullable;

/** Makes formats of what users write. What cannot be made into one is an {@link IllegalArgumentException} that says why. */
public final class CustomFormat {

    private CustomFormat() {}

    /**
     * A pattern with named groups.
     *
     * @param time how its timestamp is written; null: one of the usual ways
     */
    public static Format ofPattern(String name, String pattern, @Nullable String time) {
        return new PatternFormat(name, pattern, time == null ? TimeReader.USUAL : TimeReader.of(time));
    }

    /** Apache's {@code LogFormat}. */
    public static Format ofApache(String name, String logFormat) {
        return ServerTemplates.apache(name, logFormat);
    }

    /** Nginx's {@code log_format}. */
    public static Format ofNginx(String name, String logFormat) {
        return ServerTemplates.nginx(name, logFormat);
    }
}
