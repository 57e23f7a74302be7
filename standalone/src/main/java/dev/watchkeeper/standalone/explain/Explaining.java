package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.line.UnderstoodLine;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.PathSettings;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** From sources to a view: every line is read, understood and shown, in its order. */
public final class Explaining {

    private final Understanding understanding;
    private final LineSettings settings;
    private final ZoneId zone;
    private final boolean objects;
    private final Progress progress;

    /**
     * @param settings what counts for the paths of the sources
     * @param zone counts for times that name none
     * @param objects lines are JSON objects that hold the real line
     */
    Explaining(Understanding understanding, LineSettings settings, ZoneId zone, boolean objects, Progress progress) {
        this.understanding = understanding;
        this.settings = settings;
        this.zone = zone;
        this.objects = objects;
        this.progress = progress;
    }

    Summary explain(List<Source> sources, View view) {
        Summary summary = new Summary();
        for (Source source : sources) {
            try (InputStream in = source.opening().open()) {
                explain(source, new LineFeed(source.name(), in, objects), view, summary);
            } catch (IOException e) {
                throw new Trouble(source.name() + " cannot be read to its end: " + e.getMessage(), e);
            }
        }
        progress.over();
        view.end(summary);
        return summary;
    }

    private void explain(Source source, LineFeed feed, View view, Summary summary) throws IOException {
        PathSettings ofPath = settings.of(source.path());
        ZoneId ofSource = ofPath.zone().orElse(zone);
        for (LineFeed.Fed fed = feed.next(); fed != null; fed = feed.next()) {
            Instant receivedAt = source.receivedAt();
            UnderstoodLine line = understanding.understand(new RawLine(fed.text(), receivedAt, ofSource), ofPath);
            boolean hasTime =
                    !(line.parsed().timeGuessed() && line.parsed().time().equals(receivedAt));
            Explained explained = new Explained(source.name(), fed.number(), 1, hasTime, line);
            if (ofPath.keeps(line.parsed().level())) {
                summary.add(explained);
                view.show(explained);
            } else {
                summary.addFiltered();
            }
            progress.at(source, summary.lines());
        }
    }
}
