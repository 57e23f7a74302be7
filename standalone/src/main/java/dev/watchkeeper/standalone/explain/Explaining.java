package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.line.UnderstoodLine;
import dev.watchkeeper.engine.redact.Pseudonyms;
import dev.watchkeeper.engine.redact.Redactor;
import dev.watchkeeper.engine.redact.StreamRedactor;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.PathSettings;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.terminal.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** From sources to a view: every line is read, joined where that is asked for, understood and shown, in its order. */
final class Explaining {

    private final Understanding understanding;
    private final LineSettings settings;
    private final ZoneId zone;
    private final boolean objects;
    private final boolean joined;
    private final Optional<Pseudonyms> pseudonyms;
    private final Progress progress;

    /**
     * @param settings what counts for the paths of the sources
     * @param zone counts for times that name none
     * @param objects lines are JSON objects that hold the real line
     * @param joined lines that belong together are one event
     * @param pseudonyms where there are any, lines are shown as they would leave the node: without their secrets
     */
    Explaining(
            Understanding understanding,
            LineSettings settings,
            ZoneId zone,
            boolean objects,
            boolean joined,
            Optional<Pseudonyms> pseudonyms,
            Progress progress) {
        this.understanding = understanding;
        this.settings = settings;
        this.zone = zone;
        this.objects = objects;
        this.joined = joined;
        this.pseudonyms = pseudonyms;
        this.progress = progress;
    }

    void explain(List<Source> sources, View view) {
        // Groups are known once all lines are: a stream cannot be read a second time, and has none.
        Optional<Groups> groups = view.wantsGroups() && sources.stream().allMatch(Source::mayBeReadAgain)
                ? Optional.of(groups(sources))
                : Optional.empty();
        Summary summary = new Summary();
        read(sources, summary, explained -> {
            summary.add(explained);
            view.show(explained, groups.flatMap(known -> known.of(explained.line())));
        });
        view.end(summary);
    }

    private Groups groups(List<Source> sources) {
        Groups groups = new Groups();
        read(sources, new Summary(), explained -> groups.add(explained.line()));
        return groups;
    }

    private void read(List<Source> sources, Summary summary, Consumer<Explained> each) {
        for (Source source : sources) {
            try (InputStream in = source.opening().open()) {
                read(source, in, summary, each);
            } catch (IOException e) {
                throw new Trouble(source.name() + " cannot be read to its end: " + e.getMessage(), e);
            }
        }
        progress.over();
    }

    private void read(Source source, InputStream in, Summary summary, Consumer<Explained> each) throws IOException {
        PathSettings ofPath = settings.of(source.path());
        LineFeed lines = new LineFeed(source.name(), in, ofPath.encoding().orElse(StandardCharsets.UTF_8), objects);
        ZoneId ofSource = ofPath.zone().orElse(zone);
        EventFeed events = new EventFeed(lines, joined ? Optional.of(ofPath.joining()) : Optional.empty());
        Optional<StreamRedactor> redactor =
                pseudonyms.map(names -> new StreamRedactor(ofPath.redact(), names, summary::addRedacted));
        for (EventFeed.Event read = events.next(); read != null; read = events.next()) {
            EventFeed.Event event =
                    redactor.isEmpty() ? read : read.with(redactor.get().redact(read.text()));
            summary.addWithheld(event.text().equals(Redactor.WITHHELD) ? event.lines() : 0);
            UnderstoodLine line = understanding.understand(event.received(source.receivedAt(), ofSource), ofPath);
            if (ofPath.keeps(line.parsed())) {
                boolean hasTime =
                        !line.parsed().timeGuessed() || !line.parsed().time().equals(source.receivedAt());
                each.accept(new Explained(source.name(), event.number(), event.lines(), hasTime, line));
            } else {
                summary.addFiltered(event.lines());
            }
            progress.at(lines.count(), () -> "%s: %,d lines".formatted(source.name(), lines.count()));
        }
    }
}
