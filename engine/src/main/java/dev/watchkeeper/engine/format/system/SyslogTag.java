package dev.watchkeeper.engine.format.system;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.WrittenNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke, as the old syslog writes it: {@code app:}, {@code app[123]:}, {@code app(module)[123]:}, {@code app 1.4.1:},
 * {@code Two Words[123]:}, {@code %FACILITY-4-MNEMONIC:}.
 *
 * @param level what Cisco's mnemonic says of it
 */
record SyslogTag(
        String app,
        @Nullable Long pid,
        @Nullable Level level,
        @Nullable String code) {

    private static final int LONGEST = 100;

    /** Takes the tag that stands here; null, and no step, when there is none for sure. */
    static @Nullable SyslogTag take(String text, Cursor cursor) {
        int start = cursor.at();
        SyslogTag tag = text.startsWith("%", start) ? cisco(cursor) : usual(text, cursor);
        if (tag == null) {
            cursor.moveTo(start);
        }
        return tag;
    }

    private static @Nullable SyslogTag usual(String text, Cursor cursor) {
        int from = cursor.at();
        int limit = Math.min(text.length(), from + LONGEST);
        int blanks = 0;
        int at = from;
        while (at < limit && text.charAt(at) != ':' && text.charAt(at) != '[' && text.charAt(at) != '\n') {
            blanks += text.charAt(at) == ' ' ? 1 : 0;
            at++;
        }
        if (at >= limit || at == from || text.charAt(at) == '\n' || blanks > 3) {
            return null;
        }
        String name = text.substring(from, at);
        if (text.charAt(at) == ':') {
            return blanks == 0 || isVersioned(name) ? plain(name, cursor, at + 1) : null;
        }
        int close = text.indexOf(']', at);
        boolean near = close > at && close - at <= 64;
        // launchd puts the job it speaks of between tag and colon.
        int colon = near ? close + 1 : -1;
        boolean ends = near && (text.startsWith(":", colon) || text.startsWith(" (", colon) && blanks == 0);
        if (!ends || blanks > 0 && WrittenNumber.whole(text.substring(at + 1, close)) == null) {
            return null;
        }
        cursor.moveTo(text.startsWith(":", colon) ? colon + 1 : colon);
        String pid = text.substring(at + 1, close);
        return new SyslogTag(stripDashes(name), WrittenNumber.whole(pid), null, null);
    }

    /** A version may stand between name and colon. */
    private static boolean isVersioned(String name) {
        int blank = name.indexOf(' ');
        return blank > 0
                && name.indexOf(' ', blank + 1) < 0
                && blank + 1 < name.length()
                && Character.isDigit(name.charAt(blank + 1))
                && name.indexOf('.', blank) > 0;
    }

    private static @Nullable SyslogTag plain(String name, Cursor cursor, int next) {
        boolean letter = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            letter |= Character.isLetter(c);
            if (c < ' ' || c == '"' || c == '=' || c == '{' || c == ',') {
                return null;
            }
        }
        boolean numbered = name.length() >= 8;
        if (!letter && !numbered || name.indexOf('.') > 0 && !letter) {
            return null;
        }
        int blank = name.indexOf(' ');
        cursor.moveTo(next);
        return new SyslogTag(blank > 0 ? name.substring(0, blank) : name, null, null, null);
    }

    private static String stripDashes(String name) {
        String bare = name.strip();
        return bare.startsWith("-- ") ? bare.substring(3) : bare;
    }

    /** {@code %ASA-4-106023: } says facility, severity and what happened. */
    private static @Nullable SyslogTag cisco(Cursor cursor) {
        cursor.take('%');
        String name = cursor.upTo(':');
        int last = name == null ? -1 : name.lastIndexOf('-');
        int digit = last - 1;
        boolean severe = name != null && digit > 1 && name.charAt(digit - 1) == '-' && isSeverity(name.charAt(digit));
        if (name == null || !severe || name.length() > LONGEST || name.indexOf(' ') >= 0) {
            return null;
        }
        Level level = Level.ofSyslog(name.charAt(digit) - '0');
        return new SyslogTag(name.substring(0, digit - 1), null, level, name);
    }

    private static boolean isSeverity(char c) {
        return c >= '0' && c <= '7';
    }
}
