package dev.watchkeeper.collector.ship.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Log lines shrink to a tenth even at the fastest level; more effort would cost the machine more than the wire gains. */
final class Gzip extends GZIPOutputStream {

    /** What most batches are smaller than, once they are packed. */
    private static final int USUAL_BYTES = 1 << 20;

    /** Writes what is to be packed, a bit at a time: as a whole it is nowhere. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Gzip(ByteArrayOutputStream out) throws IOException {
        super(out, 64 * 1024);
        def.setLevel(Deflater.BEST_SPEED);
    }

    static byte[] of(Writing writing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(USUAL_BYTES);
        try (Gzip gzip = new Gzip(packed)) {
            writing.to(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "memory does not fail to be written, and a batch is made of what JSON can hold", e);
        }
        return packed.toByteArray();
    }
}
