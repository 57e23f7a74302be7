package dev.watchkeeper.standalone.imports.folder;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file, unpacked, as far as it can be read: where the packing is broken, the bytes end, and {@link #trouble}
 * says why. So whoever reads need not know that files break.
 */
public final class Content extends InputStream {

    /** A decoder that stumbles keeps what it had in hand: so it is asked for little at once. */
    private static final int LITTLE = 1024;

    private final @Nullable InputStream in;
    private final boolean packed;
    private @Nullable String trouble;

    private Content(@Nullable InputStream in, boolean packed, @Nullable String trouble) {
        this.in = in;
        this.packed = packed;
        this.trouble = trouble;
    }

    /** Opens bytes that may be broken from the first one on. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** @param packed the bytes come out of a decoder */
    static Content of(boolean packed, Opening opening) {
        try {
            return new Content(opening.open(), packed, null);
        } catch (IOException | RuntimeException e) {
            return new Content(null, packed, words(e));
        }
    }

    /** Why the bytes ended before their time, if they did. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    public boolean isWhole() {
        return trouble == null;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        if (in == null || trouble != null) {
            return -1;
        }
        try {
            return in.read(bytes, from, packed ? Math.min(most, LITTLE) : most);
        } catch (IOException | RuntimeException e) {
            // The decoders say damage in either way.
            trouble = words(e);
            return -1;
        }
    }

    @Override
    public long skip(long bytes) {
        if (in == null || trouble != null) {
            return 0;
        }
        try {
            return packed ? super.skip(bytes) : in.skip(bytes);
        } catch (IOException | RuntimeException e) {
            trouble = words(e);
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }

    private static String words(Exception e) {
        String said = e.getMessage();
        return e instanceof EOFException || said == null || said.isBlank()
                ? "it is cut off"
                : said.lines().findFirst().orElse("");
    }
}
