package dev.watchkeeper.analyzer.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.kit.problem.BadInput;
import java.io.IOException;
import java.io.InputStream;

/** From JSON to a batch, or one sentence about what is wrong with it. */
final class BatchReader {

    /** A batch is 5 deep; what a newer sender adds may be deeper. */
    private static final int DEEPEST = 50;

    /** A line is cut at 1 MiB by the collector; in base64, and written by others, it may be longer. */
    private static final int LONGEST_TEXT = 4 << 20;

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private BatchReader() {}

    static Batch read(InputStream body, Room.Place place) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                throw new BadInput("the body is empty: a batch is one JSON object (docs/wire.md)");
            }
            Batch batch = new BatchFields(json, new Bill(place)).batch();
            if (json.nextToken() != null) {
                throw new BadInput("something follows the batch: a body is one JSON object (docs/wire.md)");
            }
            return batch;
        } catch (IllegalArgumentException e) {
            // A record of the contract refused its values, and said why.
            throw new BadInput("the batch is refused: " + e.getMessage());
        } catch (StreamConstraintsException e) {
            throw new BadInput("the body is deeper, or has longer texts, names or numbers, than any batch");
        } catch (JsonProcessingException e) {
            throw new BadInput("the body is not a batch in JSON (docs/wire.md)" + place(e));
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ", see byte " + e.getLocation().getByteOffset();
    }
}
