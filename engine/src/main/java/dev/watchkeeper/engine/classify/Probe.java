package dev.watchkeeper.engine.classify;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;

/**
 * A pattern, and a text that stands wherever it matches: to look for that first is many times faster.
 *
 * @param literal lower case; empty when nothing is certain
 */
record Probe(Pattern pattern, String literal) {

    private static final char LAST_ASCII = 127;

    static Probe of(Pattern pattern) {
        return new Probe(pattern, new Reading(pattern.pattern()).longest());
    }

    /** The span that matches. */
    Optional<String> find(String text, String lowerCase) {
        if (!lowerCase.contains(literal)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    boolean isIn(String text, String lowerCase) {
        return lowerCase.contains(literal) && pattern.matcher(text).find();
    }

    /** One reading of a pattern from left to right; whatever is in brackets or may be missing is not certain. */
    private static final class Reading {

        private final String pattern;
        private final StringBuilder run = new StringBuilder();
        private String longest = "";

        Reading(String pattern) {
            this.pattern = pattern;
        }

        String longest() {
            int at = 0;
            while (at < pattern.length()) {
                char c = pattern.charAt(at);
                switch (c) {
                    case '|' -> {
                        return "";
                    }
                    case '\\' -> {
                        char escaped = at + 1 < pattern.length() ? pattern.charAt(at + 1) : 'b';
                        if (escaped == 'Q') {
                            return "";
                        }
                        take(escaped, !Character.isLetterOrDigit(escaped));
                        at++;
                    }
                    case '(' -> {
                        end();
                        at = groupEnd(at);
                    }
                    case '[' -> {
                        end();
                        at = classEnd(at);
                    }
                    case '?', '*', '{' -> {
                        run.setLength(Math.max(0, run.length() - 1));
                        end();
                        at = c == '{' ? Math.max(at, pattern.indexOf('}', at)) : at;
                    }
                    case '.', '^', '$', '+', ')' -> end();
                    default -> take(c, true);
                }
                at++;
            }
            end();
            return longest;
        }

        private void take(char c, boolean isItself) {
            if (isItself && c <= LAST_ASCII) {
                run.append(c);
            } else {
                end();
            }
        }

        private void end() {
            if (run.length() > longest.length()) {
                longest = run.toString().toLowerCase(Locale.ROOT);
            }
            run.setLength(0);
        }

        private int groupEnd(int from) {
            int depth = 0;
            for (int at = from; at < pattern.length(); at++) {
                switch (pattern.charAt(at)) {
                    case '\\' -> at++;
                    case '[' -> at = classEnd(at);
                    case '(' -> depth++;
                    case ')' -> depth--;
                    default -> {}
                }
                if (depth == 0) {
                    return at;
                }
            }
            return pattern.length();
        }

        /** A bracket that stands first in the class is one of its characters. */
        private int classEnd(int from) {
            int at = from + 1;
            at += at < pattern.length() && pattern.charAt(at) == '^' ? 1 : 0;
            at += at < pattern.length() && pattern.charAt(at) == ']' ? 1 : 0;
            while (at < pattern.length() && pattern.charAt(at) != ']') {
                at += pattern.charAt(at) == '\\' ? 2 : 1;
            }
            return at;
        }
    }
}
