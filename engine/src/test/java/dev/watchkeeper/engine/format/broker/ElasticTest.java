package dev.watchkeeper.engine.format.broker;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticTest {

    private final ElasticFormat elastic = new ElasticFormat();
    private final ElasticAuditFormat audit = new ElasticAuditFormat();
    private final JvmGcFormat gc = new JvmGcFormat();

    @Test
    void a_node_speaks_of_an_index() {
        ParsedLine line = elastic.parse(
                        raw(
                                "[2026-01-01T12:00:00,000][WARN ][o.e.c.r.a.DiskThresholdMonitor] [node-1] [orders/Xk2a] low disk"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().logger()).isEqualTo("o.e.c.r.a.DiskThresholdMonitor");
        assertThat(line.fields().component()).isEqualTo("DiskThresholdMonitor");
        assertThat(line.fields().attributes()).isEqualTo("{\"node\":\"node-1\",\"index\":\"orders/Xk2a\"}");
        assertThat(line.message()).isEqualTo("low disk");
    }

    @Test
    void a_slow_log_tells_how_long_it_took() {
        ParsedLine line = elastic.parse(
                        raw("[2026-01-01T12:00:00,000][WARN ][i.s.s.query] [node-1] [orders][0] took[1.5s],"
                                + " took_millis[1503], total_hits[2], source[{\"query\":{}}]"))
                .orElseThrow();

        assertThat(line.fields().durationMs()).isEqualTo(1503);
        assertThat(line.message()).startsWith("took[1.5s]");
    }

    @Test
    void logstash_has_a_pipeline_and_no_node() {
        ParsedLine line = elastic.parse(
                        raw(
                                "[2026-01-01T12:00:00,000][ERROR][logstash.outputs.elasticsearch][main] [bulk] Could not index"))
                .orElseThrow();

        assertThat(line.fields().attributes()).isEqualTo("{\"pipeline\":\"main\"}");
        assertThat(line.message()).isEqualTo("[bulk] Could not index");
    }

    @Test
    void a_slow_filter_of_logstash_tells_it_in_nanoseconds() {
        ParsedLine line = elastic.parse(
                        raw(
                                "[2026-01-01T12:00:00,000][WARN ][slowlog.logstash.filters.sleep] event processing"
                                        + " time {:plugin_params=>{\"time\"=>3}, :took_in_nanos=>3027675106, :took_in_millis=>3027}"))
                .orElseThrow();

        assertThat(line.fields().durationMs()).isEqualTo(3027.675106);
    }

    @Test
    void a_deprecation_is_a_warning_under_its_own_word() {
        ParsedLine line = elastic.parse(raw("[2026-01-01T12:00:00,000][DEPRECATION][o.e.d.r.RestController] [n] old"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().levelWord()).isEqualTo("DEPRECATION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[2026-01-01 12:00:00] [INFO] [a.b] x",
                "[2026-01-01 12:00:00][x][a.b] y",
                "[2026-01-01 12:00:00][INFO] y",
                "[2026-01-01 12:00:00][INFO][ ] y",
            })
    void other_lines_are_not_of_elasticsearch(String text) {
        assertThat(elastic.parse(raw(text))).isEmpty();
    }

    @Test
    void the_audit_log_names_user_and_client() {
        ParsedLine line = audit.parse(raw(
                        "[2026-01-01T12:00:00,000] [node-1] [rest] [authentication_failed]\torigin_address=[10.0.0.5],"
                                + " principal=[anna], uri=[/orders/_search?q=1], request_body=[{\"a\":[1]}]"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.5");
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().endpoint()).isEqualTo("/orders/_search");
        assertThat(line.fields().attributes())
                .isEqualTo(
                        "{\"layer\":\"rest\",\"event\":\"authentication_failed\",\"outcome\":\"failure\",\"request_body\":\"{\\\"a\\\":[1]}\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[2026-01-01 12:00:00] [rest] x",
                "[2026-01-01 12:00:00] [a] [b] c=[d]",
                "[2026-01-01 12:00:00] [rest] [b] c",
                "[2026-01-01 12:00:00] [rest] [",
            })
    void other_lines_are_not_of_the_audit_log(String text) {
        assertThat(audit.parse(raw(text))).isEmpty();
    }

    @Test
    void a_jvm_decorates_with_brackets() {
        ParsedLine line = gc.parse(raw(
                        "[2026-01-01T12:00:00.000+0000][4711][gc          ] GC(3) Pause Young 24M->4M(256M) 3.210ms"))
                .orElseThrow();
        ParsedLine withLevel =
                gc.parse(raw("[12.345s][warning][safepoint,stats] timed out")).orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.fields().pid()).isEqualTo(4711);
        assertThat(line.fields().durationMs()).isEqualTo(3.21);
        assertThat(line.message()).startsWith("GC(3)");
        assertThat(withLevel.level()).isEqualTo(Level.WARN);
        assertThat(withLevel.timeGuessed()).isTrue();
        assertThat(withLevel.fields().attributes()).isEqualTo("{\"tags\":\"safepoint,stats\"}");
    }

    @Test
    void before_java_9_it_wrote_seconds() {
        ParsedLine collection = gc.parse(
                        raw(
                                "2026-01-01T12:00:00.000+0000: 1.234: [GC (Allocation Failure) 65536K->1024K(251392K), 0.0032100 secs]"))
                .orElseThrow();
        ParsedLine stopped = gc.parse(
                        raw("1.234: Total time for which application threads were stopped: 0,0021 seconds,"
                                + " Stopping threads took: 0,0001 seconds"))
                .orElseThrow();

        assertThat(collection.time()).isEqualTo(NOON);
        assertThat(collection.fields().durationMs()).isCloseTo(3.21, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(stopped.fields().durationMs()).isCloseTo(2.1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(stopped.timeGuessed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]",
                "[12.345s] x",
                "[12.345s][info][orders] x",
                "[2026-01-01T12:00:00][info][orders] x",
                "2026-01-01 12:00:00: 1.2 x",
                "1.2: x",
                "1.2: ",
            })
    void other_lines_are_not_of_a_jvm(String text) {
        assertThat(gc.parse(raw(text))).isEmpty();
    }
}
