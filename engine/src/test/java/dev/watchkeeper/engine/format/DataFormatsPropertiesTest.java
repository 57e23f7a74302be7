package dev.watchkeeper.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.broker.ElasticAuditFormat;
import dev.watchkeeper.engine.format.broker.ElasticFormat;
import dev.watchkeeper.engine.format.broker.JvmGcFormat;
import dev.watchkeeper.engine.format.broker.KafkaFormat;
import dev.watchkeeper.engine.format.broker.NatsFormat;
import dev.watchkeeper.engine.format.broker.RabbitFormat;
import dev.watchkeeper.engine.format.broker.ZookeeperFormat;
import dev.watchkeeper.engine.format.database.CouchFormat;
import dev.watchkeeper.engine.format.database.MongoFormat;
import dev.watchkeeper.engine.format.database.PostgresCsvFormat;
import dev.watchkeeper.engine.format.database.PostgresFormat;
import dev.watchkeeper.engine.format.database.RedisFormat;
import dev.watchkeeper.engine.format.json.JsonFormat;
import dev.watchkeeper.engine.format.mysql.MysqlErrorFormat;
import dev.watchkeeper.engine.format.mysql.MysqlGeneralFormat;
import dev.watchkeeper.engine.format.mysql.MysqlSlowFormat;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assertions;

/** Any text is either taken or left, never an exception, and long ones take no longer than they should. */
class DataFormatsPropertiesTest {

    private static final List<Format> FORMATS = List.of(
            new JsonFormat(),
            new RedisFormat(),
            new PostgresCsvFormat(),
            new PostgresFormat(),
            new MysqlSlowFormat(),
            new MysqlGeneralFormat(),
            new MysqlErrorFormat(),
            new MongoFormat(),
            new CouchFormat(),
            new RabbitFormat(),
            new ZookeeperFormat(),
            new NatsFormat(),
            new KafkaFormat(),
            new ElasticFormat(),
            new ElasticAuditFormat(),
            new JvmGcFormat());

    private static final List<String> HEADS = List.of(
            "",
            "2026-01-01 12:00:00.123 UTC [1] ",
            "2026-01-01 12:00:00 UTC,\"a\",\"b\",1,\"",
            "2026-01-01 12:00:00 UTC [1] user=",
            "ERROR:  ",
            "< 2026",
            "1767268800.123 [",
            "1:M 01 Jan 2026 12:00:00.000 * ",
            "[1] 01 Jan 12:00:00 ",
            "1:signal-handler (",
            "260101 12:00:00 ",
            "260101 ",
            "2026-01-01  9:05:02 8 [",
            "2026-01-01T12:00:00Z 0 [ERROR] [MY-",
            "2026-01-01T12:00:00Z\t 1 Connect\t",
            "# User@Host: a[",
            "# Query_time: ",
            "# Time: ",
            "2026-01-01T12:00:00.000+0100 I NETWORK  [",
            "Thu Jan  1 12:00:00.000 [conn1] ",
            "[notice] 2026-01-01T12:00:00Z a@b <0.9.0> ",
            "2026-01-01 12:00:00.123 [info] <0.9.0> ",
            "=INFO REPORT==== 1-Jan-2026::",
            "2026-01-01 12:00:00,123 - WARN  [a:b@",
            "[1] 2026/01/01 12:00:00.1 [INF] ",
            "[2026-01-01 12:00:00,123] INFO [",
            "[2026-01-01T12:00:00,123][INFO ][a.b] [",
            "[2026-01-01T12:00:00,123] [rest] [b] a=[",
            "[12.345s][info][gc",
            "1.234: [GC ",
            "{\"level\":",
            "{\"message\":\"x\",\"remote_addr\":\"",
            "{\"request\":\"");

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> tails = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80),
                Arbitraries.strings()
                        .withChars("[](){}<>\"'=:-./,;@ \n\t\\09aAzE%#*\uD800\0")
                        .ofMaxLength(60));
        return Combinators.combine(Arbitraries.of(HEADS), tails, Arbitraries.of(HEADS), tails)
                .as((head, tail, other, end) -> head + tail + other + end);
    }

    @Property(tries = 20_000)
    void any_text_is_either_taken_or_left(@ForAll("lines") String text) {
        for (Format format : FORMATS) {
            assertThat(format.parse(Samples.raw(text))).isEqualTo(format.parse(Samples.raw(text)));
        }
    }

    @Example
    void a_long_line_takes_no_long_time() {
        for (String head : HEADS) {
            for (String unit :
                    List.of("x", "1", " ", "\"", "[", "[a]", "=", ":", ",", "a=1 ", "@", "\n", "1.", "{\"a\":")) {
                RawLine line = Samples.raw(head + unit.repeat(64_000 / unit.length()));
                Assertions.assertThatNoException().isThrownBy(() -> parseAllWithin(line, Duration.ofSeconds(2)));
            }
        }
    }

    private static void parseAllWithin(RawLine line, Duration limit) {
        long start = System.nanoTime();
        FORMATS.forEach(format -> format.parse(line));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
    }
}
