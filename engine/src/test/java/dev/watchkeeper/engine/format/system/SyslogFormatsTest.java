package dev.watchkeeper.engine.format.system;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.json.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            nullValues = "-",
            value = {
                "<13> Jan  1 11:00:00 web1 app: up^web1^app^-^up",
                "<13>JAN 1 11:00:00 web1 app up and well^web1^app^-^up and well",
                "<13>Jan 1 2026 11:00:00 web1 app: up^web1^app^-^up",
                "<13>Jan 1 11:00:00: web1 app: up^web1^app^-^up",
                "<13>Jan 1 11:00:00 web1^web1^-^-^''",
                "<13>Jan 1 11:00:00^-^-^-^''",
                "Jan  1 11:00:00 app[7]: up^-^app^7^up",
                "Jan  1 11:00:00 web1 -- MARK --^web1^--^-^MARK --",
                "Jan  1 11:00:00 web1 last message repeated 3 times^web1^-^-^last message repeated 3 times",
                "Jan  1 11:00:00 web1 sshd(pam_unix)[7]: up^web1^sshd(pam_unix)^7^up",
                "Jan  1 11:00:00 web1 syslogd 1.4.1: restart.^web1^syslogd^-^restart.",
                "Jan  1 11:00:00 web1 /usr/sbin/cron[7]: up^web1^/usr/sbin/cron^7^up",
                "Jan  1 11:00:00 mac Setup Assistant[7]: up^mac^Setup Assistant^7^up",
                "2026-01-01 11:00:00.123456+0000  localhost app[7]: up^localhost^app^7^up",
                "Jan  1 11:00:00 gate user.notice app: up^gate^app^-^up",
                "4711: *Jan  1 11:00:00.070: %SEC-6-IPACCESSLOGP: up^-^SEC^-^up",
            })
    void daemons_and_relays_have_their_own_ways(String text, String host, String app, Long pid, String message) {
        ParsedLine line = new Syslog3164Format().parse(raw(text)).orElseThrow();

        assertThat(line.fields().host()).isEqualTo(host);
        assertThat(line.fields().component()).isEqualTo(app);
        assertThat(line.fields().pid()).isEqualTo(pid);
        assertThat(line.message()).isEqualTo(message);
        assertThat(line.time().toString()).startsWith("2026-01-01T11:00:00");
    }

    @ParameterizedTest
    @CsvSource({"user.warn,WARN", "kern.err,ERROR", "daemon.crit,FATAL", "local7.debug,DEBUG"})
    void some_write_facility_and_severity_as_words(String word, Level level) {
        assertThat(new Syslog3164Format()
                        .parse(raw("Jan  1 11:00:00 gate " + word + " kernel: up"))
                        .orElseThrow()
                        .level())
                .isEqualTo(level);
    }

    @Test
    void the_daemon_says_who_and_from_where() {
        ParsedLine line = new Syslog3164Format()
                .parse(raw("Jan  1 11:00:00 web1 sshd[7]: Accepted password for anna from 192.0.2.7 port 7 ssh2"))
                .orElseThrow();

        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
    }

    @Test
    void ciscos_say_the_severity_in_the_tag() {
        ParsedLine line = new CiscoFormat()
                .parse(raw("%ASA-4-106023: Deny tcp src outside:192.0.2.7/50240 dst inside:192.0.2.1/23"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().errorCode()).isEqualTo("ASA-4-106023");
        assertThat(line.message()).startsWith("Deny tcp");
        assertThat(new CiscoFormat().parse(raw("%5 of all: fine"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "2026-01-01T11:00:00.123Z Er(11) settingsd[4711]: up^ERROR^settingsd^up",
                "2026-01-01T11:00:00Z In(14)[+] hostd[4711]: up^INFO^hostd^up",
                "2026-01-01T11:00:00.123Z cpu7:35233)WARNING: up^WARN^vmkernel^WARNING: up",
            })
    void esx_says_the_severity_by_two_letters(String text, Level level, String app, String message) {
        ParsedLine line = new EsxFormat().parse(raw(text)).orElseThrow();

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.fields().component()).isEqualTo(app);
        assertThat(line.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"__REALTIME_TIMESTAMP\":\"1767265200123456\",\"PRIORITY\":\"3\",\"MESSAGE\":\"up\","
                        + "\"SYSLOG_IDENTIFIER\":\"app\",\"_PID\":\"7\",\"_HOSTNAME\":\"web1\"}",
                "__CURSOR=s=1\n__REALTIME_TIMESTAMP=1767265200123456\nPRIORITY=3\nMESSAGE=up\n"
                        + "SYSLOG_IDENTIFIER=app\n_PID=7\n_HOSTNAME=web1",
            })
    void the_journal_exports_its_fields(String text) {
        ParsedLine line = new JournalFormat().parse(raw(text)).orElseThrow();

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T11:00:00.123456Z"));
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().component()).isEqualTo("app");
        assertThat(line.fields().pid()).isEqualTo(7);
        assertThat(line.fields().host()).isEqualTo("web1");
        assertThat(line.message()).isEqualTo("up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"x\"}", "{\"SYSLOG_IDENTIFIER\":1", "{\"SYSLOG_IDENTIFIER\":\"a\"}", "x"})
    void other_lines_are_not_of_the_journal(String text) {
        assertThat(new JournalFormat().parse(raw(text))).isEmpty();
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
    void structured_data_may_be_a_bare_id() {
        ParsedLine line = new Syslog5424Format()
                .parse(raw("<14>1 - host app - - [one][two key=\"1\"][three] it began"))
                .orElseThrow();

        assertThat(line.fields().attributes()).isEqualTo("{\"two.key\":\"1\"}");
        assertThat(line.message()).isEqualTo("it began");
    }

    @Test
    void the_new_form_may_leave_everything_out() {
        ParsedLine line = new Syslog5424Format().parse(raw("<14>1 - - - - - -")).orElseThrow();

        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.fields().component()).isNull();
        assertThat(line.message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<165>1",
                "<165>1 noon h a - - - x",
                "<165>1 - h a - - [x y=\"1 z",
                "<165>1 - h a - - [x",
                "<165>2 - - - - - -"
            })
    void other_lines_are_not_the_new_form(String text) {
        assertThat(new Syslog5424Format().parse(raw(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "2026-01-02T15:04:05.123456789Z {\"level\":\"error\",\"msg\":\"no stock\"}^json^ERROR^no stock",
                "2026-01-02T15:04:05.123456789Z ts=2026-01-02T15:04:05Z level=warn msg=\"no stock\"^logfmt^WARN^no stock",
                "2026-01-02T16:04:05.123456789+01:00 2026-01-02 15:04:05,000 ERROR [main] shop.Cart - no stock^logback^ERROR^no stock",
            })
    void behind_the_time_of_a_container_stands_another_format(String text, String format, Level level, String message) {
        ParsedLine line = Formats.standard().parse(raw(text));

        assertThat(line.format()).isEqualTo(format);
        assertThat(line.level()).isEqualTo(level);
        assertThat(line.message()).isEqualTo(message);
        assertThat(line.timeGuessed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T15:04:05.123456789Z",
                "2026-01-02T15:04:05.123456789Z ",
                "2026-01-02T15:04:05.123456789Z  INFO shop::cart: no stock",
                "2026-01-02T15:04:05.123Z {\"level\":\"error\"}",
            })
    void other_times_and_other_texts_are_no_containers(String text) {
        assertThat(new StampedFormat(List.of(new JsonFormat())).parse(raw(text)))
                .isEmpty();
    }

    @Test
    void a_colon_behind_a_long_time_begins_a_sentence() {
        ParsedLine line =
                Formats.standard().parse(raw("2026-01-02T15:04:05.123Z: Failed Login: username=anna ip=192.0.2.7"));

        assertThat(line.format()).isEqualTo("plain");
        assertThat(line.message()).contains("Failed Login");
    }

    @Test
    void the_files_of_a_container_say_the_stream_before_the_line() {
        ParsedLine line = Formats.standard()
                .parse(raw("2026-01-02T15:04:05.123456789Z stdout F {\"message\":\"no stock\",\"level\":\"warn\"}"));

        assertThat(line.message()).isEqualTo("no stock");
        assertThat(line.level()).isEqualTo(Level.WARN);
    }
}
