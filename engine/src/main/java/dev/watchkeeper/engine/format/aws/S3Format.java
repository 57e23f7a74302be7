package dev.watchkeeper.engine.format.aws;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.time.ClfTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the server access log of Amazon S3: owner, bucket, time, client, requester, request id, operation, key, then
 * {@code "GET /bucket?policy HTTP/1.1" 404 NoSuchBucketPolicy 297 - 38 12 "-" "S3Console/0.4" - …}.
 */
public final class S3Format implements Format {

    private static final int OWNER = 64;

    @Override
    public String name() {
        return "s3-access";
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return false;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() <= OWNER || text.charAt(OWNER) != ' ' || text.indexOf(' ') != OWNER) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, OWNER + 1);
        String bucket = cursor.word();
        Optional<Stamp> stamp = cursor.take(" [") ? ClfTime.at(text, cursor.at(), line.zone()) : Optional.empty();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.get().end());
        if (!cursor.take("] ")) {
            return Optional.empty();
        }
        int messageAt = cursor.at();
        String client = next(cursor);
        String requester = next(cursor);
        String requestId = next(cursor);
        String operation = next(cursor);
        String key = next(cursor);
        String request = cursor.quoted();
        cursor.skipBlanks();
        Status status = Status.of(next(cursor));
        String error = next(cursor);
        Long bytes = WrittenNumber.whole(next(cursor));
        String size = next(cursor);
        Double took = WrittenNumber.of(next(cursor));
        String turnAround = next(cursor);
        String referer = cursor.quoted();
        cursor.skipBlanks();
        String agent = cursor.quoted();
        Fields.Builder fields = Fields.with()
                .clientIp(absent(client))
                .user(absent(requester))
                .status(status.code())
                .errorCode(absent(error))
                .bytes(bytes)
                .durationMs(took)
                .referer(absent(referer))
                .userAgent(absent(agent))
                .attributes(new Attributes()
                        .put("bucket", bucket)
                        .put("operation", operation)
                        .put("key", absent(key))
                        .put("request_id", requestId)
                        .put("object_size", absent(size))
                        .put("turn_around_ms", absent(turnAround))
                        .text());
        (request == null ? Request.NONE : Request.of(request)).into(fields);
        return Optional.of(new ParsedLine(
                name(), stamp.get().time(), false, status.level(), text.substring(messageAt), fields.build()));
    }

    private static String next(Cursor cursor) {
        String word = cursor.word();
        cursor.skipBlanks();
        return word;
    }

    private static @Nullable String absent(@Nullable String value) {
        return value == null || value.isEmpty() || value.equals("-") ? null : value;
    }
}
