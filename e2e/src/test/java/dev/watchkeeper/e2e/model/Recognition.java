package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Segment.Gap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a collector that starts finds out which file is which stream. Head, the bytes before the cursor and the inode must
 * all agree: heads are shared by programs that greet the same way, and an inode is used again.
 */
final class Recognition {

    private final Database database;
    private final Flaw flaw;
    private final Occasions occasions;

    Recognition(Database database, Flaw flaw, Occasions occasions) {
        this.database = database;
        this.flaw = flaw;
        this.occasions = occasions;
    }

    /** What was noted, each with its file or with the reason why it has none. */
    List<Following> fromNotes(Collection<Note> notes, List<LogFile> found) {
        List<Following> followings = new ArrayList<>();
        for (Note note : notes) {
            StreamRow row = database.streams.get(note.stream());
            int cursor = row == null ? 0 : row.cursor();
            LogFile file = found.stream()
                    .filter(candidate -> candidate.inode == note.inode())
                    .findFirst()
                    .orElse(null);
            followings.add(
                    file != null && isContentOf(note, row, file.content().bytes())
                            ? Following.resumed(note.stream(), file, cursor)
                            : Following.withoutFile(note, cursor, reason(note, file)));
        }
        return followings;
    }

    private boolean isContentOf(Note note, @Nullable StreamRow row, String bytes) {
        return note.gone() == null
                && bytes.startsWith(note.head())
                && note.seen().isIn(bytes, flaw)
                && (row == null || row.couldBe(bytes, flaw));
    }

    private static Gap reason(Note note, @Nullable LogFile file) {
        if (note.gone() != null) {
            return note.gone();
        }
        if (file == null) {
            return Gap.DELETED_UNREAD;
        }
        return file.content().length() < note.seen().at() ? Gap.TRUNCATED : Gap.OVERWRITTEN;
    }

    /** A file nobody noted: the database may know it from a life whose disk is gone. */
    Optional<Following> fromDatabase(LogFile file, boolean stateWasLost) {
        if (flaw == Flaw.NEW_STREAM_AFTER_STATE_LOSS) {
            return Optional.empty();
        }
        Collection<StreamRow> asked =
                flaw == Flaw.RECOGNISED_BY_CONTENT_ALONE ? database.streams.values() : database.streamsOf(file.inode);
        String bytes = file.content().bytes();
        Optional<StreamRow> known =
                asked.stream().filter(row -> row.couldBe(bytes, flaw)).max(Comparator.comparingInt(StreamRow::cursor));
        if (known.isPresent() && stateWasLost) {
            occasions.met(Occasion.RECOGNISED_AFTER_STATE_LOSS);
            boolean shared = bytes.startsWith(Writer.BANNER) && database.streams.size() > 1;
            if (shared) {
                occasions.met(Occasion.RECOGNISED_AMONG_EQUAL_HEADS);
            }
        }
        return known.map(row -> Following.resumed(row.stream, file, row.cursor()));
    }
}
