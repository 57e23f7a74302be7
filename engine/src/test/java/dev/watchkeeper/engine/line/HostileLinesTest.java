package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.format.Samples;
import dev.watchkeeper.testkit.hostile.HostileText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No line, however odd, throws or hangs. More of them with {@code -Dwatchkeeper.engine.fuzz=1000000}. */
class HostileLinesTest {

    private static final int INPUTS = Integer.getInteger("watchkeeper.engine.fuzz", 50_000);

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

    /** What such lines cost is measured by {@code ./watchkeeper bench engine --long}; here one that hangs is caught. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void no_line_of_64_kilobytes_is_too_odd() {
        List<String> heads = HostileLines.heads();
        for (int i = 0; i < HostileText.UNITS.size(); i++) {
            String unit = HostileText.UNITS.get(i);
            for (String head :
                    List.of(heads.getFirst(), heads.get(i % heads.size()), heads.get(7 * i % heads.size()))) {
                assertThat(understood(HostileLines.repeated(head, unit))).isNotNull();
            }
        }
    }
}
