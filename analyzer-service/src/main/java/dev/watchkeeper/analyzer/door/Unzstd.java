package dev.watchkeeper.analyzer.door;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import dev.watchkeeper.kit.problem.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads zstd to its very end: several frames are one text, and what breaks off, is damaged or follows is refused. */
final class Unzstd extends InputStream {

    /** 8 MiB, the most that a sender may ask a receiver to look back (RFC 9659); it lies outside of the heap. */
    private static final int MOST_WINDOW_BITS = 23;

    private final InputStream in;
    private boolean begun;

    Unzstd(InputStream packed) {
        try {
            in = new ZstdInputStreamNoFinalizer(packed, RecyclingBufferPool.INSTANCE).setLongMax(MOST_WINDOW_BITS);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was read yet", e);
        }
    }

    /** Found out before the first sender comes: what it sends could not be read. */
    static void requireLoaded() {
        try {
            Native.load();
        } catch (LinkageError e) {
            // Without its cause, whose words would be told instead.
            throw new IllegalStateException("zstd, in which collectors send, cannot be loaded from "
                    + System.getProperty("java.io.tmpdir")
                    + ": set java.io.tmpdir to a folder that may be written to and from which libraries may be loaded");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            int read = in.read(into, from, length);
            if (read < 0 && !begun) {
                throw new BadInput("the body is not valid zstd: it is empty");
            }
            begun = true;
            return read;
        } catch (ZstdIOException e) {
            throw new BadInput("the body is not valid zstd, or something follows it: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
