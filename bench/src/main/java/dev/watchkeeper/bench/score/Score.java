package dev.watchkeeper.bench.score;

import java.util.List;

/**
 * How well the engine did on one corpus.
 *
 * @param figure as it is printed: a share, or so many of so many
 * @param peers what others reach
 * @param details lines that say where the figure comes from
 */
public record Score(
        String corpus,
        String metric,
        String figure,
        String peers,
        String bar,
        boolean met,
        List<String> details,
        List<Miss> misses) {

    public Score {
        details = List.copyOf(details);
        misses = List.copyOf(misses);
    }
}
