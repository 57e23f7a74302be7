package dev.watchkeeper.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter said = new StringWriter();
    private final PrintWriter err = new PrintWriter(said);

    @Test
    void it_is_told_now_and_then_on_one_line() {
        Progress progress = new Progress(err, true, 10);

        for (long done = 0; done <= 25; done++) {
            long lines = done;
            progress.at(lines, () -> lines + " lines");
        }
        progress.over();

        assertThat(said).hasToString("\r10 lines\r20 lines" + System.lineSeparator());
    }

    @Test
    void what_begins_anew_is_told_anew() {
        Progress progress = new Progress(err, true, 10);

        progress.at(10, () -> "a: 10");
        progress.at(1, () -> "b: 1");
        progress.at(11, () -> "b: 11");

        assertThat(said).hasToString("\ra: 10\rb: 11");
    }

    @Test
    void nobody_looks_and_nothing_is_made() {
        Progress progress = new Progress(err, false, 1);

        progress.at(5, () -> {
            throw new IllegalStateException("nobody asked");
        });
        progress.over();

        assertThat(said.toString()).isEmpty();
    }
}
