package dev.watchkeeper.engine.code;

import java.util.Locale;
import java.util.Set;

/** The few words the masker knows: states it keeps, keys whose values vary, words before a number that is a state. */
final class Words {

    private static final Set<String> STATES = Set.of(
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

    private static final Set<String> VARYING_KEYS = Set.of(
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
    private static final Set<String> BEFORE_STATES = Set.of("status", "statuscode", "code", "errno", "signal");

    /** Error codes of well-known products: letters, then digits that say what happened. */
    private static final Set<String> ERROR_CODES =
            Set.of("ORA", "TNS", "PLS", "MY", "HHH", "AMQ", "WFLYCTL", "WFLYSRV", "IJ", "ISPN", "ARJUNA", "E");

    /** Chosen by size, so the same statement writes one today and another tomorrow. */
    private static final Set<String> UNITS =
            Set.of("B", "KB", "MB", "GB", "TB", "kB", "KiB", "MiB", "GiB", "TiB", "ns", "us", "ms", "s");

    private static final int LONGEST_KEY = longest(VARYING_KEYS);
    private static final int LONGEST_UNIT = longest(UNITS);
    private static final int LONGEST_ERROR_CODE = longest(ERROR_CODES);

    private Words() {}

    /** What is longer is not asked for: nearly every word of a line is looked up here. */
    private static int longest(Set<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    static boolean isUnit(String word) {
        return word.length() <= LONGEST_UNIT && UNITS.contains(word);
    }

    static boolean isState(String word) {
        return STATES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean varies(String key) {
        return isId(key) || key.length() <= LONGEST_KEY && VARYING_KEYS.contains(key.toLowerCase(Locale.ROOT));
    }

    static boolean isId(String key) {
        return key.endsWith("Id") || key.endsWith("_id") || key.equals("id");
    }

    static boolean precedesState(String word) {
        return word.length() <= 10 && BEFORE_STATES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean startsErrorCode(String letters) {
        return letters.length() <= LONGEST_ERROR_CODE && ERROR_CODES.contains(letters);
    }
}
