package dev.watchkeeper.engine.mask;

import dev.watchkeeper.engine.mask.token.DateWords;
import dev.watchkeeper.engine.mask.token.Kinds;
import dev.watchkeeper.engine.mask.token.Shapes;
import dev.watchkeeper.engine.mask.token.Words;

/** One walk over one text: cuts it into tokens, copies what is fixed, has {@link TokenMasking} mask the rest. */
final class MaskingScan {

    private static final int DAY_OR_MONTH = "Jan".length();
    private static final String NAME_MARKS = "_.-@";
    private static final String ENDS_URL = "\"'`<>)]}|";

    private final String text;
    private final SkeletonText out;
    private final TokenMasking tokens;
    private int at;
    private boolean doubleQuotesOver;
    private boolean singleQuotesOver;

    MaskingScan(String text) {
        this.text = text;
        this.out = new SkeletonText(text.length());
        this.tokens = new TokenMasking(text, out);
    }

    String masked() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Kinds.of(c) != 0) {
                int mark = out.length();
                token();
                out.joinList(mark);
            } else if (c <= ' ' || c == 127) {
                out.space();
                at++;
            } else if ((c == '"' || c == '\'' || c == '`') && opens(c)) {
                quoted(c);
            } else if (c == '\\' && startsShare()) {
                extend(ENDS_URL + ",;");
                out.mask(Mask.PATH);
            } else {
                if (!compares(c)) {
                    out.copy(c);
                }
                at++;
            }
        }
        return out.finished();
    }

    /** {@code \\\\files\\public}. */
    private boolean startsShare() {
        return text.startsWith("\\\\", at)
                && wordAt(at + 2)
                && text.indexOf('\\', at + 2) > at
                && (at == 0 || text.charAt(at - 1) <= ' ');
    }

    /** {@code <1 ms} is a value like {@code 2 ms}, and {@code <6>} is not. */
    private boolean compares(char c) {
        if (c != '<' && c != '>' || at > 0 && text.charAt(at - 1) > ' ') {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && Shapes.isDigit(text.charAt(end))) {
            end++;
        }
        return end > at + 1 && (end == text.length() || text.charAt(end) != '>');
    }

    private boolean opens(char quote) {
        boolean insideWord = at > 0 && wordAt(at - 1);
        return quote == '"' ? !doubleQuotesOver : !insideWord && !singleQuotesOver;
    }

    private boolean wordAt(int place) {
        return place < text.length() && (Shapes.isLetter(text.charAt(place)) || Shapes.isDigit(text.charAt(place)));
    }

    /** A quoted value is a value, unless it is a state or the name of a JSON member; of a request its method stays. */
    private void quoted(char quote) {
        int end = closing(quote);
        if (end < 0) {
            // Remembered, so that a line of nothing but quotes is not searched again for each of them.
            doubleQuotesOver |= quote == '"';
            singleQuotesOver |= quote != '"';
            out.copy(quote);
            at++;
            return;
        }
        boolean isMemberName = end + 1 < text.length() && text.charAt(end + 1) == ':' && isName(at + 1, end);
        if (isMemberName || Words.isState(text, at + 1, end)) {
            out.copy(quote);
            out.copy(text, at + 1, end);
            out.copy(quote);
        } else if (Words.startsRequest(text, at + 1, end)) {
            out.copy(text, at, text.indexOf(' ', at) + 1);
            out.mask(Mask.PATH);
            out.copy(quote);
        } else {
            out.mask(Mask.STR);
        }
        at = end + 1;
    }

    private int closing(char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            boolean closes = text.charAt(i) == (quote == '`' ? '\'' : quote) || text.charAt(i) == quote;
            if (closes && text.charAt(i - 1) != '\\' && (quote == '"' || !wordAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Shapes.isLetter(c) && NAME_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return to > from;
    }

    private void token() {
        int start = at;
        int end = start;
        int kinds = 0;
        while (end < text.length()) {
            int kind = Kinds.of(text.charAt(end));
            if (kind == 0) {
                break;
            }
            kinds |= kind;
            end++;
        }
        at = end;
        if (kinds == Kinds.LETTER) {
            letters(start);
            return;
        }
        if (Kinds.has(kinds, Kinds.COLON) && isWindowsPath(start)) {
            extend(ENDS_URL + ",;");
            out.mask(Mask.PATH);
            return;
        }
        boolean isUrl = Kinds.has(kinds, Kinds.COLON)
                && Kinds.has(kinds, Kinds.SLASH)
                && text.indexOf("://", start, Math.min(at + 2, text.length())) > start;
        boolean isPath = !isUrl
                && text.charAt(start) == '/'
                && wordAfterSlash(start)
                && !Shapes.isIpv4(text, start + 1, withoutMarks(start));
        if (isUrl || isPath) {
            extend(isUrl ? ENDS_URL : ENDS_URL + ",;(");
        }
        end = withoutMarks(start);
        if (isUrl || isPath) {
            out.mask(isUrl ? Mask.URL : Mask.PATH);
        } else if (end > start) {
            tokens.mask(start, end, end == at ? kinds : Kinds.of(text, start, end));
        }
        out.copy(text, end, at);
    }

    /** Most tokens by far. */
    private void letters(int start) {
        int day = at - start == DAY_OR_MONTH ? DateWords.end(text, start) : start;
        if (day > start) {
            at = day;
            out.mask(Mask.TIME);
        } else if (out.endsWith('=')) {
            tokens.mask(start, at, Kinds.LETTER);
        } else {
            tokens.word(start, at);
        }
    }

    /** Where the token ends when the marks of the sentence around it are left out. */
    private int withoutMarks(int start) {
        int end = at;
        while (end > start && ".:-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean wordAfterSlash(int start) {
        return wordAt(start + 1) || start + 2 < text.length() && "._~-".indexOf(text.charAt(start + 1)) >= 0;
    }

    private boolean isWindowsPath(int start) {
        return at - start == 2
                && text.charAt(start + 1) == ':'
                && Shapes.isLetter(text.charAt(start))
                && at < text.length()
                && text.charAt(at) == '\\';
    }

    private void extend(String ends) {
        while (at < text.length() && text.charAt(at) > ' ' && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }
}
