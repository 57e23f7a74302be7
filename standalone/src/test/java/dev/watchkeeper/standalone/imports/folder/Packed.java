package dev.watchkeeper.standalone.imports.folder;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Texts, packed as the programs of the same name do it. */
public final class Packed {

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private Packed() {}

    public static byte[] gz(String text) {
        return with(GZIPOutputStream::new, text);
    }

    static byte[] bz2(String text) {
        return with(BZip2CompressorOutputStream::new, text);
    }

    static byte[] zst(String text) {
        return with(out -> new ZstdOutputStream(out).setChecksum(true), text);
    }

    static byte[] xz(String text) {
        return with(out -> new XZOutputStream(out, new LZMA2Options(1)), text);
    }

    static byte[] as(String suffix, String text) {
        return switch (suffix) {
            case ".gz" -> gz(text);
            case ".bz2" -> bz2(text);
            case ".zst" -> zst(text);
            case ".xz" -> xz(text);
            default -> throw new IllegalArgumentException(suffix);
        };
    }

    private static byte[] with(Packer packer, String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
