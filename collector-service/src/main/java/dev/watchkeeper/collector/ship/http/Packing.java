package dev.watchkeeper.collector.ship.http;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import io.quarkus.logging.Log;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How a batch is packed on its way: always with the least effort, for more would cost the machine more than the wire gains. */
public enum Packing {
    /** Takes a third of the time of gzip, and makes lines smaller. */
    ZSTD("zstd") {
        @Override
        OutputStream over(OutputStream packed) throws IOException {
            return new ZstdOutputStreamNoFinalizer(packed, RecyclingBufferPool.INSTANCE, 1).setChecksum(true);
        }
    },
    GZIP("gzip") {
        @Override
        OutputStream over(OutputStream packed) throws IOException {
            return new GZIPOutputStream(packed, BUFFER) {
                {
                    def.setLevel(Deflater.BEST_SPEED);
                }
            };
        }
    };

    private static final int BUFFER = 64 << 10;

    /** What most batches are smaller than, once they are packed. */
    private static final int USUAL_BYTES = 1 << 20;

    private final String encoding;

    Packing(String encoding) {
        this.encoding = encoding;
    }

    /** Writes what is to be packed, a bit at a time: as a whole it is nowhere. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Zstd is a native library, and there are machines on which none can be loaded. */
    static Packing best() {
        try {
            Native.load();
            return ZSTD;
        } catch (LinkageError e) {
            Log.warnf(
                    "batches are packed with gzip, which takes longer: zstd cannot be loaded,"
                            + " set java.io.tmpdir to a folder that may be written to and from which libraries may be"
                            + " loaded tmpdir=%s",
                    System.getProperty("java.io.tmpdir"));
            return GZIP;
        }
    }

    /** For the header {@code Content-Encoding}. */
    public String encoding() {
        return encoding;
    }

    byte[] pack(Writing writing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(USUAL_BYTES);
        try (OutputStream out = over(packed)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "memory does not fail to be written, and a batch is made of what JSON can hold", e);
        }
        return packed.toByteArray();
    }

    abstract OutputStream over(OutputStream packed) throws IOException;
}
