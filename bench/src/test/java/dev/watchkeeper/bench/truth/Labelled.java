package dev.watchkeeper.bench.truth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import java.util.List;

/** Tiny corpora, written by hand. */
final class Labelled {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EngineReading ENGINE = new EngineReading();

    private Labelled() {}

    /** @param label as JSON, with ' for " */
    static LabelledLine line(String text, String label) {
        try {
            return new LabelledLine(text, JSON.readTree(label.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(label, e);
        }
    }

    static Score score(Corpus corpus, LabelledLine... lines) {
        return corpus.score(List.of(lines), ENGINE);
    }
}
