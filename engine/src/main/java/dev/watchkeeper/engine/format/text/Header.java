package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.time.Stamp;
import org.jspecify.annotations.Nullable;

/** What the parts of a header said, while they are read one by one. */
final class Header {

    final Attributes attributes = new Attributes();

    @Nullable
    Stamp stamp;

    @Nullable
    Level level;

    @Nullable
    String levelWord;

    @Nullable
    String thread;

    @Nullable
    String logger;

    @Nullable
    String component;

    @Nullable
    Long pid;

    @Nullable
    String traceId;

    @Nullable
    String spanId;

    @Nullable
    String clientIp;

    /** A name seen before the level: a thread, unless nothing after it says so. */
    @Nullable
    String early;

    /** True behind the three dashes with which Spring Boot sets its names apart. */
    boolean dashed;

    /** True when the logger is the name of a file. */
    private boolean isSource;

    @Nullable
    Dialect dialect;

    void level(Level found, String word) {
        level = found;
        levelWord = word.equalsIgnoreCase(found.name()) ? null : word;
    }

    /** True when something besides level and time was said, as headers do and sentences do not. */
    boolean names() {
        return logger != null || thread != null || component != null || early != null;
    }

    /** The names before the level in the order they came; a third one is no longer a header's. */
    boolean takesEarly(String name) {
        if (early == null) {
            early = name;
        } else if (LoggerName.isDotted(name) && logger == null) {
            logger = name;
        } else if (component == null) {
            component = name;
        } else {
            return false;
        }
        return true;
    }

    /** The first number is the process, the second the thread. */
    void number(String digits) {
        if (pid == null && digits.length() <= 18) {
            pid = Long.valueOf(digits);
        } else if (thread == null) {
            thread = digits;
        }
    }

    /** A place in the source. The line is kept apart from the file: it moves with every version. */
    void source(String place) {
        int colon = place.lastIndexOf(':');
        attributes.put("line", place.substring(colon + 1));
        logger = place.substring(0, colon);
        isSource = true;
        dialect = logger.endsWith(".py") ? Dialect.PYTHON : logger.endsWith(".rs") ? Dialect.RUST : dialect;
    }

    /** A pair of the context that loggers carry along. */
    void context(String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (key) {
            case "trace_id", "traceId", "trace.id", "traceid" -> traceId = value;
            case "span_id", "spanId", "span.id", "spanid" -> spanId = value;
            // Zimbra's word for who asked in truth, where a proxy stands between.
            case "oip", "clientIp", "client_ip", "remoteIp", "remote_ip" -> clientIp = value;
            default -> attributes.put(key, value);
        }
    }

    /** Once all is read: a name before the level is the thread, or the component when it names no thread. */
    void settle() {
        if (logger != null && logger.indexOf("::") > 0) {
            dialect = Dialect.RUST;
        }
        if (early == null) {
            return;
        }
        if (logger == null && LoggerName.isDotted(early)) {
            logger = early;
        } else if (thread == null && (logger != null || LoggerName.isThread(early))) {
            thread = early;
        } else if (component == null) {
            component = early;
        } else {
            attributes.put("context", early);
        }
    }

    Fields fields() {
        String named = nameOfLogger();
        return Fields.with()
                .levelWord(levelWord)
                .component(component == null ? named : component)
                .logger(logger)
                .thread(thread)
                .pid(pid)
                .traceId(traceId)
                .spanId(spanId)
                .clientIp(clientIp)
                .attributes(attributes.text())
                .build();
    }

    private @Nullable String nameOfLogger() {
        if (logger == null || logger.equals("root")) {
            return null;
        }
        return isSource ? LoggerName.file(logger) : LoggerName.simple(logger);
    }
}
