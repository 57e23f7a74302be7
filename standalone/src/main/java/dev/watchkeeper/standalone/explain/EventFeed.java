package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.join.JoinRules;
import dev.watchkeeper.engine.join.JoinedEvent;
import dev.watchkeeper.engine.join.container.ContainerJoiner;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of a feed, one after the other: its lines as they are, or what they make when they are joined. */
final class EventFeed {

    private final LineFeed feed;
    private final Optional<ContainerJoiner> joiner;
    private final Deque<Event> ready = new ArrayDeque<>();
    private boolean over;

    /**
     * What is explained as one.
     *
     * @param number of its first line, from 1
     * @param lines how many lines it is made of
     * @param writtenAt where what wrapped it says so
     */
    record Event(
            long number, int lines, String text, @Nullable Instant writtenAt) {

        Event with(String otherText) {
            return new Event(number, lines, otherText, writtenAt);
        }

        RawLine received(Instant at, ZoneId zone) {
            return writtenAt == null ? new RawLine(text, at, zone) : RawLine.dated(text, writtenAt, zone);
        }
    }

    /** @param rules empty: nothing is joined */
    EventFeed(LineFeed feed, Optional<JoinRules> rules) {
        this.feed = feed;
        joiner = rules.map(ContainerJoiner::new);
    }

    /** The next event; null at the end. */
    @Nullable
    Event next() throws IOException {
        while (ready.isEmpty() && !over) {
            LineFeed.Fed fed = feed.next();
            over = fed == null;
            if (joiner.isEmpty()) {
                if (fed != null) {
                    ready.add(new Event(fed.number(), 1, fed.text(), null));
                }
            } else if (fed == null) {
                add(joiner.get().flush());
            } else {
                join(fed, joiner.get());
            }
        }
        return ready.poll();
    }

    private void join(LineFeed.Fed fed, ContainerJoiner joiner) {
        if (fed.text().indexOf('\n') < 0) {
            add(joiner.take(fed.text(), fed.number()));
            return;
        }
        // Whoever feeds several lines as one object means that nothing else belongs to them.
        add(joiner.flush());
        fed.text().lines().forEach(line -> add(joiner.take(line, fed.number())));
        add(joiner.flush());
    }

    private void add(List<JoinedEvent> events) {
        events.forEach(event -> ready.add(new Event(event.first(), event.lines(), event.text(), event.writtenAt())));
    }
}
