package dev.watchkeeper.engine.mask;

import dev.watchkeeper.engine.mask.token.HostNames;
import dev.watchkeeper.engine.mask.token.Kinds;
import dev.watchkeeper.engine.mask.token.Shapes;
import dev.watchkeeper.engine.mask.token.Words;

/** Decides what becomes of one token: copied, masked, or masked in parts. Tokens are places in the text, not cut out. */
final class TokenMasking {

    private static final int SHORTEST_HEX = 6;
    private static final int SHORTEST_MIXED_ID = 5;

    /** Nobody writes a word that long with nothing but a to f. */
    private static final int SHORTEST_HEX_WORD = 8;

    private static final int LONGEST_STATE = 3;
    private static final int SQL_STATE = 5;
    private static final int LONGEST_UNIT = 3;

    /** Kubernetes ends the names of pods in five random letters and digits. */
    private static final int POD_SUFFIX = 5;

    private final String text;
    private final SkeletonText out;
    private int lastWordFrom;
    private int lastWordTo;

    TokenMasking(String text, SkeletonText out) {
        this.text = text;
        this.out = out;
    }

    /** @param kinds what the token is made of */
    void mask(int from, int to, int kinds) {
        String key = out.endsWith('=') ? out.keyAtEnd() : "";
        if (Words.varies(key) && !Words.isState(text, from, to)) {
            out.mask(Words.isId(key) ? Mask.NUM : Mask.STR);
            lastWord(0, 0);
        } else if (Kinds.has(kinds, Kinds.AT) && isEmail(from, to)) {
            out.mask(Mask.EMAIL);
        } else if (Kinds.has(kinds, Kinds.DIGIT)) {
            withDigits(from, to, kinds);
            lastWord(0, 0);
        } else {
            name(from, to, kinds);
        }
    }

    private boolean isEmail(int from, int to) {
        int at = text.indexOf('@', from, to);
        return at > from && text.lastIndexOf('.', to - 1) > at;
    }

    /** Nothing but letters, not behind a key. */
    void word(int from, int to) {
        if (out.endsInMaskAndBlank()
                && (Words.isUnit(text, from, to) && out.joinUnit() || Words.isZone(text, from, to) && out.joinZone())) {
            return;
        }
        if (to - from >= SHORTEST_HEX_WORD && Shapes.allHex(text, from, to)) {
            out.mask(Mask.NUM);
        } else {
            out.copy(text, from, to);
        }
        lastWord(from, to);
    }

    /** Letters and marks, no digits, not behind a key. */
    private void name(int from, int to, int kinds) {
        int dot = Kinds.has(kinds, Kinds.POINT) ? text.lastIndexOf('.', to - 1) : -1;
        if (dot > from && HostNames.isHost(text, from, to)) {
            out.mask(Mask.HOST);
        } else if (Kinds.has(kinds, Kinds.SLASH) && isRelativePath(from, to, dot)) {
            out.mask(Mask.PATH);
        } else {
            out.copy(text, from, to);
        }
        lastWord(from, to);
    }

    /** {@code ./run}, {@code ~/run}, {@code conf/app/main.yaml}. */
    private boolean isRelativePath(int from, int to, int dot) {
        int slash = text.indexOf('/', from, to);
        int lastSlash = slash < 0 ? slash : text.lastIndexOf('/', to - 1);
        return lastSlash > slash && dot > lastSlash || slash >= 0 && startsHere(from, to);
    }

    /** Up to three points or a tilde, then a slash and more. */
    private boolean startsHere(int from, int to) {
        int at = from;
        while (at < to && at - from < 3 && (text.charAt(at) == '.' || text.charAt(at) == '~')) {
            at++;
        }
        return at > from && at + 1 < to && text.charAt(at) == '/';
    }

    private void lastWord(int from, int to) {
        lastWordFrom = from;
        lastWordTo = to;
    }

    private void withDigits(int from, int to, int kinds) {
        if (kinds == Kinds.DIGIT) {
            // Most of them, and none of what follows.
            part(from, to);
        } else if ((kinds & ~(Kinds.LETTER | Kinds.DIGIT)) == 0) {
            parts(from, to);
        } else if (Kinds.has(kinds, Kinds.DASH) && Shapes.endsInUuid(text, from, to)) {
            int start = to - Shapes.UUID_LENGTH;
            if (start > from) {
                parts(from, start);
            }
            out.mask(Mask.UUID);
        } else if (Shapes.isTime(text, from, to)) {
            out.mask(Mask.TIME);
        } else if (Kinds.has(kinds, Kinds.POINT) && Shapes.isIpv4(text, from, to)) {
            out.mask(Mask.IP);
            if (text.indexOf(':', from, to) > from) {
                out.copy(':');
                out.mask(Mask.NUM);
            }
        } else if (Kinds.has(kinds, Kinds.COLON) && Shapes.isIpv6(text, from, to)
                || Kinds.has(kinds, Kinds.DASH) && Shapes.isMac(text, from, to)) {
            out.mask(Mask.IP);
        } else if (Kinds.has(kinds, Kinds.COLON) && isHostWithPort(from, to)) {
            out.mask(Mask.HOST);
            out.copy(':');
            out.mask(Mask.NUM);
        } else if (Kinds.has(kinds, Kinds.POINT) && HostNames.isHost(text, from, to)) {
            out.mask(Mask.HOST);
        } else if (Kinds.has(kinds, Kinds.SLASH) && isResolved(from, to)) {
            resolved(from, to);
        } else if (Kinds.has(kinds, Kinds.SLASH) && (Shapes.count(text, from, to, '/') > 1 || startsHere(from, to))) {
            out.mask(Mask.PATH);
        } else if (Kinds.has(kinds, Kinds.POINT) && isVersion(from, to)) {
            if (!Shapes.isDigit(text.charAt(from))) {
                out.copy(text.charAt(from));
            }
            out.mask(Mask.NUM);
        } else {
            parts(from, to);
        }
    }

    /** Begins with a digit, or with the letter v and then one. */
    private boolean isVersion(int from, int to) {
        char first = text.charAt(from);
        return Shapes.isDigit(first)
                ? Shapes.isVersion(text, from, to)
                : (first | 0x20) == 'v' && Shapes.isVersion(text, from + 1, to);
    }

    private boolean isHostWithPort(int from, int to) {
        int colon = text.indexOf(':', from, to);
        if (colon <= from || !Shapes.allDigits(text, colon + 1, to)) {
            return false;
        }
        return HostNames.isHost(text, from, colon)
                || Shapes.count(text, from, to, '.') > 1
                        && text.indexOf('/', from, to) < 0
                        && Shapes.isLetter(text.charAt(colon - 1));
    }

    /** As Java writes addresses: {@code web/10.0.0.1:80}, {@code /10.0.0.1}. */
    private boolean isResolved(int from, int to) {
        int slash = text.indexOf('/', from, to);
        return slash >= from && Shapes.isIpv4(text, slash + 1, to);
    }

    private void resolved(int from, int to) {
        int slash = text.indexOf('/', from, to);
        if (slash > from) {
            out.mask(Mask.HOST);
        }
        out.copy('/');
        withDigits(slash + 1, to, Kinds.of(text, slash + 1, to));
    }

    private void parts(int from, int to) {
        boolean afterRandom = false;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (!isInPart(c)) {
                if (!isSign(c, at, from, to)) {
                    out.copy(c);
                }
                at++;
                continue;
            }
            int end = at;
            while (end < to && isInPart(text.charAt(end))) {
                end++;
            }
            end = withExponent(end, to);
            boolean random = isRandom(at, end) || isObjectId(at, end, from);
            boolean isPodSuffix = afterRandom && end == to && end - at == POD_SUFFIX;
            if (random || isPodSuffix) {
                out.mask(Mask.NUM);
            } else {
                part(at, end);
            }
            afterRandom = random && end < to && text.charAt(end) == '-';
            at = end;
        }
    }

    private boolean isSign(char c, int at, int from, int to) {
        return (c == '-' || c == '+' || c == '~')
                && at + 1 < to
                && Shapes.isDigit(text.charAt(at + 1))
                && (at == from || !isInPart(text.charAt(at - 1)));
    }

    /** {@code 5e} was the beginning of {@code 5e-05}: where that ends. */
    private int withExponent(int end, int to) {
        boolean exponent = end > 1
                && end + 1 < to
                && (text.charAt(end) == '-' || text.charAt(end) == '+')
                && (text.charAt(end - 1) | 0x20) == 'e'
                && Shapes.isDigit(text.charAt(end - 2));
        int after = end + 1;
        while (exponent && after < to && Shapes.isDigit(text.charAt(after))) {
            after++;
        }
        return exponent && after > end + 1 && (after == to || !isInPart(text.charAt(after))) ? after : end;
    }

    /** The address behind a Java object's class: {@code Order@6f2b958e}, by chance as short as {@code Order@1a}. */
    private boolean isObjectId(int at, int end, int from) {
        return at > from && text.charAt(at - 1) == '@' && Shapes.allHex(text, at, end);
    }

    private static boolean isInPart(char c) {
        return Shapes.isLetter(c) || Shapes.isDigit(c);
    }

    private void part(int from, int to) {
        if (isState(from, to)) {
            out.copy(text, from, to);
        } else if (!Shapes.hasDigit(text, from, to)) {
            out.copy(text, from, to);
            lastWord(from, to);
        } else {
            digitsIn(from, to);
        }
    }

    private boolean isState(int from, int to) {
        boolean behindErrorCode =
                lastWordTo - lastWordFrom > 1 && Words.startsErrorCode(text, lastWordFrom, lastWordTo);
        if (behindErrorCode || isErrorCode(from, to)) {
            return true;
        }
        return Words.precedesState(text, lastWordFrom, lastWordTo)
                ? to - from <= LONGEST_STATE && Shapes.allDigits(text, from, to)
                : to - from == SQL_STATE && Words.precedesSqlState(text, lastWordFrom, lastWordTo);
    }

    /** Known letters, then more than three digits. */
    private boolean isErrorCode(int from, int to) {
        int end = from;
        while (end < to && Shapes.isLetter(text.charAt(end))) {
            end++;
        }
        return to - end > LONGEST_STATE && Words.startsErrorCode(text, from, end) && Shapes.allDigits(text, end, to);
    }

    /** Letters and digits by turns, or hexadecimal of some length: nobody chose this name. */
    private boolean isRandom(int from, int to) {
        if (text.startsWith("0x", from) && to - from > 2) {
            return true;
        }
        boolean hex = true;
        boolean letter = false;
        int digitRuns = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean digit = Shapes.isDigit(c);
            hex &= Shapes.isHex(c);
            letter |= !digit;
            digitRuns += digit && (i == from || !Shapes.isDigit(text.charAt(i - 1))) ? 1 : 0;
        }
        if (digitRuns == 0 || !letter) {
            return false;
        }
        return hex && to - from >= SHORTEST_HEX
                || digitRuns > 1 && (to - from >= SHORTEST_MIXED_ID || Words.isDuration(text, from, to));
    }

    /** Each run of digits becomes one mask; a short unit behind a leading number goes with it. */
    private void digitsIn(int from, int to) {
        int at = from;
        while (at < to) {
            if (!Shapes.isDigit(text.charAt(at))) {
                out.copy(text.charAt(at++));
                continue;
            }
            boolean leads = at == from;
            while (at < to && Shapes.isDigit(text.charAt(at))) {
                at++;
            }
            out.mask(Mask.NUM);
            if (leads && to - at <= LONGEST_UNIT && !Shapes.hasDigit(text, at, to)) {
                return;
            }
        }
    }
}
