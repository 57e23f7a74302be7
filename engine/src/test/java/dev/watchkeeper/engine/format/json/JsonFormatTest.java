package dev.watchkeeper.engine.format.json;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

    private final JsonFormat format = new JsonFormat();

    private ParsedLine parsed(String text) {
        return format.parse(raw(text)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"@timestamp\":\"2026-01-01T12:00:00Z\",\"log.level\":\"ERROR\",\"message\":\"no stock\"}|ERROR",
                "{\"@timestamp\":\"2026-01-01T12:00:00Z\",\"log\":{\"level\":\"warn\"},\"message\":\"no stock\"}|WARN",
                "{\"@timestamp\":\"2026-01-01T13:00:00+01:00\",\"level\":\"INFO\",\"message\":\"no stock\"}|INFO",
                "{\"level\":50,\"time\":1767268800000,\"pid\":1,\"msg\":\"no stock\"}|ERROR",
                "{\"level\":\"error\",\"ts\":1767268800.0,\"msg\":\"no stock\"}|ERROR",
                "{\"level\":\"fatal\",\"time\":1767268800,\"message\":\"no stock\"}|FATAL",
                "{\"severity\":\"CRITICAL\",\"timestamp\":\"2026-01-01T12:00:00Z\",\"message\":\"no stock\"}|FATAL",
            })
    void knows_the_usual_writers(String text, Level level) {
        ParsedLine line = parsed(text);

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.message()).isEqualTo("no stock");
        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isFalse();
    }

    @Test
    void members_become_fields_and_the_rest_attributes() {
        ParsedLine line = parsed("{\"msg\":\"answered\",\"logger_name\":\"c.a.Shop\",\"http\":{\"request\":"
                + "{\"method\":\"GET\"},\"response\":{\"status_code\":503}},\"url\":{\"path\":\"/a?b=1\"},"
                + "\"list\":[1,{\"x\":2}],\"ok\":true,\"nothing\":null}");

        assertThat(line.fields().component()).isEqualTo("Shop");
        assertThat(line.fields().method()).isEqualTo("GET");
        assertThat(line.fields().endpoint()).isEqualTo("/a");
        assertThat(line.fields().status()).isEqualTo(503);
        assertThat(line.fields().attributes()).isEqualTo("{\"list\":[1,{\"x\":2}],\"ok\":true}");
    }

    @Test
    void the_message_gains_reason_and_stack_trace() {
        ParsedLine line =
                parsed("{\"msg\":\"order failed\",\"error\":\"no stock\",\"stack_trace\":\"X: y\\n\\tat z\"}");

        assertThat(line.message()).isEqualTo("order failed: no stock\nX: y\n\tat z");
    }

    @Test
    void an_object_without_a_message_is_its_own_message() {
        assertThat(parsed("{\"a\":1}").message()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[1]", "{\"a\":1} tail", "{a:1}", "{\"a\":}", "text {\"a\":1}"})
    void anything_else_is_not_its_own(String text) {
        assertThat(format.parse(raw(text))).isEmpty();
    }

    @Test
    void a_tower_of_brackets_is_not_its_own() {
        assertThat(format.parse(raw("{\"a\":" + "[".repeat(100_000)))).isEmpty();
    }

    @Test
    void a_guard_of_a_web_server_names_the_attack_and_who_sent_it() {
        ParsedLine line = parsed("{\"eventTime\":\"2026-01-01T12:00:00.000\",\"eventName\":\"Web Request\","
                + "\"eventSource\":{\"agentId\":\"7\"},\"eventData\":{\"sourceIP\":\"10.0.0.9\",\"httpSourceId\":"
                + "\"192.0.2.7\",\"securityAction\":\"Prevent\",\"waapIncidentType\":\"Cross Site Scripting\"}}");

        assertThat(line.message()).isEqualTo("Cross Site Scripting Web Request Prevent");
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
    }

    @Test
    void a_gate_names_who_came_with_a_port() {
        assertThat(parsed(
                                "{\"event\":\"user.login\",\"time\":\"2026-01-01T12:00:00Z\",\"user\":\"anna\",\"success\":false,"
                                        + "\"error\":\"invalid username, password or second factor\",\"addr.remote\":\"192.0.2.7:40022\"}")
                        .fields()
                        .clientIp())
                .isEqualTo("192.0.2.7");
    }
}
