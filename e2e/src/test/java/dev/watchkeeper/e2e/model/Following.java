package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Request.Introduction;
import dev.watchkeeper.e2e.model.Request.Run;
import dev.watchkeeper.e2e.model.Segment.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One stream in a living collector: the open file, how much of it was seen, how much is acknowledged. */
final class Following {

    final long stream;
    final int inode;
    private @Nullable LogFile file;
    private Generation truth;
    private String head;
    private Mark seen;
    private @Nullable Gap gone;
    private int acknowledged;

    /** After a refusal a stream is sent piece by piece, so that only the refused piece is lost. */
    private boolean careful;

    private int refusedUpTo;

    private Following(long stream, int inode, String head, Mark seen, Generation truth) {
        this.stream = stream;
        this.inode = inode;
        this.head = head;
        this.seen = seen;
        this.truth = truth;
    }

    static Following anew(long stream, LogFile file) {
        Following following = new Following(stream, file.inode, "", Mark.START, file.content());
        following.file = file;
        return following;
    }

    static Following resumed(long stream, LogFile file, int cursor) {
        Following following = anew(stream, file);
        following.acknowledged = cursor;
        following.see(file.content());
        return following;
    }

    static Following withoutFile(Note note, int cursor, Gap gone) {
        Following following = new Following(note.stream(), note.inode(), note.head(), note.seen(), note.truth());
        following.acknowledged = cursor;
        following.gone = gone;
        return following;
    }

    /** If the content is not the one that was seen before, its bytes are gone, and the file waits for a new stream. */
    Optional<LogFile> look(Flaw flaw) {
        if (file == null) {
            return Optional.empty();
        }
        String bytes = file.content().bytes();
        if (bytes.startsWith(head) && seen.isIn(bytes, flaw)) {
            see(file.content());
            return Optional.empty();
        }
        gone = bytes.length() < seen.at() ? Gap.TRUNCATED : Gap.OVERWRITTEN;
        Optional<LogFile> rewritten = Optional.of(file);
        file = null;
        return rewritten;
    }

    private void see(Generation content) {
        String bytes = content.bytes();
        truth = content;
        head = Mark.head(bytes);
        seen = Mark.of(bytes, bytes.length());
        content.seen(bytes.length());
    }

    /** What comes next of this stream, if anything can be cut. The file was looked at just before. */
    @Nullable
    Run next(Dice dice, boolean calm, Flaw flaw) {
        List<Segment> segments = new ArrayList<>();
        if (gone != null) {
            if (acknowledged < seen.at()) {
                segments.add(new Segment(acknowledged, seen.at(), List.of(), gone, null, truth));
            }
        } else if (acknowledged < refusedUpTo) {
            Mark mark = Mark.of(truth.bytes(), refusedUpTo);
            segments.add(new Segment(acknowledged, refusedUpTo, List.of(), Gap.REFUSED, mark, truth));
        } else {
            cutLines(segments, dice, calm, flaw);
        }
        return segments.isEmpty() ? null : new Run(new Introduction(stream, inode, head), segments);
    }

    private void cutLines(List<Segment> segments, Dice dice, boolean calm, Flaw flaw) {
        String bytes = truth.bytes();
        int read = calm ? bytes.length() : Math.min(bytes.length(), acknowledged + dice.between(Cut.LINE_CAP, 300));
        boolean all = read == bytes.length();
        boolean ended = all && file != null && file.hasLostItsName() && (calm || dice.chance(20));
        boolean settled = all && (ended || calm || dice.chance(30));
        int from = acknowledged;
        for (int i = careful ? 1 : dice.between(1, 3); i > 0; i--) {
            Cut cut = new Cut(careful ? 1 : dice.between(1, 8), settled, ended, flaw);
            List<Entry> entries = cut.entries(bytes.substring(0, read), from);
            if (entries.isEmpty()) {
                break;
            }
            int next = entries.getLast().next();
            segments.add(new Segment(from, next, entries, null, Mark.of(bytes, next), truth));
            from = next;
        }
        if (ended) {
            truth.endedAt.add(read);
        }
    }

    void goOnAt(int cursor) {
        acknowledged = cursor;
        careful = false;
    }

    void refused(Run run) {
        if (careful) {
            refusedUpTo = run.next();
        }
        careful = true;
    }

    Note note() {
        truth.noted(seen.at());
        return new Note(stream, inode, head, seen, gone, truth);
    }

    boolean holds(LogFile other) {
        return file == other;
    }

    /** Nothing can come of it any more. */
    boolean isDone() {
        boolean closed = gone != null
                || (file != null && file.isDeleted() && file.content().length() == seen.at());
        return closed && acknowledged >= seen.at();
    }
}
