package dev.watchkeeper.engine.mask.token;

/** The few words the masker knows: states it keeps, keys whose values vary, words before a number that is a state. */
public final class Words {

    private static final WordSet STATES = WordSet.inAnyCase(
            "up",
            "down",
            "ok",
            "on",
            "off",
            "true",
            "false",
            "null",
            "none",
            "yes",
            "no",
            "running",
            "stopped",
            "started",
            "starting",
            "stopping",
            "paused",
            "failed",
            "failing",
            "healthy",
            "unhealthy",
            "ready",
            "pending",
            "active",
            "inactive",
            "enabled",
            "disabled",
            "open",
            "closed",
            "connected",
            "disconnected",
            "online",
            "offline",
            "degraded",
            "success",
            "error",
            "warning",
            "critical",
            "dead",
            "alive",
            "leader",
            "follower",
            "primary",
            "standby",
            "master",
            "replica",
            "unknown",
            "timeout");

    private static final WordSet VARYING_KEYS = WordSet.inAnyCase(
            "user",
            "username",
            "login",
            "account",
            "email",
            "host",
            "hostname",
            "client",
            "name",
            "file",
            "filename",
            "session",
            "token",
            "trace",
            "span",
            "request",
            "id",
            "pod",
            "node",
            "key",
            "hash",
            "rhost",
            "ruser");

    /** A number of up to three digits after one of these is a state too: an HTTP status, an exit code, a signal. */
    private static final WordSet BEFORE_STATES = WordSet.inAnyCase("status", "statuscode", "code", "errno", "signal");

    /** Error codes of well-known products: letters, then digits that say what happened. */
    private static final WordSet ERROR_CODES =
            WordSet.exactly("ORA", "TNS", "PLS", "MY", "HHH", "AMQ", "WFLYCTL", "WFLYSRV", "IJ", "ISPN", "ARJUNA", "E");

    /** Chosen by size, so the same statement writes one today and another tomorrow. */
    private static final WordSet UNITS = WordSet.exactly(
            "B", "KB", "MB", "GB", "TB", "kB", "KiB", "MiB", "GiB", "TiB", "byte", "bytes", "Bytes", "ns", "us", "ms",
            "s", "sec", "secs", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days");

    /** The parts of a duration such as {@code 1h2m}. */
    private static final WordSet DURATION_UNITS = WordSet.exactly("w", "d", "h", "m", "s", "ms", "us", "ns");

    /** They stand behind a time and change with the season or the half of the day. */
    private static final WordSet ZONES = WordSet.exactly(
            "UTC", "GMT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "CET", "CEST", "EET", "EEST", "BST",
            "WEST", "WET", "MSK", "JST", "IST", "AM", "PM", "am", "pm");

    private static final WordSet METHODS =
            WordSet.exactly("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "CONNECT", "TRACE");

    private static final String SQL_STATE = "sqlstate";

    private Words() {}

    public static boolean isUnit(String text, int from, int to) {
        return UNITS.holds(text, from, to);
    }

    public static boolean isZone(String text, int from, int to) {
        return ZONES.holds(text, from, to);
    }

    /** Numbers and units by turns: {@code 1h2m}. */
    public static boolean isDuration(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int unit = at;
            while (unit < to && Shapes.isDigit(text.charAt(unit))) {
                unit++;
            }
            int end = unit;
            while (end < to && !Shapes.isDigit(text.charAt(end))) {
                end++;
            }
            if (unit == at || !DURATION_UNITS.holds(text, unit, end)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    public static boolean isState(String text, int from, int to) {
        return STATES.holds(text, from, to);
    }

    public static boolean varies(String key) {
        return isId(key) || VARYING_KEYS.holds(key, 0, key.length());
    }

    /** It ends in {@code Id} or {@code _id}, or is {@code id}. */
    public static boolean isId(String key) {
        int length = key.length();
        if (length < 2 || key.charAt(length - 1) != 'd') {
            return false;
        }
        char before = key.charAt(length - 2);
        return before == 'I' || before == 'i' && (length == 2 || key.charAt(length - 3) == '_');
    }

    public static boolean precedesState(String text, int from, int to) {
        return BEFORE_STATES.holds(text, from, to);
    }

    /** {@code GET /orders HTTP/1.1}. */
    public static boolean startsRequest(String text, int from, int to) {
        int blank = from < to && text.charAt(from) >= 'A' && text.charAt(from) <= 'T' ? text.indexOf(' ', from) : -1;
        return blank > 0
                && blank + 1 < to
                && METHODS.holds(text, from, blank)
                && (text.charAt(blank + 1) == '/' || text.startsWith("http", blank + 1));
    }

    public static boolean precedesSqlState(String text, int from, int to) {
        return to - from == SQL_STATE.length() && text.regionMatches(true, from, SQL_STATE, 0, to - from);
    }

    public static boolean startsErrorCode(String text, int from, int to) {
        return ERROR_CODES.holds(text, from, to);
    }
}
