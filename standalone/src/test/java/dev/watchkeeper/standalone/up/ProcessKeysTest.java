package dev.watchkeeper.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.standalone.home.DataFolder;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessKeysTest {

    private static final DataFolder DATA = new DataFolder(Path.of("/data"));
    private static final DatabaseAddress DATABASE = new DatabaseAddress("127.0.0.1", 5433, "wk", "ada", "pa$$${s}w");

    @Test
    void every_option_reaches_its_key() {
        SmallRyeConfig config = config(List.of());

        assertThat(config.getRawValue("quarkus.http.host")).isEqualTo("127.0.0.1");
        assertThat(config.getRawValue("quarkus.http.port")).isEqualTo("8099");
        assertThat(config.getRawValue("watchkeeper.database.url")).isEqualTo("postgresql://127.0.0.1:5433/wk");
        assertThat(config.getRawValue("watchkeeper.database.username")).isEqualTo("ada");
        assertThat(config.getRawValue("watchkeeper.collector.tail.state-folder"))
                .isEqualTo("/data/collector");
        assertThat(config.getRawValue("watchkeeper.alert.channel.file.path")).isEqualTo("/data/alerts.log");
        assertThat(config.getRawValue("watchkeeper.analyzer.reading.file")).isEqualTo("/data/lines.yaml");
        assertThat(config.getRawValue("watchkeeper.analyzer.reading.rules")).isEqualTo("/data/rules");
        assertThat(config.getRawValue("watchkeeper.report.token.first-sha256")).isEqualTo("hash");
        assertThat(config.getRawValue("watchkeeper.engine.some")).isEqualTo("thing");
    }

    @Test
    void a_password_with_dollars_arrives_as_it_was_written_also_by_way_of_another_key() {
        SmallRyeConfig config = config(List.of());

        assertThat(config.getValue("watchkeeper.database.password", String.class))
                .isEqualTo(DATABASE.password());
        assertThat(config.getValue("quarkus.datasource.password", String.class)).isEqualTo(DATABASE.password());
    }

    @Test
    void patterns_keep_their_commas_and_backslashes() {
        List<String> globs = List.of("/var/log/{a,b}.log", "/srv/\\[x].log", "/plain/*.log");

        assertThat(config(globs).getValues("watchkeeper.collector.discover.watch", String.class))
                .isEqualTo(globs);
    }

    @Test
    void files_that_the_environment_names_are_left_to_it() {
        UpOptions options = new UpOptions(DATA.root(), 8099, List.of(), Optional.empty(), Map.of());

        Map<String, String> environment = Map.of(
                "WATCHKEEPER_ALERT_CHANNEL_FILE_PATH", "/elsewhere",
                "WATCHKEEPER_ANALYZER_READING_FILE", "/there",
                "WATCHKEEPER_ANALYZER_READING_RULES", "/somewhere");

        assertThat(ProcessKeys.of(options, DATA, DATABASE, "hash", environment))
                .doesNotContainKeys(
                        "watchkeeper.alert.channel.file.path",
                        "watchkeeper.analyzer.reading.file",
                        "watchkeeper.analyzer.reading.rules");
    }

    @Test
    void without_a_pattern_the_collector_decides() {
        assertThat(config(List.of()).getOptionalValue("watchkeeper.collector.discover.watch", String.class))
                .isEmpty();
    }

    private static SmallRyeConfig config(List<String> watch) {
        UpOptions options =
                new UpOptions(DATA.root(), 8099, watch, Optional.empty(), Map.of("watchkeeper.engine.some", "thing"));
        Map<String, String> keys = new HashMap<>(ProcessKeys.of(options, DATA, DATABASE, "hash", Map.of()));
        keys.put("quarkus.datasource.password", "${watchkeeper.database.password:watchkeeper}");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(keys, "system properties", 400))
                .build();
    }
}
