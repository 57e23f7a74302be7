package dev.watchkeeper.engine.format.system;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Host and tag of an old syslog line, as far as its relay left them in. */
record SyslogSpeaker(
        @Nullable String host,
        @Nullable SyslogTag tag,
        @Nullable Level level) {

    /** Null when this is no line of syslog. Behind a priority nearly all is allowed. */
    static @Nullable SyslogSpeaker take(String text, Cursor cursor, boolean hasPriority) {
        if (cursor.looksAt("%") || startsWithTag(text, cursor)) {
            SyslogTag tag = SyslogTag.take(text, cursor);
            // Where neither priority nor host was written, a word and a colon are too little to go by.
            boolean sure = tag != null && (hasPriority || tag.pid() != null || tag.code() != null);
            return sure && tag != null ? new SyslogSpeaker(null, tag, tag.level()) : null;
        }
        String word = cursor.word();
        boolean colon = word.endsWith(":");
        String host = colon ? word.substring(0, word.length() - 1) : word;
        if (!isHost(host, hasPriority)) {
            return hasPriority && host.isEmpty() ? new SyslogSpeaker(null, null, null) : null;
        }
        cursor.skipBlanks();
        Level level = takeSeverity(cursor);
        SyslogTag tag = SyslogTag.take(text, cursor);
        if (tag != null) {
            return new SyslogSpeaker(host, tag, tag.level() == null ? level : tag.level());
        }
        boolean repeated = cursor.looksAt("last message repeated ")
                || cursor.looksAt("message repeated ")
                || cursor.looksAt("--- last message repeated ")
                || cursor.looksAt("-- MARK --");
        boolean packet = cursor.peek() == '[' && text.indexOf(" SRC=", cursor.at()) > 0;
        if (repeated) {
            return new SyslogSpeaker(host, mark(cursor), level);
        }
        if (packet) {
            return new SyslogSpeaker(host, new SyslogTag("kernel", null, null, null), level);
        }
        return hasPriority ? new SyslogSpeaker(host, firstWord(cursor), level) : null;
    }

    /** Some relays drop the host, and the tag comes first; a host has no colon behind it. */
    private static boolean startsWithTag(String text, Cursor cursor) {
        int at = cursor.at();
        while (at < text.length() && text.charAt(at) > ' ' && at - cursor.at() < 100) {
            at++;
        }
        boolean colon = at > cursor.at() && text.charAt(at - 1) == ':';
        boolean cisco = text.startsWith(" %", at);
        boolean second = colon && at < text.length() && secondTag(text, at + 1);
        return colon && !cisco && !second;
    }

    /** {@code host: tag[7]: …}: then the first was the host after all. */
    private static boolean secondTag(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ' && at - from < 100) {
            at++;
        }
        return at > from + 2 && text.startsWith("]:", at - 2);
    }

    private static boolean isHost(String host, boolean hasPriority) {
        if (host.isEmpty() || host.length() > 255) {
            return false;
        }
        boolean level = Level.of(host).isPresent() && host.equals(host.toUpperCase(Locale.ROOT));
        char first = host.charAt(0);
        boolean name = Character.isLetterOrDigit(first) || first == ':' || first == '_' || hasPriority;
        return name && !level && host.indexOf('=') < 0 && host.indexOf('(') < 0 && host.indexOf('"') < 0;
    }

    /** {@code user.warn}, as busybox and its relatives write facility and severity. */
    private static @Nullable Level takeSeverity(Cursor cursor) {
        int start = cursor.at();
        String word = cursor.word();
        int dot = word.indexOf('.');
        Level level = dot > 1 && isFacility(word.substring(0, dot))
                ? Level.of(word.substring(dot + 1)).orElse(null)
                : null;
        if (level == null) {
            cursor.moveTo(start);
        } else {
            cursor.skipBlanks();
        }
        return level;
    }

    private static boolean isFacility(String word) {
        return switch (word) {
            case "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "authpriv", "ftp" ->
                true;
            default -> word.length() == 6 && word.startsWith("local");
        };
    }

    /** The sign of life of an idle daemon: its dashes stand where the tag does. */
    private static @Nullable SyslogTag mark(Cursor cursor) {
        return cursor.looksAt("-- MARK --") && cursor.take("-- ") ? new SyslogTag("--", null, null, null) : null;
    }

    /** Behind a priority the first word is the tag, even without a colon. */
    private static @Nullable SyslogTag firstWord(Cursor cursor) {
        int start = cursor.at();
        String word = cursor.word();
        boolean name = !word.isEmpty() && word.length() <= 48 && Character.isLetterOrDigit(word.charAt(0));
        for (int i = 0; name && i < word.length(); i++) {
            char c = word.charAt(i);
            name = Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0;
        }
        if (!name) {
            cursor.moveTo(start);
            return null;
        }
        return new SyslogTag(word, null, null, null);
    }
}
