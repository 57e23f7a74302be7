package dev.watchkeeper.engine.settings;

import com.google.re2j.Pattern;

/** Paths, written with {@code *} for a part of a name, {@code **} for any folders and {@code ?} for one character. */
public final class PathPattern {

    private final String written;
    private final Pattern pattern;

    private PathPattern(String written, Pattern pattern) {
        this.written = written;
        this.pattern = pattern;
    }

    static PathPattern of(String written) {
        StringBuilder expression = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at++);
            if (written.startsWith("**/", at - 1)) {
                expression.append("(?:.*/)?");
                at += 2;
            } else if (written.startsWith("**", at - 1)) {
                expression.append(".*");
                at++;
            } else {
                expression.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return new PathPattern(written, Pattern.compile(expression.toString(), Pattern.DOTALL));
    }

    boolean takes(String path) {
        return pattern.matches(path);
    }

    @Override
    public String toString() {
        return written;
    }
}
