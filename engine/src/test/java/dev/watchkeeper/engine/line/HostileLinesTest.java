package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.format.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No line, however odd, throws or takes long. More of them with {@code -Dwatchkeeper.engine.fuzz=1000000}. */
class HostileLinesTest {

    private static final int INPUTS = Integer.getInteger("watchkeeper.engine.fuzz", 50_000);

    /** A line of 64 KB is understood within a quarter of a second, with room for a machine that is busy. */
    private static final Duration SLOWEST = Duration.ofSeconds(2);

    private static final Understanding UNDERSTANDING = Understanding.standard();

    private static UnderstoodLine understood(String text) {
        return UNDERSTANDING.understand(Samples.raw(text));
    }

    @Test
    void no_line_is_too_odd() {
        HostileLines lines = new HostileLines(4);

        for (int i = 0; i < INPUTS; i++) {
            String line = lines.next();
            try {
                Code code = understood(line).code();
                if (i % 16 == 0) {
                    assertThat(understood(line).code()).isEqualTo(code);
                }
            } catch (RuntimeException e) {
                throw new AssertionError("input " + i + ": " + line.replace("\n", "\\n"), e);
            }
        }
    }

    @Test
    void a_line_of_64_kilobytes_of_whatever_takes_no_time() {
        List<Timed> timed = new ArrayList<>();
        List<String> heads = HostileLines.heads();
        for (int i = 0; i < HostileLines.UNITS.size(); i++) {
            String unit = HostileLines.UNITS.get(i);
            for (String head :
                    List.of(heads.getFirst(), heads.get(i % heads.size()), heads.get(7 * i % heads.size()))) {
                String line = HostileLines.repeated(head, unit);
                long start = System.nanoTime();
                assertThat(understood(line)).isNotNull();
                timed.add(new Timed(head, unit, Duration.ofNanos(System.nanoTime() - start)));
            }
        }

        Timed slowest = timed.stream().max(Comparator.comparing(Timed::took)).orElseThrow();
        assertThat(slowest.took()).as(slowest.toString()).isLessThan(SLOWEST);
    }

    private record Timed(String head, String unit, Duration took) {}
}
