package dev.watchkeeper.collector.ship.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Log lines shrink to a tenth even at the fastest level; more effort would cost the machine more than the wire gains. */
final class Gzip extends GZIPOutputStream {

    private Gzip(ByteArrayOutputStream out) throws IOException {
        super(out, 64 * 1024);
        def.setLevel(Deflater.BEST_SPEED);
    }

    static byte[] of(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 8 + 64);
        try (Gzip gzip = new Gzip(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return packed.toByteArray();
    }
}
