package dev.watchkeeper.engine.join.line;

/** Recognises what the Go runtime writes unindented below a panic. */
final class GoLine {

    private static final String[] REMARKS = {
        "created by ",
        "[signal ",
        "[recovered",
        "[originating from ",
        "runtime stack:",
        "exit status ",
        "PC=0x",
        "signal arrived during ",
        "goroutine running on other thread"
    };

    private GoLine() {}

    static boolean is(String text, int from, int end) {
        for (String remark : REMARKS) {
            if (text.startsWith(remark, from)) {
                return true;
            }
        }
        return isCall(text, from, end) || isRegister(text, from, end);
    }

    /** {@code net/http.(*conn).serve(0xc000084dc0, {0x1, 0x2})}. */
    private static boolean isCall(String text, int from, int end) {
        int open = text.indexOf('(', from);
        int blank = text.indexOf(' ', from);
        return text.charAt(end - 1) == ')' && open > from && (blank < 0 || blank > open);
    }

    /** {@code rip    0x45f0a1}. */
    private static boolean isRegister(String text, int from, int end) {
        int blank = text.indexOf(' ', from);
        int value = text.indexOf("0x", from);
        return blank > from
                && blank - from <= 6
                && value > blank
                && text.substring(blank, value).isBlank()
                && text.indexOf(' ', value) < 0
                && value < end;
    }
}
