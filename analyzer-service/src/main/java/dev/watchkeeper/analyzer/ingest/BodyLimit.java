package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Inflates a body, but never beyond the limit and never many at once: a gzip bomb costs at most the limit, and sixty of
 * them cost a few times the limit.
 */
final class BodyLimit {

    private static final int STEP = 64 * 1024;

    private final int mostBytes;
    private final Semaphore permits;

    BodyLimit(long mostBytes, int atOnce) {
        this.mostBytes = Math.toIntExact(mostBytes);
        this.permits = new Semaphore(atOnce);
    }

    /** Blocks until it is this body's turn; the body itself is in memory already. */
    byte[] plain(byte[] body, @Nullable String encoding) throws InterruptedException {
        if (encoding == null || encoding.isBlank() || "identity".equals(encoding)) {
            if (body.length > mostBytes) {
                throw tooLarge();
            }
            return body;
        }
        if (!"gzip".equals(encoding)) {
            throw new BadInput("Content-Encoding is gzip or nothing here");
        }
        permits.acquire();
        try {
            return inflated(body);
        } catch (IOException e) {
            throw new BadInput("the body is not valid gzip");
        } finally {
            permits.release();
        }
    }

    private byte[] inflated(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), STEP)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(mostBytes, 4 * body.length));
            byte[] step = new byte[STEP];
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                if (out.size() + read > mostBytes) {
                    throw tooLarge();
                }
                out.write(step, 0, read);
            }
            return out.toByteArray();
        }
    }

    private TooLarge tooLarge() {
        return new TooLarge("a batch is at most " + mostBytes + " bytes after inflating: send fewer lines at once");
    }
}
