package dev.watchkeeper.collector.tail;

import dev.watchkeeper.collector.discover.FileIdentity;
import dev.watchkeeper.collector.discover.FoundFile;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.StreamIntroduction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One open file, read through all its renamings until its end. It is read from the first byte that is not acknowledged,
 * so nothing is remembered between two reads but that number. Not safe for threads: the {@link Tailer} sees to that.
 */
final class TailedFile implements AutoCloseable {

    /** What one read gave. */
    sealed interface Reading {
        /** No complete line is waiting. */
        record Nothing() implements Reading {}

        record Lines(List<Segment> segments) implements Reading {}

        /** What was read before is not there any more: the file was cut off or written anew. */
        record Rewritten() implements Reading {}
    }

    private static final Reading NOTHING = new Reading.Nothing();

    private final FileIdentity identity;
    private final FileChannel channel;

    /** Its live name: what it is called after a rotation says nothing of the program that wrote it. */
    private Path path;

    private long stream;
    private Head head = Head.EMPTY;
    private long acknowledged;

    /** How many bytes this content was seen to have. */
    private long seen;

    /** What the content is known again by, with the offset it belongs to. */
    private @Nullable String tail;

    private long tailAt = -1;

    private boolean noted;
    private long lastSize = -1;
    private Instant lastChange = Instant.EPOCH;
    private @Nullable Instant leftItsNameAt;

    private TailedFile(FileIdentity identity, FileChannel channel, Path path, long stream) {
        this.identity = identity;
        this.channel = channel;
        this.path = path;
        this.stream = stream;
    }

    /** Empty if the path has come to mean another file since it was found. */
    static Optional<TailedFile> open(FoundFile found, long stream) throws IOException {
        FileChannel channel = FileChannel.open(found.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            if (FileIdentity.of(found.path()).equals(found.identity())) {
                TailedFile file = new TailedFile(found.identity(), channel, found.path(), stream);
                file.headHolds();
                return Optional.of(file);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Goes on where the checkpoint stands, if it speaks of this content. */
    boolean resume(Checkpoint known) throws IOException {
        if (channel.size() < known.acknowledged()
                || !head.isWhatWasNoted(known.headLength(), known.headHash())
                || !isBefore(known.acknowledged(), known.tailHash())) {
            return false;
        }
        stream = known.stream();
        path = Path.of(known.path());
        acknowledged = known.acknowledged();
        seen = channel.size();
        noted = true;
        return true;
    }

    /** The content is another one now: it gets another id and is read from its start. */
    void startAnew(long otherStream) throws IOException {
        stream = otherStream;
        acknowledged = 0;
        seen = 0;
        noted = false;
        tailAt = -1;
        head = Head.EMPTY;
        headHolds();
    }

    /**
     * Reads what waits, as segments that follow each other.
     *
     * @param most how many bytes of the buffer to fill, more than {@link LineCut#MAX_BYTES}
     * @param from where to start: at the first byte that is not acknowledged, or behind what is under way
     */
    Reading read(byte[] buffer, int most, long from, boolean finished) throws IOException {
        long size = channel.size();
        if (size == from) {
            return NOTHING;
        }
        boolean insideALongLine = size > from && isInsideALongLine(buffer, from);
        byte[] before = before(from);
        int length = size < from ? 0 : fill(buffer, most, from);
        // Asked after the bytes were read: if the head still holds now, it held while they were read.
        if (size < from || !headHolds()) {
            return new Reading.Rewritten();
        }
        seen = Math.max(seen, from + length);
        // Grown since it was last looked at means it was not finished after all.
        boolean ended = finished && size == lastSize && from + length == channel.size();
        List<Segment> segments = new SegmentCut(stream, before, buffer, length, from).segments(insideALongLine, ended);
        return segments.isEmpty() ? NOTHING : new Reading.Lines(segments);
    }

    /** Takes note of what one can see from outside. Answers whether the content is still the same. */
    boolean lookAt(@Nullable FoundFile found, Instant now) throws IOException {
        long size = channel.size();
        if (size != lastSize) {
            lastSize = size;
            lastChange = now;
        }
        if (found != null && !found.rotated()) {
            path = found.path();
            leftItsNameAt = null;
        } else if (leftItsNameAt == null) {
            leftItsNameAt = now;
        }
        if (size < acknowledged || !headHolds()) {
            return false;
        }
        seen = Math.max(seen, size);
        return true;
    }

    /** Nobody will write to it any more, as far as one can tell: it lost its name, and has stood still since. */
    boolean isFinished(Instant now, Duration grace) {
        return leftItsNameAt != null
                && !now.isBefore(leftItsNameAt.plus(grace))
                && !now.isBefore(lastChange.plus(grace));
    }

    boolean isReadToItsEnd() throws IOException {
        return channel.size() == acknowledged;
    }

    /** An empty file has nothing to be known again by. */
    Optional<Checkpoint> checkpoint(long day) {
        return head.length() == 0
                ? Optional.empty()
                : Optional.of(new Checkpoint(
                        stream,
                        path.toString(),
                        identity.device(),
                        identity.inode(),
                        head.length(),
                        head.hash(),
                        acknowledged,
                        tail(),
                        Math.max(seen, acknowledged),
                        day));
    }

    StreamIntroduction introduction(Self self) {
        return new StreamIntroduction(
                stream,
                self.node(),
                path.toString(),
                identity.device(),
                identity.inode(),
                head.length(),
                head.hash(),
                self.life());
    }

    void goOnAt(long offset) {
        acknowledged = offset;
    }

    /** Its stream's id is on disk, so a restart will not draw a second one. */
    void note() {
        noted = true;
    }

    boolean isNoted() {
        return noted;
    }

    long acknowledged() {
        return acknowledged;
    }

    long waitingBytes() {
        try {
            return Math.max(0, channel.size() - acknowledged);
        } catch (IOException e) {
            // Closed, or out of reach: then nothing waits that could be read.
            return 0;
        }
    }

    long stream() {
        return stream;
    }

    Path path() {
        return path;
    }

    FileIdentity identity() {
        return identity;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Files that begin alike are told apart by what stands before the place where reading goes on. */
    private boolean isBefore(long offset, @Nullable String noted) throws IOException {
        byte[] before = before(offset);
        return noted == null || noted.equals(ContentHash.of(before, 0, before.length));
    }

    private @Nullable String tail() {
        if (tailAt != acknowledged) {
            tailAt = acknowledged;
            try {
                byte[] before = before(acknowledged);
                tail = ContentHash.of(before, 0, before.length);
            } catch (IOException e) {
                // Then the head alone has to do.
                tail = null;
            }
        }
        return tail;
    }

    /** The last bytes before an offset. Fewer than there should be if the file is shorter than that. */
    private byte[] before(long offset) throws IOException {
        int most = (int) Math.min(Segment.TAIL_BYTES, offset);
        byte[] bytes = new byte[most];
        return Arrays.copyOf(bytes, fill(bytes, most, offset - most));
    }

    /** Compares the head with the file's, and lets it grow with a file that was shorter. */
    private boolean headHolds() throws IOException {
        byte[] bytes = new byte[Head.MAX_BYTES];
        int length = fill(bytes, bytes.length, 0);
        Head now = new Head(Arrays.copyOf(bytes, length));
        if (!head.growsInto(now)) {
            return false;
        }
        head = now;
        return true;
    }

    /**
     * Whether the line that {@code from} is in began so far before it that its beginning was cut off already: then no line
     * feed is in what was kept of it. A last line that went on after all is shorter, and is read on as a line.
     */
    private boolean isInsideALongLine(byte[] buffer, long from) throws IOException {
        int back = LineCut.LEAST_OF_A_LONG_LINE;
        if (from < back) {
            return false;
        }
        boolean afterALine = fill(buffer, 1, from - 1) == 1 && buffer[0] == '\n';
        return !afterALine && fill(buffer, back, from - back) == back && LineCut.lineFeed(buffer, 0, back) < 0;
    }

    /** Reads until there are so many bytes or the file is at its end. */
    private int fill(byte[] bytes, int most, long from) throws IOException {
        ByteBuffer room = ByteBuffer.wrap(bytes, 0, most);
        int read = 0;
        while (room.hasRemaining() && read >= 0) {
            read = channel.read(room, from + room.position());
        }
        return room.position();
    }
}
