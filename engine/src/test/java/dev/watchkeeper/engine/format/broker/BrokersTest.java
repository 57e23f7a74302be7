package dev.watchkeeper.engine.format.broker;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokersTest {

    private final KafkaFormat kafka = new KafkaFormat();
    private final ZookeeperFormat zookeeper = new ZookeeperFormat();
    private final RabbitFormat rabbit = new RabbitFormat();
    private final NatsFormat nats = new NatsFormat();

    @Test
    void kafka_puts_the_part_before_the_message_and_the_logger_behind_it() {
        ParsedLine line = kafka.parse(
                        raw(
                                "[2026-01-01 12:00:00,000] ERROR [Partition orders-3 broker=1]: Cannot append"
                                        + " (kafka.cluster.Partition)\njava.io.IOException: disk full\n\tat kafka.log.Log.append(Log.scala:1)"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().component()).isEqualTo("Partition orders-3 broker=1");
        assertThat(line.fields().logger()).isEqualTo("kafka.cluster.Partition");
        assertThat(line.message())
                .isEqualTo("Cannot append\njava.io.IOException: disk full\n\tat kafka.log.Log.append(Log.scala:1)");
    }

    @Test
    void kafka_connect_adds_the_line_of_the_source() {
        ParsedLine line = kafka.parse(
                        raw(
                                "[2026-01-01 12:00:00,000] INFO Kafka started (org.apache.kafka.common.utils.AppInfoParser:119)"))
                .orElseThrow();

        assertThat(line.fields().logger()).isEqualTo("org.apache.kafka.common.utils.AppInfoParser");
        assertThat(line.fields().component()).isEqualTo("AppInfoParser");
        assertThat(line.message()).isEqualTo("Kafka started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[2026-01-01 12:00:00] INFO started",
                "[2026-01-01 12:00:00] INFO started (later)",
                "[2026-01-01 12:00:00] started (a.b)",
                "[2026-01-01 12:00:00] INFO (a.b)x",
                "[2026-01-01 12:00:00](a.b)",
            })
    void other_lines_are_not_of_kafka(String text) {
        assertThat(kafka.parse(raw(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01 12:00:00,000 - WARN  [QuorumPeer[myid=1]/0.0.0.0:2181:Learner@233] - no leader",
                "2026-01-01 12:00:00,000 [myid:1] - WARN  [QuorumPeer[myid=1]/0.0.0.0:2181:Learner@233] - no leader",
            })
    void zookeeper_names_thread_class_and_line(String text) {
        ParsedLine line = zookeeper.parse(raw(text)).orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().thread()).isEqualTo("QuorumPeer[myid=1]/0.0.0.0:2181");
        assertThat(line.fields().logger()).isEqualTo("Learner");
        assertThat(line.message()).isEqualTo("no leader");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01 12:00:00,000 - shop - ERROR - x",
                "2026-01-01 12:00:00,000 - WARN [main] - x",
                "2026-01-01 12:00:00,000 - WARN [a:b@c] - x",
                "x"
            })
    void other_lines_are_not_of_zookeeper(String text) {
        assertThat(zookeeper.parse(raw(text))).isEmpty();
    }

    @Test
    void rabbit_names_the_process() {
        ParsedLine line = rabbit.parse(
                        raw("2026-01-01 12:00:00.000000+00:00 [warning] <0.222.0> closing AMQP connection"
                                + " <0.222.0> (10.0.0.5:51234 -> 10.0.0.1:5672, vhost: '/', user: 'anna')"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().thread()).isEqualTo("0.222.0");
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.5");
        assertThat(line.message()).startsWith("closing AMQP");
    }

    @ParameterizedTest
    @CsvSource({"INFO,INFO", "WARNING,WARN", "ERROR,ERROR", "CRASH,ERROR", "SUPERVISOR,ERROR", "PROGRESS,INFO"})
    void erlang_wrote_reports(String word, Level level) {
        ParsedLine line = rabbit.parse(
                        raw("=" + word + " REPORT==== 1-Jan-2026::12:00:00 ===\naccepting AMQP connection"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(level);
        assertThat(line.message()).isEqualTo("accepting AMQP connection");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "=== title ===",
                "=INFO REPORT==== yesterday ===",
                "2026-01-01 12:00:00 [info] message",
                "2026-01-01 12:00:00 [info] <b> message",
                "2026-01-01 12:00:00 [info] <0.1.0>@ejabberd_c2s:init:1 message",
                "2026-01-01 12:00:00 [info",
            })
    void other_lines_are_not_of_rabbit(String text) {
        assertThat(rabbit.parse(raw(text))).isEmpty();
    }

    @Test
    void nats_names_process_and_client() {
        ParsedLine line = nats.parse(
                        raw("[7] 2026/01/01 12:00:00.000000 [ERR] [2001:db8::5]:51234 - cid:3 - Authorization Error"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().pid()).isEqualTo(7);
        assertThat(line.fields().clientIp()).isEqualTo("2001:db8::5");
        assertThat(line.fields().attributes()).isEqualTo("{\"connection\":\"cid:3\"}");
        assertThat(line.message()).isEqualTo("Authorization Error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[7]", "[7] 2026/01/01 12:00:00 INF x", "[7] 2026/01/01 12:00:00 [INFO] x", "[a] x"})
    void other_lines_are_not_of_nats(String text) {
        assertThat(nats.parse(raw(text))).isEmpty();
    }
}
