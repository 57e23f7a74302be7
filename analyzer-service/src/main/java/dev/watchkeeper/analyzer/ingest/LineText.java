package dev.watchkeeper.analyzer.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is read, and the bytes it was.
 *
 * @param sent as it came
 * @param text the same, or what its bytes say in the encoding of its file
 * @param raw the bytes, if they are no UTF-8
 * @param invalid the encoding in which the bytes are no text; null if they are
 */
record LineText(
        String sent,
        String text,
        byte @Nullable [] raw,
        @Nullable Charset invalid) {

    private static final char REPLACEMENT = '\uFFFD';

    /** @param encoding of the file; empty: UTF-8 */
    static LineText of(String sent, byte @Nullable [] raw, Optional<Charset> encoding) {
        return encoding.isPresent()
                ? decoded(sent, raw, encoding.get())
                : new LineText(sent, sent, raw, raw == null ? null : StandardCharsets.UTF_8);
    }

    private static LineText decoded(String sent, byte @Nullable [] raw, Charset encoding) {
        byte[] bytes = raw == null ? HostileText.bytes(sent) : raw;
        String text = new String(bytes, encoding);
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        boolean isText = line.indexOf(REPLACEMENT) < 0 || isText(bytes, encoding);
        return new LineText(sent, line, raw, isText ? null : encoding);
    }

    /** A replacement character may have been written by the program itself. */
    private static boolean isText(byte[] bytes, Charset encoding) {
        try {
            encoding.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Nearly all lines are: nothing about it needs care. */
    boolean isPlain() {
        return invalid == null && HostileText.isPlain(text);
    }

    /** Why the line cannot be stored as it came. */
    Optional<String> trouble() {
        return invalid == null ? HostileText.trouble(text) : Optional.of("is not valid " + invalid);
    }

    byte[] bytes() {
        return raw == null ? HostileText.bytes(sent) : raw;
    }
}
