package dev.watchkeeper.standalone.imports.sending;

import dev.watchkeeper.collector.tail.Run;
import dev.watchkeeper.collector.tail.StreamedSegments;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.standalone.imports.folder.Content;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import dev.watchkeeper.standalone.imports.recognition.Recognised;
import dev.watchkeeper.standalone.imports.recognition.Replaced;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way: what is cut of it, and what of that is stored. Nothing is kept beside the file: what is not stored is
 * read again.
 */
public final class FileReading implements AutoCloseable {

    private final LogFile file;
    private final Recognised recognised;
    private final int atOnce;
    private long stored;
    private long cut;
    private long unheard;
    private boolean cutToItsEnd;
    private @Nullable Content content;
    private @Nullable StreamedSegments segments;
    private @Nullable Segment givenUp;
    private long lostBytes;
    private String whyLost = "";
    private boolean replaced;
    private Optional<String> trouble = Optional.empty();

    /** @param atOnce about how many bytes are cut at once */
    public FileReading(LogFile file, Recognised recognised, int atOnce) {
        this.file = file;
        this.atOnce = atOnce;
        this.recognised = recognised;
        stored = recognised.cursor();
        cut = stored;
    }

    public LogFile file() {
        return file;
    }

    long stream() {
        return recognised.introduction().stream();
    }

    /** What comes next; empty when all is cut. */
    Optional<Run> next() throws IOException {
        if (cutToItsEnd) {
            return Optional.empty();
        }
        List<Segment> next = nextSegments();
        if (next.isEmpty()) {
            cutToItsEnd = true;
            close();
            return Optional.empty();
        }
        cut = next.getLast().next();
        return Optional.of(new Run(recognised.introduction(), next));
    }

    /** All before {@code offset} is stored. */
    void isStored(long offset) {
        stored = offset;
        if (givenUp != null && offset >= givenUp.next()) {
            lostBytes += givenUp.next() - givenUp.first();
            givenUp = null;
        }
    }

    /** It was offered, and what became of it was not heard. */
    void isUnheard(long offset) {
        unheard = Math.max(unheard, offset);
    }

    /** Whether the stream may stand there by what was offered here. If not, somebody else sends to it. */
    boolean mayStandAt(long offset) {
        return offset == stored || offset > stored && offset <= unheard;
    }

    /** Nothing of it is under way any more: what is cut and not stored is cut again. */
    void goBack() {
        if (cut != stored) {
            closeQuietly();
            cut = stored;
            cutToItsEnd = false;
        }
    }

    /** These bytes, which are the next, are said to be lost. */
    void giveUp(Segment refused, String why) {
        goBack();
        closeQuietly();
        cutToItsEnd = false;
        givenUp = Segment.missing(refused.stream(), refused.first(), refused.next(), Gap.REFUSED)
                .withTail(refused.tail());
        whyLost = why;
    }

    boolean isCutToItsEnd() {
        return cutToItsEnd;
    }

    /** Every byte that can be read is in the instance. */
    boolean isStored() {
        return cutToItsEnd && stored >= cut;
    }

    /** Why it could not be read to its end. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Another file has its name now, so it was read no further. */
    public boolean wasReplaced() {
        return replaced;
    }

    /** What the instance refused for good: it is said to be lost there. */
    public long lostBytes() {
        return lostBytes;
    }

    /** The same, by imports before this one. */
    public long lostBefore() {
        return recognised.refused();
    }

    /** What the instance said of it the last time; empty if nothing is lost. */
    public String whyLost() {
        return whyLost;
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            trouble = content.trouble();
            content.close();
        }
        content = null;
        segments = null;
    }

    /** Empty at the end. What is given up stays so until it is stored as that, however often it has to be offered. */
    private List<Segment> nextSegments() throws IOException {
        if (givenUp != null && givenUp.first() == cut) {
            return List.of(givenUp);
        }
        try {
            return opened().next();
        } catch (Replaced e) {
            replaced = true;
            return List.of();
        }
    }

    private StreamedSegments opened() throws IOException {
        if (segments == null) {
            Content all = Replaced.orOpen(file);
            content = all;
            segments = StreamedSegments.from(cut, stream(), all, all::isWhole, atOnce);
        }
        return segments;
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // It was only read: nothing is lost with it.
            segments = null;
        }
    }
}
