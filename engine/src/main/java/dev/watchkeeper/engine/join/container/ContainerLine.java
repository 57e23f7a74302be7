package dev.watchkeeper.engine.join.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line as a container runtime writes it: CRI's {@code 2026-01-05T10:00:00.1Z stdout F text}, or Docker's
 * {@code {"log":"text\n","stream":"stdout","time":"…"}}.
 *
 * @param error whether it came from the error stream
 * @param time when the runtime took it; null where that cannot be read
 * @param partial whether the next piece of the same stream goes on where this one ends
 */
record ContainerLine(@Nullable Instant time, boolean error, boolean partial, String text) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String OUT = "stdout";
    private static final String ERR = "stderr";

    /** A time with nanoseconds and an offset is not longer. */
    private static final int LONGEST_TIME = 36;

    private static final int SHORTEST_TIME = "2026-01-05T10:00:00Z".length();

    /** Empty if it is no such line. */
    static Optional<ContainerLine> of(String line) {
        if (line.length() > SHORTEST_TIME && line.charAt(10) == 'T' && line.charAt(4) == '-') {
            return cri(line);
        }
        return line.startsWith("{\"log\":") ? docker(line) : Optional.empty();
    }

    private static Optional<ContainerLine> cri(String line) {
        int blank = line.indexOf(' ', SHORTEST_TIME, Math.min(line.length(), LONGEST_TIME));
        int tagAt = blank + 1 + OUT.length() + 1;
        boolean out = blank > 0 && line.startsWith(OUT, blank + 1);
        boolean error = blank > 0 && line.startsWith(ERR, blank + 1);
        if (!out && !error || line.length() <= tagAt || line.charAt(tagAt - 1) != ' ') {
            return Optional.empty();
        }
        char tag = line.charAt(tagAt);
        int end = line.indexOf(' ', tagAt);
        boolean whole = end < 0;
        boolean oneTag = (whole ? line.length() : end) == tagAt + 1 || line.startsWith(":", tagAt + 1);
        if (tag != 'F' && tag != 'P' || !oneTag) {
            return Optional.empty();
        }
        return Optional.of(
                new ContainerLine(time(line, blank), error, tag == 'P', whole ? "" : line.substring(end + 1)));
    }

    private static Optional<ContainerLine> docker(String line) {
        String log = null;
        String stream = null;
        String time = null;
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                log = name.equals("log") ? text(json, value) : log;
                stream = name.equals("stream") ? text(json, value) : stream;
                time = name.equals("time") ? text(json, value) : time;
                json.skipChildren();
            }
        } catch (IOException broken) {
            return Optional.empty();
        }
        boolean error = ERR.equals(stream);
        if (log == null || time == null || !error && !OUT.equals(stream)) {
            return Optional.empty();
        }
        boolean partial = !log.endsWith("\n");
        return Optional.of(
                new ContainerLine(time(time, time.length()), error, partial, partial ? log : withoutEnd(log)));
    }

    private static @Nullable Instant time(String text, int end) {
        Optional<Stamp> stamp = IsoTime.at(text, 0, ZoneOffset.UTC);
        return stamp.isPresent() && stamp.get().end() == end ? stamp.get().time() : null;
    }

    private static @Nullable String text(JsonParser json, JsonToken value) throws IOException {
        return value == JsonToken.VALUE_STRING ? json.getText() : null;
    }

    private static String withoutEnd(String log) {
        int end = log.length() - 1;
        return log.substring(0, end > 0 && log.charAt(end - 1) == '\r' ? end - 1 : end);
    }
}
