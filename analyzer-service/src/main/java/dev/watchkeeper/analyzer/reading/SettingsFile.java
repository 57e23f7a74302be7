package dev.watchkeeper.analyzer.reading;

import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.LineSettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    private final Seen missing;
    private LineSettings good = LineSettings.NONE;
    private @Nullable Seen taken;
    private @Nullable Seen last;

    /**
     * What a look found out.
     *
     * @param settings what counts from now on
     * @param refused a sentence for each thing that is wrong
     */
    record News(LineSettings settings, List<String> refused) {}

    SettingsFile(Path path) {
        this.path = path;
        missing = new Seen("", path + ": is gone");
    }

    Path path() {
        return path;
    }

    /** What the file says at the start; empty if it is not there, which is no mistake. */
    Optional<News> begin() {
        Seen seen = seen();
        if (seen.equals(missing)) {
            taken = seen;
            return Optional.empty();
        }
        return Optional.of(take(seen));
    }

    /**
     * Empty as long as the file says what was taken over. Something else counts when two looks in a row have seen it: a
     * file that is just being written is not whole.
     */
    Optional<News> look() {
        Seen seen = seen();
        boolean steady = seen.equals(last);
        last = seen;
        return steady && !seen.equals(taken) ? Optional.of(take(seen)) : Optional.empty();
    }

    private News take(Seen seen) {
        News news = read(seen);
        good = news.settings();
        taken = seen;
        last = seen;
        return news;
    }

    private News read(Seen seen) {
        if (seen.trouble() != null) {
            return new News(good, List.of(seen.trouble()));
        }
        LineSettingsReader.Read read = LineSettingsReader.read(
                path.toString(), seen.text(), Formats.standard().inOrder(), good);
        return new News(read.settings(), read.refused());
    }

    /** @param trouble why there is no text */
    private record Seen(String text, @Nullable String trouble) {}

    private Seen seen() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? new Seen("", path + ": is larger than a megabyte, and is not read")
                    : new Seen(new String(bytes, StandardCharsets.UTF_8), null);
        } catch (NoSuchFileException e) {
            return missing;
        } catch (IOException e) {
            return new Seen("", path + ": cannot be read: " + e);
        }
    }
}
