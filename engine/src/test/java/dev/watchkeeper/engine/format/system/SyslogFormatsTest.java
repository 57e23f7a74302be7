package dev.watchkeeper.engine.format.system;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are the examples of the two RFCs. */
class SyslogFormatsTest {

    @Test
    void the_old_form_has_no_year() {
        ParsedLine line = new Syslog3164Format()
                .parse(raw("<34>Oct 11 22:14:15 mymachine su: 'su root' failed for lonvick on /dev/pts/8"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(Instant.parse("2025-10-11T22:14:15Z"));
        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.level()).isEqualTo(Level.FATAL);
        assertThat(line.fields().host()).isEqualTo("mymachine");
        assertThat(line.fields().component()).isEqualTo("su");
        assertThat(line.message()).isEqualTo("'su root' failed for lonvick on /dev/pts/8");
    }

    @Test
    void files_hold_the_old_form_without_priority() {
        ParsedLine line = new Syslog3164Format()
                .parse(raw("Jan  1 11:59:59 web1 sshd[4711]: error: no more sessions"))
                .orElseThrow();

        assertThat(line.fields().component()).isEqualTo("sshd");
        assertThat(line.fields().pid()).isEqualTo(4711);
        assertThat(line.level()).isEqualTo(Level.ERROR);
    }

    @Test
    void rsyslog_writes_the_whole_time() {
        ParsedLine line = new Syslog3164Format()
                .parse(raw("2026-01-01T12:00:00.123456+01:00 web1 app[12]: hello"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T11:00:00.123456Z"));
        assertThat(line.timeGuessed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<34>", "<999>Oct 11 22:14:15 h a: x", "Oct 11 22:14:15", "Oct 11 22:14:15 it rained all day"
            })
    void other_lines_are_not_the_old_form(String text) {
        assertThat(new Syslog3164Format().parse(raw(text))).isEmpty();
    }

    @Test
    void the_new_form_carries_structured_data() {
        ParsedLine line = new Syslog5424Format()
                .parse(raw("<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 "
                        + "[exampleSDID@32473 iut=\"3\" eventSource=\"Application\" eventID=\"1011\"]"
                        + "[examplePriority@32473 class=\"high\"] \uFEFFAn application event log entry..."))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(Instant.parse("2003-10-11T22:14:15.003Z"));
        assertThat(line.level()).isEqualTo(Level.INFO);
        assertThat(line.fields().component()).isEqualTo("evntslog");
        assertThat(line.fields().attributes())
                .startsWith("{\"msgid\":\"ID47\",\"exampleSDID@32473.iut\":\"3\"")
                .endsWith("\"examplePriority@32473.class\":\"high\"}");
        assertThat(line.message()).isEqualTo("An application event log entry...");
    }

    @Test
    void the_new_form_may_leave_everything_out() {
        ParsedLine line = new Syslog5424Format().parse(raw("<14>1 - - - - - -")).orElseThrow();

        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.fields().component()).isNull();
        assertThat(line.message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<165>1", "<165>1 noon h a - - - x", "<165>1 - h a - - [x y=\"1 z", "<165>2 - - - - - -"})
    void other_lines_are_not_the_new_form(String text) {
        assertThat(new Syslog5424Format().parse(raw(text))).isEmpty();
    }
}
