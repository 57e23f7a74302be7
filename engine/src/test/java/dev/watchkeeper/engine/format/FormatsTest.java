package dev.watchkeeper.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {

    private final Formats formats = Formats.standard();

    private static final List<String> LINES_AND_FORMATS = List.of(
            "{\"level\":30,\"msg\":\"hi\"}|json",
            "10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.0\" 200 12|access",
            "I0101 11:04:05.000000   12345 main.go:123] hi|klog",
            "2026-01-01 12:00:00.123 UTC [1234] LOG:  ready|postgresql",
            "2026-01-01 12:00:00.123 UTC,\"a\",\"b\",7,,1.2,3,\"x\",2026-01-01 12:00:00 UTC,3/2,0,LOG,00000,\"hi\",,|postgresql-csv",
            "1:M 01 Jan 2026 12:00:00.000 * hi|redis",
            "2026-01-01T12:00:00.000000Z 0 [Note] hi|mysql-error",
            "2026-01-01T12:00:00.000000Z\t   10 Query\tselect 1|mysql-general",
            "# Query_time: 1.5  Lock_time: 0.0|mysql-slow",
            "2026-01-01T12:00:00.000+0100 I NETWORK  [conn2] hi|mongodb",
            "[notice] 2026-01-01T12:00:00.000000Z a@b <0.9.0> -------- hi|couchdb",
            "2026-01-01 12:00:00.123 [info] <0.9.0> hi|rabbitmq",
            "2026-01-01 12:00:00,123 [myid:1] - INFO  [main:Quorum@103] - hi|zookeeper",
            "[1] 2026/01/01 12:00:00.123456 [INF] hi|nats",
            "[2026-01-01 12:00:00,123] INFO hi (kafka.server.KafkaServer)|kafka",
            "[2026-01-01T12:00:00,123][INFO ][o.e.n.Node] [node-1] hi|elasticsearch",
            "[2026-01-01T12:00:00,123] [rest] [access_denied] origin_address=[10.0.0.5]|elasticsearch-audit",
            "[2026-01-01T12:00:00.123+0000][7][gc] hi|jvm-gc",
            "2026-01-01 12:00:00,000 - shop - ERROR - hi|python",
            "2026-01-01 12:00:00,000 ERROR [Payment] hi|logback",
            "<165>1 2026-01-01T12:00:00Z host app - - - hi|syslog5424",
            "Jan  1 12:00:00 host app[1]: hi|syslog3164",
            "type=LOGIN msg=audit(1767265200.1:1): pid=1|auditd",
            "[    1.000000] hi|dmesg",
            "{\"SYSLOG_IDENTIFIER\":\"app\",\"MESSAGE\":\"hi\"}|journald",
            "info: Shop.Cart[0] hi|dotnet",
            "[01-Jan-2026 12:00:00 UTC] PHP Warning:  hi|php",
            "01-02 15:04:05.123  1  2 W Shop: hi|logcat",
            "I, [2026-01-01T12:00:00.123456 #1]  INFO -- : hi|ruby",
            "2026-01-01T12:00:00.123Z In(14) hostd[1]: hi|esx",
            "level=info msg=hi|logfmt",
            "hi|plain");

    static Stream<Arguments> linesAndFormats() {
        return LINES_AND_FORMATS.stream().map(both -> {
            int bar = both.lastIndexOf('|');
            return Arguments.of(both.substring(0, bar), both.substring(bar + 1));
        });
    }

    @ParameterizedTest
    @MethodSource("linesAndFormats")
    void each_line_goes_to_its_format(String text, String format) {
        assertThat(formats.parse(Samples.raw(text)).format()).isEqualTo(format);
    }

    @Property(tries = 20_000)
    void what_a_format_takes_begins_as_the_format_says(
            @ForAll @CharRange(to = '\u0100') char first,
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll boolean put) {
        String sample = LINES_AND_FORMATS.get(which % LINES_AND_FORMATS.size());
        String text = first + sample.substring(put ? 0 : 1, sample.lastIndexOf('|'));
        for (Format format : formats.inOrder()) {
            if (format.parse(Samples.raw(text)).isPresent()) {
                assertThat(format.mayBegin(first))
                        .as(format.name() + " takes " + text)
                        .isTrue();
            }
        }
    }

    @Property
    void no_text_is_refused(@ForAll String text) {
        assertThat(formats.parse(Samples.raw(text))).isEqualTo(formats.parse(Samples.raw(text)));
    }

    @Test
    void a_list_that_takes_not_every_line_is_a_mistake() {
        Format never = new Format() {
            @Override
            public String name() {
                return "never";
            }

            @Override
            public Optional<ParsedLine> parse(RawLine line) {
                return Optional.empty();
            }
        };

        assertThatThrownBy(() -> new Formats(List.of(never)).parse(Samples.raw("x")))
                .isInstanceOf(IllegalStateException.class);
    }
}
