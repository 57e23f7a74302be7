package dev.watchkeeper.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WebFormatsPropertiesTest {

    private static final Formats FORMATS = Formats.standard();

    private static final List<String> HEADS = List.of(
            "10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.0\" 200 1 \"-\" \"-\" ",
            "10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"",
            "\"",
            "[10/Oct/2000:13:55:36 +0000] ",
            "[10/Oct/2000:13:55:36 +0000] 200 - GET https a \"/\" [Client ",
            "2026/01/01 12:00:00 [error] 31#31: *46 ",
            "2026/01/01 12:00:00 [error] 31#31: *46 x, client: ",
            "nginx: [",
            "[Fri Sep 09 10:42:29.902022 2011] [",
            "[Fri Sep 09 10:42:29.902022 2011] [core:error] [pid 1",
            "[Fri Sep 09 10:42:29.902022 2011] [core:error] [pid 1] (",
            "2026-01-01 12:00:00.123456 [INFO] ",
            "[2026-01-01 12:00:00 +0100] info [a] 10.0.0.1 - ",
            "10.0.1.2:33317 [06/Feb/2009:12:14:14.655] ",
            "10.0.1.2:33317 [06/Feb/2009:12:14:14.655] a b/c 1/2/3/4/5 ",
            "Feb  6 12:14:15 a haproxy[1]: ",
            "[2016-04-15T20:17:00.310Z] \"GET / HTTP/2\" 200 ",
            "1286536309.586   921 10.0.0.1 TCP_MISS/",
            "2026/01/01 12:00:00 [2026-01-01 12:00:00.1] [router:",
            "2024-05-29T09:05:00Z ERR ",
            "[pid: 1|",
            "[pid: 24|app: 0|req: 4/9] 10.0.0.1 () {} [Tue Jan  3 05:01:31 2012] ",
            "a".repeat(64) + " b [06/Feb/2019:00:00:38 +0000] ",
            "h2 2018-07-02T22:23:00.186641Z ",
            "2015-05-13T23:39:43.945958Z lb 192.0.2.39:2817 ",
            "2026-01-01 12:00:00 10.0.0.9 GET / - 80 - 10.0.0.1 ",
            "2026-01-01 12:00:00 10.0.0.1 2094 ",
            "2019-12-04\t21:02:31\t",
            "#Date: ");

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> tails = Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings()
                        .withChars("[](){}\"'=:-./ \n\t\\0123456789a%<>?,;|+*#\uD800\0")
                        .ofMaxLength(80));
        Arbitrary<Integer> cuts = Arbitraries.integers().between(0, 100);
        return Combinators.combine(Arbitraries.of(HEADS), tails, cuts)
                .as((head, tail, cut) -> head.substring(Math.min(head.length(), cut) / 2) + tail);
    }

    @Property(tries = 5_000)
    void any_text_is_either_taken_or_left_but_never_an_exception(@ForAll("lines") String text) {
        assertThat(FORMATS.parse(Samples.raw(text))).isEqualTo(FORMATS.parse(Samples.raw(text)));
    }

    @Property(tries = 5_000)
    void any_end_of_a_line_will_do(@ForAll("lines") String tail) {
        for (String head : HEADS) {
            assertThatCode(() -> FORMATS.parse(Samples.raw(head + tail))).doesNotThrowAnyException();
        }
    }

    @Example
    void a_long_line_is_read_in_one_go() {
        for (String head : HEADS) {
            for (String unit : List.of("1", "a ", "\"", "[", "] ", "\\", ", client: ", "/1", "1 ", "[client ", "1/")) {
                RawLine line = Samples.raw(head + unit.repeat(64_000 / unit.length()));
                long start = System.nanoTime();

                FORMATS.parse(line);

                assertThat((System.nanoTime() - start) / 1_000_000)
                        .as(head + unit)
                        .isLessThan(250);
            }
        }
    }
}
