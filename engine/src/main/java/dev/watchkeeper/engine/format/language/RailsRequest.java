package dev.watchkeeper.engine.format.language;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import org.jspecify.annotations.Nullable;

/** What Rails says when a request starts and when it is done. */
record RailsRequest(
        @Nullable String method,
        @Nullable String url,
        @Nullable String client,
        @Nullable Integer status,
        @Nullable Double durationMs,
        int timeAt) {

    /** Null when the text at {@code from} says neither. */
    static @Nullable RailsRequest in(String text, int from) {
        Cursor cursor = new Cursor(text, from);
        if (cursor.take("Started ")) {
            return started(cursor);
        }
        return cursor.take("Completed ") ? completed(text, cursor) : null;
    }

    private static @Nullable RailsRequest started(Cursor cursor) {
        String method = cursor.word();
        cursor.skipBlanks();
        String url = cursor.quoted();
        if (url == null || !cursor.take(" for ")) {
            return null;
        }
        String client = cursor.word();
        int timeAt = cursor.take(" at ") ? cursor.at() : -1;
        return new RailsRequest(method, url, client, null, null, timeAt);
    }

    private static @Nullable RailsRequest completed(String text, Cursor cursor) {
        long status = cursor.number(3);
        int in = status < 100 ? -1 : text.indexOf(" in ", cursor.at());
        if (in < 0 || in - cursor.at() > 40) {
            return null;
        }
        cursor.moveTo(in + 4);
        long whole = cursor.number(12);
        cursor.take('.');
        cursor.number(9);
        boolean millis = whole >= 0 && cursor.take("ms");
        return millis ? new RailsRequest(null, null, null, (int) status, (double) whole, -1) : null;
    }

    void fill(Fields.Builder fields) {
        int question = url == null ? -1 : url.indexOf('?');
        fields.method(method)
                .url(url)
                .endpoint(url == null || question < 0 ? url : url.substring(0, question))
                .clientIp(client)
                .status(status)
                .durationMs(durationMs);
    }
}
