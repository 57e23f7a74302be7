package dev.watchkeeper.collector.ship.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.Segment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostedBatchesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final List<Batch> posted = new ArrayList<>();

    @Test
    void the_parts_of_a_batch_that_is_unfit_say_whose_they_are() throws InterruptedException {
        Batch batch = new Batch("b1", "node-1", 17, List.of(), List.of(segment(1), segment(2)), List.of());

        new PostedBatches(this::unfit, JSON).offer(batch);

        assertThat(posted).extracting(Batch::id).containsExactly("b1", "b1.0", "b1.1");
        assertThat(posted).extracting(Batch::node).containsOnly("node-1");
        assertThat(posted).extracting(Batch::life).containsOnly(17L);
    }

    private Post.Told unfit(Packing packing, byte[] packed) {
        assertThat(packing).isEqualTo(Packing.ZSTD);
        try (ZstdInputStreamNoFinalizer in = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(packed))) {
            posted.add(JSON.readValue(in, Batch.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Post.Told.Reply(400, "", "{}");
    }

    private static Segment segment(long stream) {
        return Segment.of(stream, 0, 2, List.of(0), List.of("a"));
    }
}
