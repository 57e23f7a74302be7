package dev.watchkeeper.engine.format.text;

/** What a logger's name looks like, and how people call it. */
final class LoggerName {

    private static final int LONGEST = 150;

    private LoggerName() {}

    /** Letters, digits and {@code . _ - $ /}, starting with a letter. */
    static boolean isOne(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !Character.isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c == '.';
            if (!plain && !Character.isLetterOrDigit(c) && "_-$/".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isDotted(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && dot < name.length() - 1 && isOne(name);
    }

    /** The last part of a dotted name. */
    static String simple(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1 ? name : name.substring(dot + 1);
    }
}
