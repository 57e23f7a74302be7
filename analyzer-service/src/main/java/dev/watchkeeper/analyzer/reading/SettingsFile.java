package dev.watchkeeper.analyzer.reading;

import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.LineSettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users' file. What is wrong in it leaves in force what it said before. Of one thread at a time. */
final class SettingsFile {

    /** Larger ones were not written by hand; reading them every few seconds would cost. */
    private static final int MOST_BYTES = 1 << 20;

    private final Path path;
    private LineSettings good = LineSettings.NONE;
    private @Nullable String lastSeen;

    /**
     * What a look found out.
     *
     * @param settings what counts from now on
     * @param refused a sentence for each thing that is wrong
     */
    record News(LineSettings settings, List<String> refused) {}

    SettingsFile(Path path) {
        this.path = path;
    }

    /** Empty if the file says what it said when it was last looked at. */
    Optional<News> look() {
        Seen seen = seen();
        if (seen.text().equals(lastSeen)) {
            return Optional.empty();
        }
        boolean first = lastSeen == null;
        lastSeen = seen.text();
        if (seen.trouble() != null) {
            // A file that was never there says nothing, which is no trouble.
            return first && seen.text().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new News(good, List.of(seen.trouble())));
        }
        LineSettingsReader.Read read = LineSettingsReader.read(
                path.toString(), seen.text(), Formats.standard().inOrder(), good);
        good = read.settings();
        return Optional.of(new News(good, read.refused()));
    }

    /** @param trouble why the text is not the file's */
    private record Seen(String text, @Nullable String trouble) {}

    private Seen seen() {
        try {
            if (Files.size(path) > MOST_BYTES) {
                return new Seen("too large", path + ": is larger than a megabyte, and is not read");
            }
            return new Seen(Files.readString(path), null);
        } catch (NoSuchFileException e) {
            return new Seen("", path + ": is gone");
        } catch (IOException e) {
            String why = path + ": cannot be read: " + e;
            return new Seen(why, why);
        }
    }
}
