package dev.watchkeeper.analyzer.door;

import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens bodies. They are inflated while they are read, never as a whole, and end at the limit, whatever they say of
 * themselves: a gzip bomb costs one buffer.
 */
final class BodyLimit {

    private static final Set<String> PLAIN = Set.of("", "identity");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    /** Deflate makes nothing smaller than this: what claims more was cut off, or lies. */
    private static final long MOST_TIMES_SMALLER = 1_032;

    private final long mostBytes;

    BodyLimit(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Refuses what says itself that it is too large, before anything is inflated. */
    void requireFit(Body body, @Nullable String encoding) {
        if (isGzip(encoding)) {
            long said = body.lastFour();
            if (said > mostBytes && said <= body.length() * MOST_TIMES_SMALLER) {
                throw tooLarge();
            }
        } else if (body.length() > mostBytes) {
            throw tooLarge();
        }
    }

    /** The caller closes it. */
    InputStream open(Body body, @Nullable String encoding) {
        return new Limited(isGzip(encoding) ? new Gunzip(body.pages()) : plain(body.pages()));
    }

    private static boolean isGzip(@Nullable String encoding) {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (!PLAIN.contains(name) && !GZIP.contains(name)) {
            throw new BadInput("Content-Encoding is gzip, once, or nothing here");
        }
        return GZIP.contains(name);
    }

    private static InputStream plain(List<ByteBuffer> pages) {
        return new SequenceInputStream(Collections.enumeration(pages.stream()
                .map(page -> new ByteArrayInputStream(page.array(), 0, page.limit()))
                .toList()));
    }

    private TooLarge tooLarge() {
        return new TooLarge("a batch is at most " + mostBytes + " bytes after inflating: send fewer lines at once");
    }

    /** Counts what is read of another stream. */
    private final class Limited extends InputStream {

        private final InputStream source;
        private long left = mostBytes;

        Limited(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int one = source.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = source.read(into, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
