package dev.watchkeeper.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who is asked for a line is only a matter of speed. */
class AskedFormatsTest {

    private final Formats formats = Formats.standard();

    @Property
    void nobody_who_is_not_asked_would_have_taken_the_line(@ForAll("dated") String text) {
        RawLine line = new RawLine(text, Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);
        Optional<ParsedLine> first = formats.inOrder().stream()
                .flatMap(format -> format.parse(line).stream())
                .findFirst();

        assertThat(formats.parse(line)).isEqualTo(first.orElseThrow());
    }

    @Provide
    Arbitrary<String> dated() {
        Arbitrary<String> day = Arbitraries.of("2026-01-02", "2026/01/02");
        Arbitrary<String> between = Arbitraries.of(" ", "T");
        Arbitrary<String> clock = Arbitraries.of("15:04:05", "15:04:05,123", "15:04:05.123456");
        Arbitrary<String> zone = Arbitraries.of("", "Z", " UTC", "+01:00", " +0100", " PM");
        Arbitrary<String> rest = Arbitraries.of(BEHIND);
        return Combinators.combine(day, between, clock, zone, rest).as((d, b, c, z, r) -> d + b + c + z + r);
    }

    private static final List<String> BEHIND = Stream.of(
                    "",
                    "[error] 1#1: *2 open() failed",
                    "[info] <0.222.0> message",
                    "[NOTICE] [4711] [10.0.0.1:45164:HTTP2-41#Shop] File not found",
                    "[initandlisten] waiting",
                    "[conn2] end connection",
                    "[myid:1] - INFO  [main:QuorumPeerConfig@103] - message",
                    "- INFO  [main:QuorumPeerConfig@103] - message",
                    "- shop.cart - ERROR - message",
                    "I NETWORK  [conn2] message",
                    ": 0.123: [GC (Allocation Failure) 1K->2K(3K), 0.1 secs]",
                    ",\"u\",\"d\",1,\"h\",s,1,\"c\",t,v,0,LOG,00000,\"message\",,,,,,,,,\"\"",
                    "[1234] shop@orders ERROR:  message",
                    "LOG:  message",
                    "0 [Warning] [MY-010068] [Server] message",
                    "0 [Note] InnoDB: message",
                    "InnoDB: message",
                    "mysqld: message",
                    "   10 Query\tselect 1",
                    "\t   10 Query\tselect 1",
                    "fail: Shop.Orders.Cart[17] message",
                    "4711  4712 W Shop: message",
                    "W/Shop( 4711): message",
                    "cart.go:23: message",
                    "status installed nginx:amd64 1.26.0-1",
                    "1j1Z2g-00Faoy-Uh <= anna@example.org H=host [192.0.2.7] P=esmtps",
                    "H=host [192.0.2.7] rejected",
                    "In(14) settingsd[4711]: message",
                    "cpu7:35233)VC: 2002: message",
                    "Section for vmkernel",
                    "INF main.go:103 > message key=1",
                    "10.0.0.9 GET /a q=1 80 - 10.0.0.1 Mozilla/5.0 - 200 0 0 46",
                    "::1 GET /a - 80 - ::1 curl - 200 0 0 1",
                    "10.0.0.1 2094 10.0.0.9 80 HTTP/1.1 GET /a 503 - ConnLimit -",
                    "my-lb 192.0.2.39:2817 10.0.0.1:80 0.1 0.1 0.1 200 200 0 29 \"GET http://a:80/ HTTP/1.1\" \"curl\" - -",
                    "[2026-01-02 12:00:00.638136] [router:host-http] [origin:example.com] [client: 10.0.0.1] GET /login 304",
                    "10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET /a HTTP/1.0\" 200 2326",
                    "[10/Oct/2000:13:55:36 -0700] \"GET /a HTTP/1.0\" 200 2326",
                    "host app[12]: message",
                    "INFO  [main] shop.Cart - message",
                    "[main] INFO shop.Cart - message",
                    "|INFO|shop|message",
                    "level=info msg=message",
                    "\u00e4\u00f6\u00fc message")
            .flatMap(text -> Stream.of(text, " " + text, "  " + text))
            .toList();
}
