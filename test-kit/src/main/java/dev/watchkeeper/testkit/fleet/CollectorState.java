package dev.watchkeeper.testkit.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a collector keeps for its next start, and what it is robbed of. */
public record CollectorState(Path folder) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Whether the file that bears this name now is noted as one of its streams. */
    public boolean knows(Path file) {
        try {
            long inode = (Long) Files.getAttribute(file, "unix:ino");
            for (JsonNode stream : JSON.readTree(Files.readAllBytes(notes())).path("streams")) {
                if (stream.path("inode").asLong() == inode) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of it is left. */
    public void lose() {
        try {
            Files.deleteIfExists(notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path notes() {
        return folder.resolve("streams.json");
    }
}
