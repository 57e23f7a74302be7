package dev.watchkeeper.analyzer.door;

import dev.watchkeeper.kit.problem.BadInput;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads gzip to its very end: several members are one text (RFC 1952), and what breaks off, is damaged or follows is
 * refused. The JDK's own stream passes over bytes that follow.
 */
final class Gunzip extends InputStream {

    private static final int MAGIC = 0x8b1f;
    private static final int DEFLATED = 8;
    private static final int HAS_HEADER_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final Iterator<ByteBuffer> pages;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private ByteBuffer page = ByteBuffer.allocate(0);
    private boolean inMember;
    private boolean begun;

    Gunzip(List<ByteBuffer> pages) {
        this.pages = pages.iterator();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        while (inMember || !atEnd()) {
            if (!inMember) {
                readHeader();
            }
            int inflated = inflate(into, from, length);
            if (inflated > 0) {
                checksum.update(into, from, inflated);
                return inflated;
            }
            if (inflater.finished()) {
                readTrailer();
            } else {
                giveMore();
            }
        }
        return -1;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private int inflate(byte[] into, int from, int length) {
        try {
            return inflater.inflate(into, from, length);
        } catch (DataFormatException e) {
            throw new BadInput("the body is not valid gzip: it is damaged");
        }
    }

    private void giveMore() {
        if (inflater.needsDictionary()) {
            throw new BadInput("the body is not valid gzip: it needs a dictionary");
        }
        requireMore();
        inflater.setInput(page);
    }

    private void readHeader() {
        if (next() + (next() << 8) != MAGIC) {
            throw new BadInput(
                    begun
                            ? "something follows the end of the gzip"
                            : "the body is not valid gzip: it begins otherwise");
        }
        int method = next();
        int flags = next();
        if (method != DEFLATED || (flags & RESERVED) != 0) {
            throw new BadInput("the body is not valid gzip: it is packed in another way");
        }
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(next() + (next() << 8));
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_HEADER_CHECKSUM) != 0) {
            skip(2);
        }
        begun = true;
        inMember = true;
        inflater.setInput(page);
    }

    private void readTrailer() {
        long expected = nextFour();
        long size = nextFour();
        if (expected != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new BadInput("the body is not valid gzip: its checksum is another one");
        }
        checksum.reset();
        inflater.reset();
        inMember = false;
    }

    private boolean atEnd() {
        while (!page.hasRemaining() && pages.hasNext()) {
            page = pages.next();
        }
        return begun && !page.hasRemaining();
    }

    private void requireMore() {
        while (!page.hasRemaining()) {
            if (!pages.hasNext()) {
                throw new BadInput("the gzip breaks off before its end");
            }
            page = pages.next();
        }
    }

    private int next() {
        requireMore();
        return page.get() & 0xff;
    }

    private long nextFour() {
        return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
    }

    private void skip(int bytes) {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() {
        int letter = next();
        while (letter != 0) {
            letter = next();
        }
    }
}
