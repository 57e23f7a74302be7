package dev.watchkeeper.bench.score;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import java.util.List;

/** Knows how the lines of one corpus are scored. */
public interface Corpus {

    /** Also the name of its folder. */
    String name();

    Score score(List<LabelledLine> lines, EngineReading engine);
}
