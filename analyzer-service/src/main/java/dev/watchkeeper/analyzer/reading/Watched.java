package dev.watchkeeper.analyzer.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What users wrote at a path, looked at again and again. What is wrong in it leaves in force what it said before. Of one
 * thread at a time.
 *
 * @param <T> what it means
 */
final class Watched<T> {

    private final Path path;
    private final Function<Path, UserText> eyes;
    private final Meaning<T> meaning;
    private T good;
    private @Nullable UserText taken;
    private @Nullable UserText last;

    /** What texts mean. */
    @FunctionalInterface
    interface Meaning<T> {

        /**
         * Reads them.
         *
         * @param files by their paths
         * @param before what they meant when they were last read
         */
        News<T> of(Map<String, String> files, T before);
    }

    /**
     * What a look found out.
     *
     * @param said what counts from now on
     * @param refused a sentence for each thing that is wrong
     */
    record News<T>(T said, List<String> refused) {}

    /**
     * Nothing is looked at yet.
     *
     * @param nothing what counts as long as there is nothing
     */
    Watched(Path path, Function<Path, UserText> eyes, Meaning<T> meaning, T nothing) {
        this.path = path;
        this.eyes = eyes;
        this.meaning = meaning;
        good = nothing;
    }

    Path path() {
        return path;
    }

    /** What is said at the start; empty if there is nothing, which is no mistake. */
    Optional<News<T>> begin() {
        UserText seen = eyes.apply(path);
        if (seen.isMissing(path)) {
            taken = seen;
            return Optional.empty();
        }
        return Optional.of(take(seen));
    }

    /**
     * Empty as long as what was taken over stands there. Something else counts when two looks in a row have seen it: a
     * file that is just being written is not whole.
     */
    Optional<News<T>> look() {
        UserText seen = eyes.apply(path);
        boolean steady = seen.equals(last);
        last = seen;
        return steady && !seen.equals(taken) ? Optional.of(take(seen)) : Optional.empty();
    }

    private News<T> take(UserText seen) {
        String trouble = seen.trouble();
        News<T> news = trouble == null ? meaning.of(seen.files(), good) : new News<>(good, List.of(trouble));
        good = news.said();
        taken = seen;
        last = seen;
        return news;
    }
}
