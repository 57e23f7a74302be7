package dev.watchkeeper.engine.format.host;

import static dev.watchkeeper.engine.format.Samples.NOON;
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
class HostFormatsTest {

    private static ParsedLine parsed(Format format, String text) {
        return format.parse(raw(text)).orElseThrow();
    }

    @Test
    void audit_says_who_did_what() {
        ParsedLine line = parsed(
                new AuditFormat(),
                "node=web1 type=USER_AUTH msg=audit(1767265200.515:406): pid=4711 uid=0 auid=4294967295 ses=7 "
                        + "msg='op=PAM:authentication acct=\"anna\" exe=\"/usr/sbin/sshd\" hostname=? addr=192.0.2.7 "
                        + "terminal=ssh res=failed'");

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T11:00:00.515Z"));
        assertThat(line.fields().host()).isEqualTo("web1");
        assertThat(line.fields().component()).isEqualTo("USER_AUTH");
        assertThat(line.fields().pid()).isEqualTo(4711);
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
        assertThat(line.fields().attributes())
                .contains("\"serial\":\"406\"", "\"outcome\":\"failed\"", "\"exe\":\"/usr/sbin/sshd\"")
                .doesNotContain("4294967295", "hostname");
        assertThat(line.message()).startsWith("pid=4711");
    }

    @Test
    void audit_writes_odd_names_in_hexadecimal_and_enriches_numbers() {
        ParsedLine line = parsed(
                new AuditFormat(),
                "type=SYSCALL msg=audit(1767265200.515:407): arch=c000003e syscall=59 pid=7 comm=\"ls\" "
                        + "exe=2F746D702F61206273 key=(null)\u001dARCH=x86_64 SYSCALL=execve AUID=\"anna\" UID=\"root\"");

        assertThat(line.fields().component()).isEqualTo("ls");
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().attributes()).contains("\"exe\":\"/tmp/a bs\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "[ 1234.567890] usb 1-1: USB disconnect^INFO^usb 1-1: USB disconnect",
                "<3>[    0.000000] ACPI: no table^ERROR^ACPI: no table",
            })
    void the_kernel_counts_from_its_start(String text, Level level, String message) {
        ParsedLine line = parsed(new DmesgFormat(), text);

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.message()).isEqualTo(message);
        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isTrue();
    }

    @Test
    void the_kernels_firewall_names_the_client() {
        ParsedLine line =
                parsed(new DmesgFormat(), "[ 1.000001] [UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.7 DST=192.0.2.1 PROTO=TCP");

        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
    }

    @Test
    void cups_says_the_level_by_a_letter() {
        ParsedLine line = parsed(new CupsFormat(), "E [01/Jan/2026:11:00:00 +0000] Unable to open listener");

        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T11:00:00Z"));
        assertThat(line.message()).isEqualTo("Unable to open listener");
    }

    @Test
    void cups_counts_pages() {
        ParsedLine line =
                parsed(new PageFormat(), "laser anna 401 [01/Jan/2026:11:00:00 +0000] 1 3 billing 192.0.2.7 job na");

        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
        assertThat(line.fields().component()).isEqualTo("laser");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01 11:00:00 status installed nginx:amd64 1.26.0-1",
                "2026-01-01 11:00:00 upgrade libc6:amd64 2.41 2.42",
                "2026-01-01 11:00:00 startup archives unpack",
                "update-alternatives 2026-01-01 11:00:00: run with --auto vi",
            })
    void dpkg_says_what_it_does(String text) {
        assertThat(parsed(new PackageFormat(), text).time()).isEqualTo(Instant.parse("2026-01-01T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "type=x",
                "type=A msg=audit(noon:1): x",
                "[ 12] x",
                "[1.5] x",
                "<a>[ 1.000000] x",
                "A [note] to you",
                "I [2026] x",
                "2026-01-01 11:00:00 status unknown",
                "2026-01-01 11:00:00 remove the lid",
                "a b c [x] y",
                "10.0.0.1 - - [01/Jan/2026:12:00:00 +0000] \"GET / HTTP/1.1\" 404 12",
            })
    void other_lines_are_nobodys(String text) {
        Format[] all = {new AuditFormat(), new DmesgFormat(), new CupsFormat(), new PageFormat(), new PackageFormat()};
        for (Format format : all) {
            assertThat(format.parse(raw(text))).as(format.name()).isEmpty();
        }
    }

    @Test
    void what_a_program_told_the_audit_is_part_of_the_message() {
        String text = "type=USER_AUTH msg=audit(1767366245.515:406): pid=1 uid=0 msg='op=password acct=\"anna\" "
                + "addr=192.0.2.7 terminal=ssh res=failed'";

        assertThat(new AuditFormat().parse(raw(text)).orElseThrow().message())
                .isEqualTo("pid=1 uid=0 op=password acct=\"anna\" addr=192.0.2.7 terminal=ssh res=failed");
    }
}
