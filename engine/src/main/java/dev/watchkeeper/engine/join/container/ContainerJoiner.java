package dev.watchkeeper.engine.join.container;

import dev.watchkeeper.engine.join.JoinRules;
import dev.watchkeeper.engine.join.JoinedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Joins the lines of one file that may be a container's: what the runtime wrapped around them is taken off, pieces of a
 * long line are put together, and output and errors are joined each by themselves. Other lines are joined as they are.
 * Events come in the order in which their last lines came. Used by one thread.
 */
public final class ContainerJoiner {

    /** Finished events that wait for an older one of the other stream; more of them do not wait. */
    private static final int MOST_WAITING = 1_000;

    private final List<Strand> strands;
    private final PriorityQueue<Strand.Ended> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Strand.Ended::lastLine));
    private long count;

    public ContainerJoiner(JoinRules rules) {
        strands = List.of(new Strand(rules), new Strand(rules), new Strand(rules));
    }

    /**
     * Takes the next line.
     *
     * @param at any number that helps the caller to find the line again
     * @return the events that are complete now, in order
     */
    public List<JoinedEvent> take(String line, long at) {
        count++;
        Optional<ContainerLine> wrapped = ContainerLine.of(line);
        if (wrapped.isEmpty()) {
            waiting.addAll(strands.getFirst().take(line, null, false, at, count));
        } else {
            ContainerLine taken = wrapped.get();
            Strand strand = strands.get(taken.error() ? 2 : 1);
            waiting.addAll(strand.take(taken.text(), taken.time(), taken.partial(), at, count));
        }
        return released();
    }

    /** Completes what is open: the file has ended, or nothing came for so long that nobody should wait for more. */
    public List<JoinedEvent> flush() {
        strands.forEach(strand -> waiting.addAll(strand.flush()));
        return released();
    }

    private List<JoinedEvent> released() {
        List<JoinedEvent> released = new ArrayList<>();
        while (!waiting.isEmpty() && (isFree(waiting.peek()) || waiting.size() > MOST_WAITING)) {
            released.add(waiting.remove().event());
        }
        return released;
    }

    /** No event that is still open ended before it, as far as one knows. */
    private boolean isFree(Strand.Ended ended) {
        return strands.stream().allMatch(strand -> strand.endsAfter(ended.lastLine()));
    }
}
