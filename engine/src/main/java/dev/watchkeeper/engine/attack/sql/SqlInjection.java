package dev.watchkeeper.engine.attack.sql;

import com.google.re2j.Matcher;
import dev.watchkeeper.engine.attack.sign.Chars;
import dev.watchkeeper.engine.attack.sign.Kind;
import dev.watchkeeper.engine.attack.sign.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * Tries a value in the places of a statement where it may have landed: as a number, and within each kind of quote. What
 * it becomes there is compared with rows of tokens that only injections have.
 */
public final class SqlInjection {

    private static final String QUOTES = "'\"`\u2019";

    private static final int MOST_GAPS = 6;

    private SqlInjection() {}

    public static @Nullable Sighting in(String text) {
        if (!isWorthALook(text)) {
            return null;
        }
        Sighting seen = in(text, (char) 0);
        for (int i = 0; seen == null && i < QUOTES.length(); i++) {
            char quote = QUOTES.charAt(i);
            if (text.indexOf(quote) >= 0) {
                seen = in(text, quote);
            }
        }
        return seen;
    }

    /** One word is no SQL, nor is a path or a number. */
    private static boolean isWorthALook(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' '
                    || c == '\n'
                    || c == '('
                    || c == '/' && i + 1 < text.length() && text.charAt(i + 1) == '*'
                    || c == ':'
                    || c == ';'
                    || c == '='
                    || c == '|'
                    || c == '>'
                    || QUOTES.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Sighting in(String text, char quote) {
        SqlTokens tokens = new SqlTokens(text, quote);
        String row = tokens.shape();
        Chars roles = Chars.of(row);
        for (SqlShape shape : SqlShape.ALL) {
            if (shape.inString() ? quote != 0 : quote == 0 || shape.inside()) {
                if (!shape.canBeIn(roles)) {
                    continue;
                }
                Matcher matcher = shape.pattern().matcher(row);
                if (matcher.find() && !isBehindProse(row, matcher.start())) {
                    int first = shape.inString() && matcher.start() == 0
                            ? tokens.end(0) - 1
                            : tokens.start(matcher.start());
                    return new Sighting(
                            Kind.SQL, shape.shows(), true, Math.max(0, first), tokens.end(matcher.end() - 1));
                }
            }
        }
        return null;
    }

    /**
     * A statement has an operator or a word of its own between two names, strings or numbers; a text about SQL has row upon
     * row of them. What ends a string behind a long text is seen all the same: all before it is one token.
     */
    private static boolean isBehindProse(String row, int start) {
        int gaps = 0;
        for (int i = 1; i < start; i++) {
            gaps += isOperand(row.charAt(i - 1)) && isOperand(row.charAt(i)) ? 1 : 0;
        }
        return gaps >= MOST_GAPS;
    }

    private static boolean isOperand(char role) {
        return role == 'w' || role == 's' || role == 'n';
    }
}
