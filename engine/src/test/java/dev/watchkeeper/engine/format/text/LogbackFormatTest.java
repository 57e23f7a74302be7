package dev.watchkeeper.engine.format.text;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogbackFormatTest {

    private final LogbackFormat format = new LogbackFormat();

    private ParsedLine parsed(String text) {
        return format.parse(raw(text)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-01-01 12:00:00,000 ERROR [Payment] payment failed id=1|ERROR|Payment|-|payment failed id=1",
                "2026-01-01 12:00:00,000 [Payment] ERROR payment failed|ERROR|Payment|-|payment failed",
                "2026-01-01 12:00:00,000 [main] WARN c.a.Shop - slow|WARN|Shop|main|slow",
                "12:00:00.000 [main] INFO  c.a.Shop - started|INFO|Shop|main|started",
                "2026-01-01T12:00:00Z ERROR c.a.Shop - payment failed|ERROR|Shop|-|payment failed",
                "2026-01-01T12:00:00.000Z  INFO 4711 --- [shop] [  main] c.a.Shop   : up|INFO|shop|main|up",
                "2026-01-01T12:00:00.000Z  INFO 4711 --- [  main] c.a.Shop   : up|INFO|Shop|main|up",
                "2026-01-01 12:00:00,000 INFO  [io.shop.Cart] (worker-1) up|INFO|Cart|worker-1|up",
                "2026-01-01 12:00:00,000 INFO [main] org.shop.Cart: up|INFO|Cart|main|up",
                "2026-01-01 12:00:00,000 DEBUG up|DEBUG|-|-|up",
                "[2026-01-01 12:00:00,000] INFO up (shop.cart.Cart)|INFO|Cart|-|up",
                "2026-01-01 12:00:00.000 +01:00 [WRN] slow|WARN|-|-|slow",
                "2026-01-01 12:00:00.000 4711 INFO shop.cart [req-1 - -] up|INFO|cart|-|[req-1 - -] up",
                "2026-01-01 12:00:00 ERROR: up|ERROR|-|-|up",
            })
    void finds_level_component_thread_and_message(
            String text, Level level, String component, String thread, String message) {
        ParsedLine line = parsed(text);

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.fields().component()).isEqualTo(component);
        assertThat(line.fields().thread()).isEqualTo(thread);
        assertThat(line.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            nullValues = "-",
            value = {
                "INFO  [main] org.shop.Cart - up^INFO^Cart^main^up",
                "[main] WARN org.shop.Cart - up^WARN^Cart^main^up",
                "0 [main] INFO org.shop.Cart  - up^INFO^Cart^main^up",
                "ERROR 2026-01-01 11:00:00,000 org.shop.Cart - up^ERROR^Cart^-^up",
                "[2026-01-01T11:00:00,123][WARN ][o.s.Cart         ] [node-1] up^WARN^node-1^-^up",
                "[2026-01-01T11:00:00Z ERROR shop] up^ERROR^shop^-^up",
                "[DEBUG 2026-01-01 11:00:00 main] up^DEBUG^-^main^up",
                "[11:00:00 INF] up^INFO^-^-^up",
                "[I 11:00:00.123 ShopApp] up^INFO^ShopApp^-^up",
                "[2026-01-01 11:00:00 +0000] [4711] [INFO] up^INFO^-^-^up",
                "[2026-01-01 11:00:00,123: WARNING/MainProcess] up^WARN^MainProcess^-^up",
                "[2026-01-01 11:00:00] production.ERROR: up^ERROR^production^-^up",
                "2026-01-01 11:00:00.0000|INFO|Shop.Cart|up^INFO^Cart^-^up",
                "2026-01-01T11:00:00.123Z |  INFO | worker-7 | Cart.java | 806 | up^INFO^Cart^worker-7^up",
                "INFO   | jvm 1    | 2026/01/01 11:00:00 | up^INFO^jvm 1^-^up",
                "2026-01-01T11:00:00.123Z\tinfo\tcart/add.go:87\tup^INFO^add^-^up",
                "2026-01-01T11:00:00.123456Z  INFO shop::cart: up^INFO^cart^-^up",
                "2026-01-01T11:00:00Z I! [inputs.cpu] up^INFO^cpu^-^up",
                "2026-01-01T11:00:00.000Z [INFO]  agent.server: up^INFO^server^-^up",
                "260101 110000 148 INFO dfs.DataNode: up^INFO^DataNode^-^up",
                "26/01/01 11:00:00 INFO executor.Executor: up^INFO^Executor^-^up",
                "2026.01.01 11:00:00.168802 [ 847 ] {} <Warning> TCPHandler: up^WARN^TCPHandler^-^up",
                "2026-01-01 11:00:00.968596+00:00 [info] <0.369.0> up^INFO^-^0.369.0^up",
                "2026-01-01 11:00:00, Info                  CBS    up^INFO^CBS^-^up",
                "01-Jan-2026 11:00:00.505 INFO [main] org.shop.startup.HostConfig.deploy up^INFO^deploy^main^up",
                "2026-01-01T11:00:00Z info vpxd[4711] [Originator@6876 sub=Default opID=7f] up^INFO^vpxd^-^up",
                "(Thu Jan  1 11:00:00 2026) [sssd] [start] (0x0010): up^FATAL^start^-^up",
                "[1] 2026/01/01 11:00:00.624547 [INF] up^INFO^-^-^up",
                "2026-01-01 11:00:00 INFO 7 --- [my shop] [task-1] [6618a4de8f36bf71-c66827472589372a] o.s.Cart  : up^INFO^my shop^task-1^up",
            })
    void reads_the_parts_in_any_order(String text, Level level, String component, String thread, String message) {
        ParsedLine line = parsed(text.replace("\\t", "\t"));

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.fields().component()).isEqualTo(component);
        assertThat(line.fields().thread()).isEqualTo(thread);
        assertThat(line.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "2026-01-01 11:00:00 INFO shop.Cart - up^logback",
                "[2026-01-01 11:00:00] local.INFO: up^monolog",
                "2026-01-01T11:00:00Z  INFO shop::cart: up^rust",
                "[2026-01-01T11:00:00Z INFO shop] up^rust",
                "2026-01-01T11:00:00Z\tinfo\tup^zap",
                "[2026-01-01 11:00:00.123] [shop] [info] up^spdlog",
                "2026-01-01T11:00:00Z info vpxd[4711] [Originator@6876 sub=Default] up^vmware",
            })
    void tells_whose_header_it_is_where_that_shows(String text, String format) {
        assertThat(parsed(text.replace("\\t", "\t")).format()).isEqualTo(format);
    }

    @Test
    void the_context_of_a_request_is_kept() {
        ParsedLine line = parsed("2026-01-01 11:00:00 INFO [main] [trace_id=4bf9 span_id=00f0 order=7] - up");

        assertThat(line.fields().traceId()).isEqualTo("4bf9");
        assertThat(line.fields().spanId()).isEqualTo("00f0");
        assertThat(line.fields().attributes()).isEqualTo("{\"order\":\"7\"}");
        assertThat(line.message()).isEqualTo("up");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "2026-01-01 11:00:00 ERROR java.lang.IllegalStateException: lost^java.lang.IllegalStateException: lost",
                "2026-01-01 11:00:00 INFO c.a.Shop - [order 7] created^[order 7] created",
                "2026-01-01 11:00:00 INFO [Shop] (dry run) order created^(dry run) order created",
                "2026-01-01 11:00:00 WARN retry: order 7^retry: order 7",
                "2026-01-01 11:00:00 INFO a | b | c^a | b | c",
                "2026-01-01 11:00:00 INFO [order=7] created^[order=7] created",
            })
    void what_may_be_the_message_stays_in_it(String text, String message) {
        assertThat(parsed(text).message()).isEqualTo(message);
    }

    @Test
    void the_message_keeps_its_stack_trace() {
        ParsedLine line = parsed("2026-01-01 12:00:00,000 ERROR [main] c.a.Shop - failed\njava.lang.X: y\n\tat z");

        assertThat(line.message()).isEqualTo("failed\njava.lang.X: y\n\tat z");
        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
        assertThat(line.timeGuessed()).isFalse();
    }

    @Test
    void a_time_without_a_day_is_guessed() {
        assertThat(parsed("11:00:00.000 [main] INFO  c.a.Shop - up").timeGuessed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment failed",
                "2026-01-01 12:00:00,000",
                "2026-01-01 12:00:00 the ERROR came later",
                "2026-01-01 12:00:00 Log file rotated",
                "2026-01-01T12:00:00+01:00 web1 app[12]: ERROR foo",
                "2026-01-01 12:00:00 error while reading the file",
                "2026-01-01 12:00:00 error reading [7] lines",
                "2026-01-01 12:00:00 Connection lost ERROR 5",
                "[note] it rained",
                "ERROR: shop failed",
                "INFO: task cart:21568 blocked for more than 120 seconds.",
                "An INFO line",
                "I am an ERROR",
            })
    void other_lines_are_not_its_own(String text) {
        assertThat(format.parse(raw(text))).isEmpty();
    }
}
