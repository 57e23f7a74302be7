package dev.watchkeeper.engine.join;

import dev.watchkeeper.engine.join.EventShape.Verdict;
import dev.watchkeeper.engine.join.line.PhysicalLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of one stream to events: a stack trace, a message of several lines, a statement, a JSON object is
 * one event. What it answers depends on the lines since the last event began and on nothing else; it holds no more
 * than one event of {@link #MOST_CHARS} and {@link #MOST_LINES}. Used by one thread.
 */
public final class LineJoiner {

    /** Longer events are cut. A single line that is longer stays whole. */
    public static final int MOST_CHARS = 1_000_000;

    public static final int MOST_LINES = 5_000;

    /** Lines that wait for a proof that they belong to the event; blank ones wait for any line that does. */
    private static final int MOST_HELD = 40;

    private static final int MOST_HELD_TEXTS = 10;

    private final JoinRules rules;
    private final List<PhysicalLine> held = new ArrayList<>();
    private final List<JoinedEvent> finished = new ArrayList<>();
    private int heldTexts;
    private int heldLength;
    private @Nullable OpenEvent open;

    /** With the rules that the user gave for the path, or {@link JoinRules#NONE}. */
    public LineJoiner(JoinRules rules) {
        this.rules = rules;
    }

    /**
     * Takes the next line.
     *
     * @param at any number that helps the caller to find the line again
     * @return the events that this line shows to be complete, in order; mostly one, the one before
     */
    public List<JoinedEvent> take(String line, long at) {
        accept(new PhysicalLine(line, at));
        return answer();
    }

    /** Completes what is open: the stream has ended, or nothing came for so long that nobody should wait for more. */
    public List<JoinedEvent> flush() {
        while (open != null) {
            complete();
        }
        return answer();
    }

    private List<JoinedEvent> answer() {
        if (finished.isEmpty()) {
            return List.of();
        }
        List<JoinedEvent> events = finished.size() == 1 ? List.of(finished.getFirst()) : List.copyOf(finished);
        finished.clear();
        return events;
    }

    private void accept(PhysicalLine line) {
        Verdict verdict = Verdict.STARTS;
        OpenEvent event = open;
        while (event != null) {
            verdict = judge(event, line);
            if (verdict != Verdict.STARTS) {
                break;
            }
            complete();
            // What was held back may have become an event that this line belongs to.
            event = open;
        }
        if (event == null) {
            open = OpenEvent.startedBy(line);
        } else if (verdict == Verdict.CONTINUES && !line.isBlank()) {
            addHeld();
            add(line);
            event.shape().note(line);
        } else {
            hold(event, line);
        }
    }

    private Verdict judge(OpenEvent event, PhysicalLine line) {
        boolean roomToHold = held.size() < MOST_HELD
                && event.lines() + held.size() < MOST_LINES
                && event.length() + heldLength + line.text().length() < MOST_CHARS;
        if (line.isBlank()) {
            return roomToHold ? Verdict.CONTINUES : Verdict.STARTS;
        }
        Verdict verdict = rules.judge(line.text()).orElseGet(() -> judgeShape(event, line));
        boolean mayWait = roomToHold && heldTexts < MOST_HELD_TEXTS;
        return verdict == Verdict.MAY_CONTINUE && !mayWait ? Verdict.STARTS : verdict;
    }

    private Verdict judgeShape(OpenEvent event, PhysicalLine line) {
        if (line.startsWithIsoTime()) {
            // Most lines of most logs are settled here. Whatever came before, such a line starts an event.
            return Verdict.STARTS;
        }
        return event.shape().judge(line, heldTexts > 0);
    }

    private void hold(OpenEvent event, PhysicalLine line) {
        held.add(line);
        if (line.isBlank()) {
            event.shape().noteBlank();
        } else {
            heldTexts++;
        }
        heldLength += line.text().length();
    }

    /** The lines of a message that were proved to be so tell the shape nothing new. */
    private void addHeld() {
        held.forEach(this::add);
        forgetHeld();
    }

    private void add(PhysicalLine line) {
        OpenEvent event = open;
        if (event == null) {
            throw new IllegalStateException("a line is added to an event that was never opened");
        }
        boolean full =
                event.lines() >= MOST_LINES || event.length() + line.text().length() >= MOST_CHARS;
        if (full) {
            finished.add(event.finish(0, true));
            open = event.goOnWith(line);
        } else {
            event.add(line);
        }
    }

    /** Completes the open event without what was held back; that is then judged on its own. */
    private void complete() {
        OpenEvent event = open;
        if (event == null) {
            return;
        }
        int blanks = 0;
        while (blanks < held.size() && held.get(blanks).isBlank()) {
            blanks++;
        }
        finished.add(event.finish(blanks, false));
        open = null;
        if (!held.isEmpty()) {
            List<PhysicalLine> again = List.copyOf(held.subList(blanks, held.size()));
            forgetHeld();
            again.forEach(this::accept);
        }
    }

    private void forgetHeld() {
        held.clear();
        heldTexts = 0;
        heldLength = 0;
    }
}
