package dev.watchkeeper.standalone.terminal;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.format.Level;

/** Colours of a terminal, or none; hostile control characters of a log never reach it. */
public final class Paint {

    private static final char ESCAPE = 27;
    private static final String RESET = ESCAPE + "[0m";

    private final boolean coloured;

    public Paint(boolean coloured) {
        this.coloured = coloured;
    }

    public String faint(String text) {
        return paint("2", text);
    }

    public String strong(String text) {
        return paint("1", text);
    }

    public String level(Level level, String text) {
        return switch (level) {
            case FATAL, ERROR -> paint("31", text);
            case WARN -> paint("33", text);
            case INFO -> text;
            case DEBUG, TRACE -> faint(text);
        };
    }

    public String severity(Severity severity, String text) {
        return switch (severity) {
            case CRITICAL, HIGH -> paint("1;31", text);
            case MEDIUM -> paint("1;33", text);
            case LOW, INFO -> paint("1;36", text);
        };
    }

    /** One line of plain text: a log may hold codes that would move the cursor or hide what follows. */
    public static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean turnsText = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
            if (c == '\t' || c == '\n') {
                harmless.append(' ');
            } else {
                harmless.append(turnsText || Character.isISOControl(c) ? '\ufffd' : c);
            }
        }
        return harmless.toString();
    }

    private String paint(String code, String text) {
        return coloured ? ESCAPE + "[" + code + "m" + text + RESET : text;
    }
}
