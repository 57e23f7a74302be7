package dev.watchkeeper.standalone.explain;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Cuts lines out of bytes, as the collector does: up to a megabyte, what is no text replaced, no carriage return. */
final class LineFeed {

    private static final int MOST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final InputStream in;
    private final Charset encoding;
    private final boolean objects;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private long number;

    /**
     * One line, or one event that held several.
     *
     * @param number of the line it began in, from 1
     */
    record Fed(long number, String text) {}

    /** @param objects each line is a JSON object with the real line as its member {@code line} */
    LineFeed(String name, InputStream in, Charset encoding, boolean objects) {
        this.name = name;
        this.in = in;
        this.encoding = encoding;
        this.objects = objects;
    }

    /** The next line; null at the end. */
    @Nullable
    Fed next() throws IOException {
        line.reset();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() < MOST_BYTES) {
                line.write(read);
            }
        }
        String text = line.toString(encoding);
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        return new Fed(number, objects ? inside(text) : text);
    }

    /** How many lines were fed. */
    long count() {
        return number;
    }

    private String inside(String object) {
        try {
            JsonNode held = JSON.readTree(object).path("line");
            if (held.isTextual()) {
                return held.textValue();
            }
        } catch (JacksonException e) {
            throw refused();
        }
        throw refused();
    }

    private Trouble refused() {
        return new Trouble("line " + number + " of " + (name.equals("-") ? "the input" : name)
                + " is no JSON object with a text \"line\": write {\"line\":\"…\"}, or leave --input jsonl out");
    }
}
