package dev.watchkeeper.analyzer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.HostSample;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.NodeLife;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.kit.access.Tokens;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/wire.md: its example is a batch, and it names all that a batch may hold. */
class WireDocTest {

    private static final Path PAGE = Path.of("../docs/wire.md");
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);

    /** Stricter than the receiver, which passes over what it does not know. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String page = Files.readString(PAGE);
    private final List<String> examples =
            JSON.matcher(page).results().map(found -> found.group(1)).toList();

    WireDocTest() throws IOException {}

    @Test
    void the_example_is_a_batch_whose_numbers_add_up() throws IOException {
        Batch batch = STRICT.readValue(examples.getFirst(), Batch.class);

        Segment segment = batch.segments().getFirst();
        StreamIntroduction introduction = batch.introductions().getFirst();
        String file = String.join("\n", segment.lines()) + "\n";
        assertThat(segment.stream()).isEqualTo(introduction.stream());
        assertThat(segment.next()).isEqualTo(file.length());
        assertThat(segment.at()).containsExactly(0, segment.lines().getFirst().length() + 1);
        assertThat(introduction.headLength()).isEqualTo(file.length());
        assertThat(introduction.headHash()).isEqualTo(Tokens.sha256(file));
        assertThat(batch.samples()).hasSize(1);
    }

    @Test
    void the_answer_is_one_to_the_example() throws IOException {
        Segment segment =
                STRICT.readValue(examples.getFirst(), Batch.class).segments().getFirst();

        BatchAnswer answer = STRICT.readValue(examples.getLast(), BatchAnswer.class);

        assertThat(answer.segments()).containsExactly(SegmentAnswer.taken(segment.stream(), segment.next()));
    }

    @Test
    void every_field_and_every_word_is_named() {
        Stream<String> fields = Stream.of(
                        Batch.class,
                        StreamIntroduction.class,
                        Segment.class,
                        HostSample.class,
                        BatchAnswer.class,
                        SegmentAnswer.class,
                        KnownStream.class,
                        NodeLife.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName);
        Stream<String> words = Stream.concat(Arrays.stream(Verdict.values()), Arrays.stream(Segment.Gap.values()))
                .map(Enum::name);

        assertThat(Stream.concat(fields, words))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}
