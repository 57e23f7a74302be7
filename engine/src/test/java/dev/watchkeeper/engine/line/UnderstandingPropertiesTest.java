package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.format.Samples;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UnderstandingPropertiesTest {

    private static final Understanding UNDERSTANDING = Understanding.standard();

    private static UnderstoodLine understood(String text) {
        return UNDERSTANDING.understand(Samples.raw(text));
    }

    /** The beginnings of all formats, followed by anything. */
    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> heads = Arbitraries.of(
                "",
                "{\"message\":\"",
                "{",
                "<34>",
                "<165>1 ",
                "<165>1 - h a - - [",
                "Oct 11 22:14:15 h a[",
                "level=info ",
                "2026-01-01 12:00:00,000 ",
                "[2026-01-01 12:00:00] ",
                "2026-01-01 12:00:00 ERROR [",
                "I0102 15:04:05.0 ",
                "10.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"",
                "2026-01-01 12:00:00.1 UTC [1] ",
                "WARNING:",
                "type=A msg=audit(1767265200.1:1): ",
                "I, [2026-01-01T12:00:00 #1]  INFO -- : ",
                "info: A[0]",
                "[01-Jan-2026 12:00:00 UTC] PHP Warning: ",
                "01-02 15:04:05.123 1 2 W ",
                "Jan 01, 2026 3:04:05 AM a.B c\n",
                "[    1.000000] ",
                "E [01/Jan/2026:12:00:00 +0000] ",
                "[2026-01-01 12:00:00 +0100] warning/",
                "[2026-01-01T12:00:00Z] I santad: ",
                "- 1767265200 2026.01.01 a 2026-01-01-12.00.00.1 a RAS ",
                "[01.01 12:00:00] a - ",
                "12:00:00 open(",
                "2026-01-01T12:00:00Z In(14) ",
                "2026-01-01T12:00:00Z cpu1:2)",
                "Jan  1 12:00:00 h sshd[1]: Failed password for ",
                "Jan  1 12:00:00 h sudo: ",
                "Jan  1 12:00:00 h kernel: SRC=",
                "%ASA-4-1: ",
                "{\"SYSLOG_IDENTIFIER\":\"sshd\",\"MESSAGE\":\"",
                "__CURSOR=1\nMESSAGE=",
                "2026-01-01 12:00:00 | INFO | ",
                "2026-01-01 12:00:00\tinfo\t",
                "[2026-01-01 12:00:00 ",
                "(Thu Jan  1 12:00:00 2026) [",
                "[main] INFO ",
                "12:00:00 [");
        Arbitrary<String> tails = Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings()
                        .withChars("[](){}\"'=:-./ \n\\0a%<>\uD800\uDC00\0")
                        .ofMaxLength(60));
        return Combinators.combine(heads, tails).as(String::concat);
    }

    @Property(tries = 2_000)
    void no_line_is_too_odd_and_none_is_understood_in_two_ways(@ForAll("lines") String text) {
        assertThat(understood(text)).isEqualTo(understood(text));
    }

    @Property
    void a_fresh_engine_comes_to_the_same_code(@ForAll("lines") String text) {
        Code code = understood(text).code();

        assertThat(Code.parse(code.toString())).isEqualTo(code);
    }

    @Property
    void another_number_makes_no_other_code(@ForAll @IntRange(min = 0) int number) {
        String line = "2026-01-01 12:00:00,000 ERROR [Payment] payment %d of order-%d failed after %dms";

        assertThat(understood(line.formatted(number, number, number)).code())
                .isEqualTo(understood(line.formatted(1, 2, 3)).code());
    }

    @Example
    void a_megabyte_is_no_problem() {
        for (String unit :
                new String[] {"x", "1", " ", "\"", "'", "[", "a=1 ", "/", ":", "\n", "\0", "\uD800", "{\"a\":"}) {
            String text = unit.repeat(1_000_000 / unit.length());

            assertThatCode(() -> understood(text)).doesNotThrowAnyException();
            assertThatCode(() -> understood("2026-01-01 12:00:00,000 ERROR " + text))
                    .doesNotThrowAnyException();
        }
    }
}
