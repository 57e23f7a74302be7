package dev.watchkeeper.engine.format;

import dev.watchkeeper.engine.line.GoldenLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A line or more of every name that a line can be told under: the name, a blank, the line as golden lines are written. */
public record FormatLine(String format, String text) {

    public static final List<FormatLine> ALL = read();

    private static List<FormatLine> read() {
        try {
            return Files.readAllLines(Path.of("src", "test", "resources", "formats.txt")).stream()
                    .map(row -> new FormatLine(
                            row.substring(0, row.indexOf(' ')),
                            GoldenLines.unescaped(row.substring(row.indexOf(' ') + 1))))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
