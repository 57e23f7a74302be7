package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.ParsedLine;

/**
 * Completes a line by the fields its format did not give and its message tells in words: {@code for anna from 10.0.0.5},
 * {@code took 1532 ms}, {@code ORA-00060}.
 */
public final class FoundInText {

    /** What a message tells of itself stands at its beginning. */
    private static final int LONGEST = 8_000;

    private FoundInText() {}

    /** Fields that the format gave are never overwritten. */
    public static ParsedLine completing(ParsedLine line) {
        Fields given = line.fields();
        if (isRequest(given)) {
            return line;
        }
        Fields fields = completing(given, line.message());
        return fields == given
                ? line
                : new ParsedLine(line.format(), line.time(), line.timeGuessed(), line.level(), line.message(), fields);
    }

    /** The text of a request is its client's words. */
    private static boolean isRequest(Fields given) {
        return given.status() != null && given.method() != null && given.endpoint() != null;
    }

    private static Fields completing(Fields given, String message) {
        TextWalk walk = new TextWalk(message, Math.min(message.length(), LONGEST));
        String component = given.component();
        if (component != null && !component.isEmpty()) {
            switch (component.charAt(0)) {
                case 's' -> {
                    if (component.startsWith("sshd")) {
                        walk.readSshd();
                    } else if (component.equals("sudo")) {
                        walk.readCaller(" : ");
                    }
                }
                case 'p' -> {
                    if (component.equals("pkexec")) {
                        walk.readCaller(": ");
                    }
                }
                default -> {}
            }
        }
        walk.walk();
        return walk.completed(given);
    }
}
