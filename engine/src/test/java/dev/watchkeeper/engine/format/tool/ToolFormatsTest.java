package dev.watchkeeper.engine.format.tool;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are written after the documentation of each writer. */
class ToolFormatsTest {

    private static ParsedLine parsed(Format format, String text) {
        return format.parse(raw(text)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "[2026-01-01 12:00:00 +0100] warning/Checkable: slow check^WARN^2026-01-01T11:00:00Z^Checkable",
                "[2026-01-01 12:00:00 +0100] notice/Process: slow check^INFO^2026-01-01T11:00:00Z^Process",
                "critical/config: slow check^FATAL^2026-01-01T12:00:00Z^config",
            })
    void icinga_puts_the_level_before_the_name(String text, Level level, Instant time, String component) {
        ParsedLine line = parsed(new IcingaFormat(), text);

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.time()).isEqualTo(time);
        assertThat(line.fields().component()).isEqualTo(component);
        assertThat(line.message()).isEqualTo("slow check");
    }

    @Test
    void santa_writes_pairs() {
        ParsedLine line = parsed(
                new SantaFormat(),
                "[2026-01-01T11:00:00.123Z] I santad: action=EXEC|decision=DENY|path=/bin/x|pid=4711|user=anna");

        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().pid()).isEqualTo(4711);
        assertThat(line.fields().attributes()).contains("\"outcome\":\"failure\"", "\"path\":\"/bin/x\"");
    }

    @Test
    void a_blue_gene_writes_the_time_three_times() {
        ParsedLine line = parsed(
                new RasFormat(),
                "KERNDTLB 1767265200 2026.01.01 R30-M0 2026-01-01-11.00.00.188993 R30-M0 RAS KERNEL FATAL data TLB error");

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T11:00:00.188993Z"));
        assertThat(line.level()).isEqualTo(Level.FATAL);
        assertThat(line.fields().host()).isEqualTo("R30-M0");
        assertThat(line.fields().component()).isEqualTo("KERNEL");
        assertThat(line.message()).isEqualTo("data TLB error");
    }

    @Test
    void proxifier_names_the_program() {
        ParsedLine line = parsed(
                new ProxifierFormat(), "[01.01 11:00:00] shop.exe *64 - example.org:443 error : Could not connect");

        assertThat(line.fields().component()).isEqualTo("shop.exe");
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.message()).isEqualTo("example.org:443 error : Could not connect");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            nullValues = "-",
            value = {
                "11:00:00.123456 openat(AT_FDCWD, \"/etc/hosts\", O_RDONLY) = 3 <0.000250>^openat^-^0.25",
                "4711 1767265200.123456 accept4(3,  <unfinished ...>^accept4^4711^-",
                "4711 11:00:00 +++ exited with 0 +++^-^4711^-",
            })
    void strace_names_the_call(String text, String component, Long pid, Double millis) {
        ParsedLine line = parsed(new StraceFormat(), text);

        assertThat(line.fields().component()).isEqualTo(component);
        assertThat(line.fields().pid()).isEqualTo(pid);
        assertThat(line.fields().durationMs()).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            nullValues = "-",
            value = {
                "2026-01-01 11:00:00 1j1Z2g-00Faoy-Uh <= a@example.org H=mx [192.0.2.7] P=esmtps S=7^-",
                "2026-01-01 11:00:00 H=(mx.example.org) [192.0.2.7] F=<a@example.org> rejected RCPT <b@example.org>: no^-",
                "2026-01-01 11:00:00 [4711] login authenticator failed for mx [192.0.2.7]: 535 no (set_id=anna)^anna",
            })
    void exim_puts_its_peer_in_brackets(String text, String user) {
        ParsedLine line = parsed(new EximFormat(), text);

        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
        assertThat(line.fields().user()).isEqualTo(user);
        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T11:00:00Z"));
    }

    @Test
    void tcf_counts_minutes() {
        assertThat(parsed(new TcfFormat(), "TCF 29:47.191: 0: hello").message()).isEqualTo("0: hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[2026-01-01 12:00:00] warning/of rain: x",
                "debug/this and that",
                "[2026-01-01T11:00:00Z] I am here",
                "- 12 apples",
                "A 1767265200 x y z",
                "[01.01 11:00:00] it rained",
                "11:00:00 it rained (again)",
                "2026-01-01 11:00:00 it-rained-all-day long",
                "12 11:00:00 it rained",
                "TCF is a protocol: yes",
            })
    void other_lines_are_nobodys(String text) {
        Format[] all = {
            new EximFormat(),
            new IcingaFormat(),
            new SantaFormat(),
            new RasFormat(),
            new ProxifierFormat(),
            new StraceFormat(),
            new TcfFormat()
        };
        for (Format format : all) {
            assertThat(format.parse(raw(text))).as(format.name()).isEmpty();
        }
    }

    @Test
    void webmin_names_who_did_what_from_where() {
        ParsedLine line = parsed(
                new WebminFormat(),
                "1767366245.4711.0 [02/Jan/2026 15:04:05] anna - 192.0.2.7 global miniserv.pl \"failed\" \"-\" \"wrongpass\"");

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-02T15:04:05Z"));
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
        assertThat(line.message()).isEqualTo("global miniserv.pl \"failed\" \"-\" \"wrongpass\"");
    }

    @Test
    void oracles_mail_server_writes_elements() {
        ParsedLine line = parsed(
                new OracleMailFormat(),
                "<co ts=\"2026-01-02T15:04:05.12\" ac=\"U\" tr=\"TCP|198.51.100.4|25|192.0.2.7|56591\" ap=\"SMTP\""
                        + " mi=\"Bad password\" us=\"anna\" di=\"535 5.7.8 Bad username or password\"/>");

        assertThat(line.message()).isEqualTo("Bad password: 535 5.7.8 Bad username or password");
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().component()).isEqualTo("SMTP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1767366245.4711.0 anna did something",
                "1767366245 4711",
                "+767366245.4711.0 [02/Jan/2026 15:04:05] anna - 192.0.2.7 global miniserv.pl",
                "<co ts=\"yesterday\" mi=\"Bad password\"/>",
                "<co ts=\"2026-01-02T15:04:05.12\"/>",
                "<company>Acme</company>",
            })
    void webmin_and_oracle_leave_others_alone(String text) {
        assertThat(new WebminFormat().parse(raw(text))).isEmpty();
        assertThat(new OracleMailFormat().parse(raw(text))).isEmpty();
    }
}
