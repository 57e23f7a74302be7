package dev.watchkeeper.engine.line;

import dev.watchkeeper.testkit.hostile.HostileText;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Lines that nobody wrote in good faith: the beginning of something known, then anything. */
final class HostileLines {

    static final int LONG = 64 * 1024;

    private static final List<String> HEADS =
            Stream.concat(Stream.of(""), HostileText.OPENINGS.stream()).toList();

    private static final List<String> PIECES = List.of(
            "\n",
            "\n\tat ",
            "\nCaused by: ",
            "\n\tSuppressed: ",
            "\n   at ",
            " ---> ",
            "\n#1 ",
            "(",
            ")",
            "<",
            ">",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "`",
            "\\",
            "/",
            "://",
            ":",
            "::",
            "=",
            "&",
            "%",
            "$",
            "$$",
            "$$Lambda/",
            ".",
            ",",
            ";",
            "|",
            "-",
            "--",
            "@",
            "#",
            "*",
            "~",
            " ",
            "  ",
            "\t",
            "\r",
            "\0",
            "\u2028",
            "\u00e4",
            "\u6f22",
            "\uD83D\uDE80",
            "\uD800",
            "\uDC00",
            "0",
            "9",
            "1e9",
            "-1",
            "0x",
            "ff",
            "1.2.3.4",
            "::1",
            "a",
            "A",
            "Error",
            "Exception: ",
            "java.",
            ".java:1)",
            ".go:1",
            ".js:1:2)",
            ":in `",
            "', ",
            "line ",
            "user=",
            "status ",
            "took ",
            "ms",
            "null",
            "2026-01-01",
            "12:00:00",
            "Jan  1 ",
            "+02:00",
            "Z",
            "GET ",
            " HTTP/1.1\"",
            "\\n",
            "\\u0000");

    private final Random random;

    HostileLines(long seed) {
        random = new Random(seed);
    }

    String next() {
        StringBuilder line = new StringBuilder(pick(HEADS));
        int pieces = random.nextInt(random.nextInt(8) == 0 ? 200 : 20);
        for (int i = 0; i < pieces; i++) {
            String piece = random.nextInt(12) == 0 ? Character.toString(random.nextInt(0xFFFF)) : pick(PIECES);
            line.append(piece.repeat(random.nextInt(10) == 0 ? random.nextInt(30) : 1));
        }
        return line.toString();
    }

    static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    static List<String> heads() {
        return HEADS;
    }

    static String repeated(String head, String unit) {
        return head + unit.repeat((LONG - head.length()) / unit.length());
    }
}
