package dev.watchkeeper.analyzer.door;

import dev.watchkeeper.kit.problem.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens bodies. They are inflated while they are read, never as a whole, and end at the limit, whatever they say of
 * themselves: a bomb costs one buffer.
 */
final class BodyLimit {

    /** Deflate makes nothing smaller than this: what claims more was cut off, or lies. */
    private static final long MOST_TIMES_SMALLER = 1_032;

    private final long mostBytes;

    BodyLimit(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Refuses what says itself that it is too large, before anything is inflated. */
    void requireFit(Body body, @Nullable String encoding) {
        boolean fits = switch (Encoding.of(encoding)) {
            case PLAIN -> body.length() <= mostBytes;
            case GZIP -> body.lastFour() <= mostBytes || body.lastFour() > body.length() * MOST_TIMES_SMALLER;
            // Who packs it while it is written cannot say.
            case ZSTD -> true;
        };
        if (!fits) {
            throw tooLarge();
        }
    }

    /** The caller closes it. */
    InputStream open(Body body, @Nullable String encoding) {
        return new Limited(Encoding.of(encoding).open(body.pages()));
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
