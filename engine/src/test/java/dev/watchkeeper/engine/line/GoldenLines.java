package dev.watchkeeper.engine.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The thousand lines whose codes are pinned, one a row; a backslash stands before n, t, u and another backslash. */
public final class GoldenLines {

    static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenLines() {}

    public static List<String> read() throws IOException {
        return Files.readAllLines(FOLDER.resolve("lines.txt")).stream()
                .map(GoldenLines::unescaped)
                .toList();
    }

    public static String unescaped(String row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c != '\\') {
                line.append(c);
                continue;
            }
            i++;
            switch (row.charAt(i)) {
                case 'n' -> line.append('\n');
                case 't' -> line.append('\t');
                case 'u' -> {
                    line.append((char) Integer.parseInt(row, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> line.append(row.charAt(i));
            }
        }
        return line.toString();
    }
}
