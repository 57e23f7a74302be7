package dev.watchkeeper.collector.tail;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchkeeper.collector.state.StateFolder;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is noted on disk, one JSON file. Only a cache: the database owns the cursor of every stream. What must never be
 * older than what was sent are the ids of the streams, else a file would get a second id and its lines come twice. Where
 * there is no such file, or a damaged one, the analyzer is asked (see {@code collector/life}).
 */
public final class Checkpoints {

    static final String FILE = "streams.json";

    /** The first one knew no life and no tails; what it lacks is asked for. */
    private static final int VERSION = 2;

    private record Written(int version, @Nullable String node, long life, List<Checkpoint> streams) {}

    private final StateFolder folder;
    private final ObjectMapper json = JsonMapper.builder().build();

    public Checkpoints(StateFolder folder) {
        this.folder = folder;
    }

    /** A file that cannot be understood is set aside; the start goes on without it. */
    Notes load() {
        Path file = folder.file(FILE);
        try {
            if (!Files.exists(file)) {
                return Notes.NONE;
            }
            Written written = json.readValue(Files.readAllBytes(file), Written.class);
            return new Notes(new Self(written.node() == null ? "" : written.node(), written.life()), written.streams());
        } catch (JacksonException | NullPointerException e) {
            setAside(e);
            return Notes.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": make it readable for the collector", e);
        }
    }

    void save(Notes notes) throws IOException {
        Self self = notes.self();
        folder.replace(FILE, json.writeValueAsBytes(new Written(VERSION, self.node(), self.life(), notes.streams())));
    }

    private void setAside(Exception damage) {
        try {
            Path aside = folder.setAside(FILE);
            Log.warnf(
                    "the checkpoints are damaged and set aside, the analyzer is asked for this node's streams file=%s damage=%s",
                    aside, damage.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set the damaged " + folder.file(FILE) + " aside: remove it", e);
        }
    }
}
