package dev.watchkeeper.alert.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes text from log lines harmless: nothing in it starts a new line, moves a cursor or turns the direction of writing.
 * Escaping for HTML is left to the template.
 */
public final class CleanText {

    private static final String CUT = "…";

    private CleanText() {}

    /** One line in which hidden characters are seen, as {@code \n} or {@code \u001B}. */
    public static String line(String text, int most) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(most + 1L).forEach(c -> {
            if (isHidden(c)) {
                clean.append(visible(c));
            } else {
                clean.appendCodePoint(c);
            }
        });
        return cut(clean.toString(), most);
    }

    /** One line in which hidden characters are blanks, for a subject or a title. */
    public static String title(String text, int most) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(most * 4L).forEach(c -> clean.appendCodePoint(isHidden(c) ? ' ' : c));
        return cut(clean.toString().strip().replaceAll(" {2,}", " "), most);
    }

    /** The lines of a stack trace or a statement, each clean; the rest is cut off and its size said. */
    public static List<String> block(String text, int mostLines, int mostInALine) {
        List<String> lines = text.stripTrailing().lines().toList();
        List<String> clean = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(mostLines, lines.size()))) {
            clean.add(line(line.replace("\t", "    "), mostInALine));
        }
        if (lines.size() > mostLines) {
            clean.add(CUT + " " + (lines.size() - mostLines) + " more lines");
        }
        return clean;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String visible(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04X".formatted(c);
        };
    }

    /** Counts in code points, so that no character is cut in two. */
    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + CUT;
    }
}
