package dev.watchkeeper.e2e.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A batch of one segment as a program without a collector would send it; docs/wire.md is all it knows.
 *
 * @param next the first byte after the segment
 */
record HandMadeBatch(String json, long next) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static HandMadeBatch of(String path, long stream, long first, List<String> lines) {
        ObjectNode batch = JSON.createObjectNode();
        batch.put("id", UUID.randomUUID().toString());
        batch.put("node", "by-hand");
        ObjectNode introduction = batch.putArray("introductions").addObject();
        introduction.put("stream", stream).put("node", "by-hand").put("path", path);
        introduction.put("device", 1).put("inode", stream).put("headLength", 1).put("headHash", "0");
        ObjectNode segment = batch.putArray("segments").addObject();
        ArrayNode at = segment.putArray("at");
        ArrayNode texts = segment.putArray("lines");
        int length = 0;
        for (String line : lines) {
            at.add(length);
            texts.add(line);
            length += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        segment.put("stream", stream).put("first", first).put("next", first + length);
        return new HandMadeBatch(batch.toString(), first + length);
    }
}
