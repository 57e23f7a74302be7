package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Request.Answer;
import dev.watchkeeper.e2e.model.Request.Run;
import dev.watchkeeper.e2e.model.Request.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The streams, and transaction A. Each method is one transaction, so replicas are any order of calls. */
final class Database {

    final Map<Long, StreamRow> streams = new TreeMap<>();
    final Tally tally = new Tally();

    private final Flaw flaw;
    private final Occasions occasions;
    private int life;

    Database(Flaw flaw, Occasions occasions) {
        this.flaw = flaw;
        this.occasions = occasions;
    }

    /**
     * A collector that starts asks for its streams. From then on nothing is taken from its former lives: a batch that was
     * sent with a stream's id nobody remembers would come on top of the same lines under another id.
     */
    int beginLife() {
        return ++life;
    }

    List<StreamRow> streamsOf(int inode) {
        return streams.values().stream().filter(row -> row.inode == inode).toList();
    }

    /** Transaction A. Runs of different streams do not depend on each other. */
    Answer take(Request request, boolean busy) {
        Map<Long, Verdict> verdicts = new HashMap<>();
        if (request.life() < life && flaw != Flaw.ASKING_WITHOUT_FENCING) {
            occasions.met(Occasion.SENDER_WAS_DEAD);
            return new Answer(request.number(), verdicts);
        }
        for (Run run : request.runs()) {
            verdicts.put(run.introduction().stream(), busy ? new Verdict.Later() : take(run));
        }
        return new Answer(request.number(), verdicts);
    }

    private Verdict take(Run run) {
        if (run.segments().stream().anyMatch(Database::isPoison)) {
            return new Verdict.Refused();
        }
        StreamRow row = streams.computeIfAbsent(run.introduction().stream(), id -> new StreamRow(run.introduction()));
        row.introducedAgain(run.introduction());
        if (row.cursor() == run.first() || flaw == Flaw.CURSOR_WITHOUT_COMPARE) {
            run.segments().forEach(row::store);
            run.segments().stream()
                    .filter(segment -> segment.gap() != null)
                    .forEach(segment -> occasions.met(segment.gap()));
        } else {
            occasions.met(Occasion.SENT_ELSEWHERE);
        }
        return new Verdict.GoOnAt(row.cursor());
    }

    private static boolean isPoison(Segment segment) {
        return segment.entries().stream().anyMatch(entry -> entry.text().indexOf(Entry.BELL) >= 0);
    }
}
