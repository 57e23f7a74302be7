package dev.watchkeeper.standalone.imports.recognition;

import dev.watchkeeper.collector.tail.ContentHash;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.standalone.imports.folder.Content;
import java.io.IOException;
import java.util.Arrays;

/** The last bytes before a place that moves on. */
final class TailWindow {

    private final Content content;
    private byte[] window = new byte[0];
    private long at;

    TailWindow(Content content) {
        this.content = content;
    }

    long at() {
        return at;
    }

    /** False if the content ends before it. */
    boolean moveTo(long place) throws IOException {
        long from = Math.max(at, place - Segment.TAIL_BYTES);
        if (from > at) {
            window = new byte[0];
            at += skip(from - at);
        }
        byte[] read = at < from ? new byte[0] : content.readNBytes((int) (place - at));
        at += read.length;
        byte[] joined = Arrays.copyOf(window, window.length + read.length);
        System.arraycopy(read, 0, joined, window.length, read.length);
        window = Arrays.copyOfRange(joined, Math.max(0, joined.length - Segment.TAIL_BYTES), joined.length);
        return at == place;
    }

    String hash() {
        return ContentHash.of(window, 0, window.length);
    }

    private long skip(long bytes) {
        long left = bytes;
        while (left > 0) {
            long skipped = content.skip(left);
            if (skipped <= 0 && content.read() < 0) {
                break;
            }
            left -= Math.max(1, skipped);
        }
        return bytes - left;
    }
}
