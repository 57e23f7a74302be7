package dev.watchkeeper.analyzer.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.kit.problem.BadInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** From bytes on the wire to a batch, or one sentence about what is wrong with them. */
final class BatchReader {

    private final ObjectMapper json;
    private final BodyLimit limit;

    BatchReader(ObjectMapper json, BodyLimit limit) {
        this.json = json;
        this.limit = limit;
    }

    Batch read(byte[] body, @Nullable String encoding) throws InterruptedException {
        byte[] plain = limit.plain(body, encoding);
        try {
            Batch batch = json.readValue(plain, Batch.class);
            if (batch == null) {
                throw new BadInput("the body is not a batch: it is null");
            }
            return batch;
        } catch (ValueInstantiationException e) {
            throw new BadInput("the batch is refused: " + reason(e));
        } catch (JsonProcessingException e) {
            throw new BadInput("the body is not a batch in JSON (docs/wire.md)" + place(e));
        } catch (IOException e) {
            throw new BadInput("the body is not a batch in JSON (docs/wire.md)");
        }
    }

    private static String reason(ValueInstantiationException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "a value is not what it should be";
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ", see byte " + e.getLocation().getByteOffset();
    }
}
