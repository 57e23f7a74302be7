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

/**
 * The checkpoints on disk, one JSON file. Only a cache: the database owns the cursor of every stream. What must never be
 * older than what was sent are the ids of the streams, else a file would get a second id and its lines come twice.
 */
public final class Checkpoints {

    static final String FILE = "streams.json";

    private record Written(int version, List<Checkpoint> streams) {}

    private final StateFolder folder;
    private final ObjectMapper json = JsonMapper.builder().build();

    public Checkpoints(StateFolder folder) {
        this.folder = folder;
    }

    /** A file that cannot be understood is set aside; the start goes on without it. */
    List<Checkpoint> load() {
        Path file = folder.file(FILE);
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            return List.copyOf(
                    json.readValue(Files.readAllBytes(file), Written.class).streams());
        } catch (JacksonException | NullPointerException e) {
            setAside(e);
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": make it readable for the collector", e);
        }
    }

    void save(List<Checkpoint> checkpoints) throws IOException {
        folder.replace(FILE, json.writeValueAsBytes(new Written(1, checkpoints)));
    }

    private void setAside(Exception damage) {
        try {
            Path aside = folder.setAside(FILE);
            Log.warnf(
                    "the checkpoints are damaged and set aside, files are read from their start file=%s damage=%s",
                    aside, damage.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set the damaged " + folder.file(FILE) + " aside: remove it", e);
        }
    }
}
