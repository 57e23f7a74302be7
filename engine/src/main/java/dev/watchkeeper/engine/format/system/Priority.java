package dev.watchkeeper.engine.format.system;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Level;
import org.jspecify.annotations.Nullable;

/** The number in angle brackets that starts a line of syslog: facility times eight plus severity. */
record Priority(int value) {

    private static final int HIGHEST = 191;

    static @Nullable Priority take(Cursor cursor) {
        int start = cursor.at();
        if (cursor.take('<')) {
            long value = cursor.number(3);
            if (value >= 0 && value <= HIGHEST && cursor.take('>')) {
                return new Priority((int) value);
            }
        }
        cursor.moveTo(start);
        return null;
    }

    Level level() {
        return Level.ofSyslog(value & 7);
    }

    int facility() {
        return value >> 3;
    }
}
