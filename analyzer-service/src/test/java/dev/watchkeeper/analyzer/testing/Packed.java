package dev.watchkeeper.analyzer.testing;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Bodies that are packed, honest ones and others. */
public final class Packed {

    private Packed() {}

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] zstd(byte[] plain) {
        return zstd(plain, 0);
    }

    /** @param windowBits how far a receiver must be able to look back; 0 for what is usual */
    public static byte[] zstd(byte[] plain, int windowBits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStreamNoFinalizer zstd = new ZstdOutputStreamNoFinalizer(out)) {
            zstd.setChecksum(true).setWindowLog(windowBits).write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A thousand times smaller than what it becomes: {@code mebibytes} of one letter. */
    public static byte[] bomb(int mebibytes, char letter) {
        byte[] step = new byte[1 << 20];
        Arrays.fill(step, (byte) letter);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(step);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same, but it says of itself that it is small. */
    public static byte[] lying(byte[] gzip) {
        byte[] lie = gzip.clone();
        System.arraycopy(new byte[] {10, 0, 0, 0}, 0, lie, lie.length - 4, 4);
        return lie;
    }
}
