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
    @ValueSource(strings = {"ERROR disk full", "[warn] slow", "[INFO ] up", "Warning: x", "fail: Acme[0]", "INFO|x"})
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
                "ERROR_CODE 7"
            })
    void has_no_header(String line) {
        assertThat(header(line)).isEqualTo(Header.NONE);
    }
}
