package dev.watchkeeper.bench.corpus;

import dev.watchkeeper.engine.format.Level;
import java.util.Locale;
import java.util.Optional;

/** The level of a line as a label writes it. */
public record WrittenLevel(String word) {

    /** The same level, or the very same word: some words ({@code STATEMENT}, {@code DEPRECATION}) are no levels. */
    public boolean isThatOf(SeenLine seen) {
        return word.equalsIgnoreCase(seen.levelWord())
                || normalised().filter(level -> level == seen.level()).isPresent();
    }

    Optional<Level> normalised() {
        return Level.of(word).or(() -> switch (word.toLowerCase(Locale.ROOT)) {
            case "t" -> Optional.of(Level.TRACE);
            case "d" -> Optional.of(Level.DEBUG);
            case "i", "note", "system" -> Optional.of(Level.INFO);
            case "w" -> Optional.of(Level.WARN);
            case "e" -> Optional.of(Level.ERROR);
            case "f", "c" -> Optional.of(Level.FATAL);
            default -> Optional.empty();
        });
    }
}
