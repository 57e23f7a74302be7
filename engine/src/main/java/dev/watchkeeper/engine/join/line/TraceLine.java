package dev.watchkeeper.engine.join.line;

import dev.watchkeeper.engine.shape.ExceptionName;

/** Tells what a line is within a stack trace, by how it begins: one look at its first character rules most lines out. */
final class TraceLine {

    private TraceLine() {}

    /** The kind of the line that begins at {@code from}, which is not blank, and ends before {@code end}. */
    static Kind of(String text, int from, int end) {
        Kind kind = byFirst(text, from, end);
        if (kind != Kind.NONE) {
            return kind;
        }
        int wordEnd = wordEnd(text, from, end);
        if (isRubyPlace(text, from, wordEnd, end)) {
            return text.charAt(end - 1) == ')' ? Kind.EXCEPTION : Kind.FRAME;
        }
        if (wordEnd == end && isPlace(text, end)) {
            return ofPlace(text, from);
        }
        boolean named = ExceptionName.leadsLine(text, from, end) || isWarning(text, from, wordEnd, end);
        return named ? Kind.EXCEPTION : Kind.NONE;
    }

    private static Kind byFirst(String text, int from, int end) {
        boolean indented = from > 0;
        return switch (text.charAt(from)) {
            case 'a' -> isCall(text, from, end, "at ") ? Kind.FRAME : Kind.NONE;
            case 'e' -> indented && text.startsWith("eval at ", from) ? Kind.FRAME : Kind.NONE;
            case 'f' -> ofF(text, from, end, indented);
            case 'g' -> isGoroutine(text, from, end) ? Kind.GOROUTINE : Kind.NONE;
            case 'n' -> ofN(text, from);
            case 'p' -> text.startsWith("panic: ", from) && !indented ? Kind.GO_BEGINNING : Kind.NONE;
            case 'r' -> text.startsWith("runtime: ", from) && !indented ? Kind.GO_BEGINNING : Kind.NONE;
            case 's' -> starts(text, from, "stack backtrace:", "stack traceback:") ? Kind.LINK : Kind.NONE;
            case 't' -> ofT(text, from);
            case 'C' -> ofC(text, from);
            case 'D' -> text.startsWith("During handling of the above exception, ", from) ? Kind.CHAIN : Kind.NONE;
            case 'E' -> ofE(text, from);
            case 'F' -> ofUpperF(text, from, indented);
            case 'N' -> ofUpperN(text, from, end);
            case 'P' -> ofP(text, from);
            case 'S' -> ofS(text, from, indented);
            case 'T' -> ofUpperT(text, from);
            case 'U' -> ofU(text, from, end);
            case 'W' -> text.startsWith("Wrapped by: ", from) ? Kind.CAUSE : Kind.NONE;
            case '#' -> isNumbered(text, from, end) ? Kind.NUMBERED : Kind.NONE;
            case '.' -> isLeftOut(text, from, end) ? Kind.LINK : Kind.NONE;
            case '-' -> ofDash(text, from);
            case '+' -> text.startsWith("+ Exception Group Traceback", from) ? Kind.TRACEBACK : Kind.NONE;
            case 'A' -> text.startsWith("Arguments: (", from) ? Kind.LINK : Kind.NONE;
            case '*' -> text.startsWith("** (", from) ? Kind.EXCEPTION : Kind.NONE;
            case '<' -> text.startsWith("<asynchronous suspension>", from) ? Kind.LINK : Kind.NONE;
            case '[' -> ofBracket(text, from);
            case '(' -> starts(text, from, "(Background on this error at", "(Use `node ") ? Kind.LINK : Kind.NONE;
            case '"' -> ofQuotes(text, from, end);
            default -> Kind.NONE;
        };
    }

    private static Kind ofF(String text, int from, int end, boolean indented) {
        if (text.startsWith("from ", from)) {
            return indented && isCall(text, from, end, "from ") ? Kind.FRAME : Kind.NONE;
        }
        return !indented && text.startsWith("fatal error: ", from) ? Kind.GO_BEGINNING : Kind.NONE;
    }

    private static Kind ofN(String text, int from) {
        if (text.startsWith("nested exception is:", from)) {
            return Kind.CAUSE;
        }
        return starts(text, from, "note: run with ", "note: Some details are omitted") ? Kind.LINK : Kind.NONE;
    }

    private static Kind ofT(String text, int from) {
        if (text.startsWith("thrown in ", from)) {
            return Kind.LINK;
        }
        boolean ofRust = text.startsWith("thread '", from) && text.indexOf(" panicked at ", from) > 0;
        return ofRust ? Kind.BEGINNING : Kind.NONE;
    }

    private static Kind ofC(String text, int from) {
        if (text.startsWith("Caused by:", from)) {
            return Kind.CAUSE;
        }
        return starts(text, from, "CallStack (from ", "Call stack:", "Causes:") ? Kind.LINK : Kind.NONE;
    }

    private static Kind ofE(String text, int from) {
        if (text.startsWith("Exception in thread \"", from)) {
            return Kind.BEGINNING;
        }
        if (starts(text, from, "Exception in thread ", "Exception ignored in")) {
            return Kind.ANNOUNCEMENT;
        }
        return text.startsWith("Emitted 'error' event", from) ? Kind.LINK : Kind.NONE;
    }

    private static Kind ofUpperF(String text, int from, boolean indented) {
        if (text.startsWith("File \"", from)) {
            return indented ? Kind.FILE : Kind.NONE;
        }
        if (text.startsWith("From previous event:", from)) {
            return Kind.LINK;
        }
        return text.startsWith("Fatal error: ", from) ? Kind.BEGINNING : Kind.NONE;
    }

    private static Kind ofUpperN(String text, int from, int end) {
        if (text.startsWith("Node.js v", from)) {
            return Kind.LINK;
        }
        boolean next = text.startsWith("Next ", from) && ExceptionName.leadsLine(text, from + 5, end);
        return next ? Kind.CAUSE : Kind.NONE;
    }

    private static Kind ofP(String text, int from) {
        if (!text.startsWith("PHP ", from)) {
            return Kind.NONE;
        }
        if (starts(text, from + 4, "Stack trace:", "  ")) {
            return Kind.LINK;
        }
        boolean begins = starts(
                text,
                from + 4,
                "Fatal error: ",
                "Parse error: ",
                "Warning: ",
                "Notice: ",
                "Deprecated: ",
                "Recoverable fatal error: ");
        return begins ? Kind.BEGINNING : Kind.NONE;
    }

    private static Kind ofS(String text, int from, boolean indented) {
        if (starts(text, from, "Stack trace:", "Stack backtrace:", "StackTrace:")) {
            return Kind.LINK;
        }
        if (starts(text, from, "SIGQUIT: ", "SIGABRT: ", "SIGSEGV: ")) {
            return Kind.GO_BEGINNING;
        }
        return indented && text.startsWith("Suppressed: ", from) ? Kind.CAUSE : Kind.NONE;
    }

    private static Kind ofUpperT(String text, int from) {
        if (text.startsWith("Traceback (", from)) {
            return Kind.TRACEBACK;
        }
        return text.startsWith("The above exception was the direct cause ", from) ? Kind.CHAIN : Kind.NONE;
    }

    private static Kind ofU(String text, int from, int end) {
        if (starts(text, from, "Unhandled exception", "Unhandled Exception")) {
            return Kind.BEGINNING;
        }
        boolean uncaught = text.startsWith("Uncaught ", from) && ExceptionName.leadsLine(text, from + 9, end);
        return uncaught ? Kind.EXCEPTION : Kind.NONE;
    }

    private static Kind ofDash(String text, int from) {
        if (text.startsWith("--- Logging error ---", from)) {
            return Kind.ANNOUNCEMENT;
        }
        if (text.startsWith("---> ", from)) {
            return Kind.CAUSE;
        }
        return text.startsWith("--- End of ", from) ? Kind.LINK : Kind.NONE;
    }

    private static Kind ofBracket(String text, int from) {
        if (text.startsWith("[previous exception]", from)) {
            return Kind.CAUSE;
        }
        boolean link = starts(text, from, "[stacktrace]", "[CIRCULAR REFERENCE", "[SQL: ", "[parameters: ");
        return link ? Kind.LINK : Kind.NONE;
    }

    /** What Laravel closes its context with below the frames, and what Python puts around a trace from elsewhere. */
    private static Kind ofQuotes(String text, int from, int end) {
        return end - from == 2 && text.startsWith("\"}", from) || end - from == 3 && text.startsWith("\"\"\"", from)
                ? Kind.LINK
                : Kind.NONE;
    }

    /** An indented call needs no more than its word; where the indentation was lost, it must show its place. */
    private static boolean isCall(String text, int from, int end, String word) {
        int called = from + word.length();
        if (!text.startsWith(word, from) || called >= end) {
            return false;
        }
        if (word.equals("from ")) {
            return text.indexOf(":in ", called) > 0 || isPlace(text, end);
        }
        return from > 0 || text.charAt(end - 1) == ')' && isOneWord(text, called, text.indexOf('(', called));
    }

    private static boolean isOneWord(String text, int from, int stop) {
        int blank = text.indexOf(' ', from);
        return stop > from && (blank < 0 || blank > stop);
    }

    /** A text that ends in a colon and a number, as {@code (irb):1} does. */
    private static boolean isPlace(String text, int end) {
        int digits = end;
        while (digits > 0 && isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits < end && digits > 0 && text.charAt(digits - 1) == ':';
    }

    private static boolean isGoroutine(String text, int from, int end) {
        int number = from + "goroutine ".length();
        return text.startsWith("goroutine ", from)
                && number < end
                && isDigit(text.charAt(number))
                && text.indexOf('[', number) > 0
                && text.charAt(end - 1) == ':';
    }

    private static boolean isNumbered(String text, int from, int end) {
        int digits = from + 1;
        while (digits < end && isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > from + 1 && digits < end && text.charAt(digits) == ' ';
    }

    /** {@code ... 12 more} of Java and {@code ...additional frames elided...} of Go. */
    private static boolean isLeftOut(String text, int from, int end) {
        boolean counted = from + 4 < end && text.startsWith("... ", from) && isDigit(text.charAt(from + 4));
        return counted || text.startsWith("...", from) && text.indexOf("elided", from) > 0;
    }

    /** {@code a.rb:12:in `run'}, alone or with what happened there. */
    private static boolean isRubyPlace(String text, int from, int wordEnd, int end) {
        int quote = wordEnd + 1;
        return quote < end
                && wordEnd - from > 4
                && text.startsWith(":in", wordEnd - 3)
                && isDigit(text.charAt(wordEnd - 4))
                && (text.charAt(quote) == '`' || text.charAt(quote) == '\'');
    }

    /** Whether an exception of Ruby stands here, with its place before it. */
    static boolean isRubyException(String text, int from, int end) {
        return text.charAt(end - 1) == ')' && isRubyPlace(text, from, wordEnd(text, from, end), end);
    }

    /**
     * A line that is only a place: Node shows {@code /app/a.js:3} above the source line and the error that came from
     * there, Firefox and Safari write {@code run@https://example.org/a.js:12:34} for a frame.
     */
    private static Kind ofPlace(String text, int from) {
        if (text.indexOf("@http", from) >= 0) {
            return Kind.FRAME;
        }
        boolean ofScript = text.indexOf("js:", from) > 0 || text.indexOf("ts:", from) > 0;
        boolean path = from == 0 && ofScript && starts(text, 0, "/", "file://", "internal/");
        return path || from == 0 && text.startsWith("node:") ? Kind.ANNOUNCEMENT : Kind.NONE;
    }

    /** {@code a.py:12: UserWarning: …} of Python, with the source line below it. */
    private static boolean isWarning(String text, int from, int wordEnd, int end) {
        return wordEnd + 1 < end
                && text.charAt(wordEnd - 1) == ':'
                && text.indexOf(".py:", from, wordEnd) > 0
                && ExceptionName.leadsLine(text, wordEnd + 1, end);
    }

    private static int wordEnd(String text, int from, int end) {
        int blank = text.indexOf(' ', from, end);
        return blank < 0 ? end : blank;
    }

    private static boolean starts(String text, int from, String... beginnings) {
        for (String beginning : beginnings) {
            if (text.startsWith(beginning, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
