package dev.watchkeeper.standalone.imports.folder;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is packed. Its first bytes say so, not its name. */
public enum Packing {
    NONE("", "") {
        @Override
        InputStream over(InputStream in) {
            return in;
        }
    },
    GZIP(".gz", "1f8b") {
        @Override
        InputStream over(InputStream in) throws IOException {
            return GzipCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .get();
        }
    },
    BZIP2(".bz2", "425a68") {
        @Override
        InputStream over(InputStream in) throws IOException {
            return new BZip2CompressorInputStream(in, true);
        }
    },
    ZSTD(".zst", "28b52ffd") {
        @Override
        InputStream over(InputStream in) throws IOException {
            return new ZstdInputStreamNoFinalizer(in);
        }
    },
    XZ(".xz", "fd377a585a") {
        @Override
        InputStream over(InputStream in) throws IOException {
            return new XZInputStream(in, MOST_KIB_OF_XZ);
        }
    };

    /** What xz -9 needs; a file that asks for more is no log of this world. */
    private static final int MOST_KIB_OF_XZ = 66 << 10;

    private static final int LONGEST_MAGIC = 5;
    private static final int BUFFER = 1 << 16;

    private final String suffix;
    /** Its first bytes, in hex. */
    private final String magic;

    Packing(String suffix, String magic) {
        this.suffix = suffix;
        this.magic = magic;
    }

    abstract InputStream over(InputStream in) throws IOException;

    static Packing of(InputStream start) throws IOException {
        String first = HexFormat.of().formatHex(start.readNBytes(LONGEST_MAGIC));
        return Arrays.stream(values())
                .filter(packing -> packing != NONE && first.startsWith(packing.magic))
                .findFirst()
                .orElse(NONE);
    }

    /** What a name promises, which the content need not keep. */
    static Optional<Packing> promisedBy(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(packing -> packing != NONE && small.endsWith(packing.suffix))
                .findFirst();
    }

    /** A name that would be nothing without it keeps it: {@code .gz}. */
    static String withoutSuffix(String name) {
        return promisedBy(name)
                .map(packing -> name.substring(0, name.length() - packing.suffix.length()))
                .filter(rest -> !rest.isBlank() && !rest.endsWith("/"))
                .orElse(name);
    }

    /** The bytes before they were packed; several members one after the other are one content. */
    InputStream unpack(InputStream in) throws IOException {
        return over(new BufferedInputStream(in, BUFFER));
    }

    String suffix() {
        return suffix;
    }
}
