package dev.watchkeeper.engine.join.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineStartTest {

    private static Header header(String text) {
        return new PhysicalLine(text, 0).header();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01 09:15:02,117 INFO x",
                "2026-03-01T09:15Z x",
                "2026/03/01 09:15:02 [error] 7#7: x",
                "[2026-03-01T09:15:02,117][INFO ][o.e.n.Node] x",
                "[Sun Mar 01 09:15:02.117 2026] [core:notice] x",
                "Mar  1 09:15:02 web1 sshd[1]: x",
                "Mar 01, 2026 9:15:02 AM org.acme.Shop main",
                "<34>1 2026-03-01T09:15:02Z web1 app - - - x",
                "I0301 09:15:02.117000       1 main.go:9] x",
                "F, [2026-03-01T09:15:02.117 #71] FATAL -- : x",
                "09:15:02.117 [main] INFO org.acme.Shop - x",
                "26/03/01 09:15:02 INFO Executor: x",
                "260301  9:15:02 InnoDB: x",
                "20260301-9:15:2:117|Step|30|x",
                "[2026-03-01T09:15:02.117Z a-thread-with-a-long-name-that-goes-on-and-on-and-on ERROR org.acme.A] x",
                "71:signal-handler (1772356502) Received SIGTERM",
                "\u001b[32m2026-03-01 09:15:02\u001b[0m x",
                "\u001b[1;31mERROR\u001b[0m[09:15:02] x",
                "@400000006543210012345678 x",
                "%ASA-4-106023: x",
                "7: *Mar 1 09:15:02.117 switch: x",
                "[1772356502] SERVICE ALERT: x",
                "L 03/01/2026 - 09:15:02: x",
                "id=web time=\"2026-03-01 09:15:02\" x=1",
                "ALERT7 1772356502 2026.03.01 node-7 x",
                "260301 091502 7 INFO dfs.Node: x",
                "71:M 01 Mar 2026 09:15:02.117 * x",
                "1772356502.117 x",
                "- 1772356502 2026.03.01 node-7 x",
                "[   12.345678] usb 1-1: x",
                "ERROR [pool-1] 2026-03-01 09:15:02 x",
                "time=\"2026-03-01T09:15:02Z\" level=info msg=x",
                "level=info ts=2026-03-01T09:15:02Z",
                "shop.log 2026-03-01 09:15:02 x",
                "shop [2026-03-01 09:15:02] x",
                "web_1  | 2026-03-01 09:15:02 x",
                "# Time: 2026-03-01T09:15:02Z",
                "=ERROR REPORT==== 1-Mar-2026::09:15:02 ==="
            })
    void has_a_time(String line) {
        assertThat(header(line)).isEqualTo(Header.TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR disk full",
                "[warn] slow",
                "[INFO ] up",
                "Warning: x",
                "fail: Acme[0]",
                "INFO|x",
                "nginx: [alert] x",
                "\u001b[31mERROR\u001b[0m x"
            })
    void has_a_level(String line) {
        assertThat(header(line)).isEqualTo(Header.LEVEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1 - anna [01/Mar/2026:09:15:02 +0000] \"GET / HTTP/1.1\" 200 12",
                "::1 - - [01/Mar/2026:09:15:02 +0000] \"GET / HTTP/1.1\" 200 12",
                "{\"level\":\"info\"}",
                "{}",
                "#Fields: date time s-ip",
                "type=SYSCALL msg=audit(1772356502.117:42): arch=c000003e"
            })
    void is_whole(String line) {
        assertThat(header(line)).isEqualTo(Header.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is not an exception.",
                "x",
                "42",
                "retry at 09:15:02 failed",
                "where at > '2026-03-01 09:15:02'",
                "values (1, '2026-03-01 09:15:02')",
                "error in line 3",
                "Errors: 3",
                "May I come in",
                "note=3 of 4",
                "connect 10.0.0.1:8080",
                "2026-03-01",
                "{badarg,[]}",
                "# a comment",
                "= a title =",
                "[main] starts",
                "<html>",
                "- first point",
                "server.port=8080",
                "order 1772356502 is paid",
                "see [error] below",
                "%s is a place",
                "@override",
                "I have 3 of 12:00:00",
                "ERROR_CODE 7"
            })
    void has_no_header(String line) {
        assertThat(header(line)).isEqualTo(Header.NONE);
    }
}
