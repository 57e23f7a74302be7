package dev.watchkeeper.engine.code;

/** Decides what becomes of one token: copied, masked, or masked in parts. */
final class TokenMasking {

    private static final int SHORTEST_HEX = 6;
    private static final int SHORTEST_MIXED_ID = 5;
    private static final int LONGEST_STATE = 3;
    private static final int SQL_STATE = 5;
    private static final int LONGEST_UNIT = 3;

    /** Kubernetes ends the names of pods in five random letters and digits. */
    private static final int POD_SUFFIX = 5;

    private final SkeletonText out;
    private String lastWord = "";

    TokenMasking(SkeletonText out) {
        this.out = out;
    }

    void mask(String token) {
        String key = out.key();
        if (!key.isEmpty() && Words.varies(key) && !Words.isState(token)) {
            out.mask(Words.isId(key) ? Mask.NUM : Mask.STR);
            lastWord = "";
        } else if (token.indexOf('@') > 0 && token.lastIndexOf('.') > token.indexOf('@')) {
            out.mask(Mask.EMAIL);
        } else if (Shapes.hasDigit(token)) {
            withDigits(token);
        } else {
            word(token);
        }
    }

    /** A token without digits, not behind a key. */
    void word(String token) {
        if (Words.isUnit(token) && out.joinUnit()) {
            return;
        }
        if (Shapes.count(token, '/') > 1 && token.lastIndexOf('.') > token.lastIndexOf('/')) {
            out.mask(Mask.PATH);
        } else {
            out.copy(token);
        }
        lastWord = token;
    }

    private void withDigits(String token) {
        if (Shapes.endsInUuid(token)) {
            int start = Shapes.uuidStart(token);
            if (start > 0) {
                parts(token.substring(0, start));
            }
            out.mask(Mask.UUID);
        } else if (Shapes.isTime(token)) {
            out.mask(Mask.TIME);
        } else if (Shapes.isIpv4(token)) {
            out.mask(Mask.IP);
            if (token.indexOf(':') > 0) {
                out.copy(':');
                out.mask(Mask.NUM);
            }
        } else if (Shapes.isIpv6(token)) {
            out.mask(Mask.IP);
        } else if (isHostWithPort(token)) {
            out.mask(Mask.HOST);
            out.copy(':');
            out.mask(Mask.NUM);
        } else if (Shapes.count(token, '/') > 1) {
            out.mask(Mask.PATH);
        } else {
            parts(token);
        }
        lastWord = "";
    }

    private static boolean isHostWithPort(String token) {
        int colon = token.lastIndexOf(':');
        return colon > 0
                && Shapes.allDigits(token.substring(colon + 1))
                && token.indexOf(':') == colon
                && Shapes.count(token, '.') > 1
                && token.indexOf('/') < 0
                && Shapes.isLetter(token.charAt(colon - 1));
    }

    private void parts(String token) {
        boolean afterRandom = false;
        int at = 0;
        while (at < token.length()) {
            char c = token.charAt(at);
            if (!Shapes.isLetter(c) && !Shapes.isDigit(c)) {
                boolean isSign = c == '-'
                        && at + 1 < token.length()
                        && Shapes.isDigit(token.charAt(at + 1))
                        && (at == 0 || !Shapes.isLetter(token.charAt(at - 1)) && !Shapes.isDigit(token.charAt(at - 1)));
                if (!isSign) {
                    out.copy(c);
                }
                at++;
                continue;
            }
            int end = at;
            while (end < token.length() && (Shapes.isLetter(token.charAt(end)) || Shapes.isDigit(token.charAt(end)))) {
                end++;
            }
            String part = token.substring(at, end);
            boolean random = isRandom(part);
            boolean isPodSuffix = afterRandom && end == token.length() && part.length() == POD_SUFFIX;
            if (random || isPodSuffix) {
                out.mask(Mask.NUM);
            } else {
                part(part);
            }
            afterRandom = random && end < token.length() && token.charAt(end) == '-';
            at = end;
        }
    }

    private void part(String part) {
        if (isState(part)) {
            out.copy(part);
        } else if (!Shapes.hasDigit(part)) {
            out.copy(part);
            lastWord = part;
        } else {
            digitsIn(part);
        }
    }

    private boolean isState(String part) {
        if (lastWord.length() > 1 && Words.startsErrorCode(lastWord) || Words.startsErrorCode(lettersBefore(part))) {
            return true;
        }
        return Words.precedesState(lastWord)
                ? part.length() <= LONGEST_STATE && Shapes.allDigits(part)
                : part.length() == SQL_STATE && lastWord.equalsIgnoreCase("sqlstate");
    }

    private static String lettersBefore(String part) {
        int end = 0;
        while (end < part.length() && Shapes.isLetter(part.charAt(end))) {
            end++;
        }
        boolean longEnough = part.length() - end > LONGEST_STATE && Shapes.allDigits(part.substring(end));
        return end > 0 && longEnough ? part.substring(0, end) : "";
    }

    /** Letters and digits by turns, or hexadecimal of some length: nobody chose this name. */
    private static boolean isRandom(String part) {
        if (part.startsWith("0x") && part.length() > 2) {
            return true;
        }
        boolean hex = true;
        boolean letter = false;
        int digitRuns = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean digit = Shapes.isDigit(c);
            hex &= Shapes.isHex(c);
            letter |= !digit;
            digitRuns += digit && (i == 0 || !Shapes.isDigit(part.charAt(i - 1))) ? 1 : 0;
        }
        if (digitRuns == 0 || !letter) {
            return false;
        }
        return hex && part.length() >= SHORTEST_HEX || digitRuns > 1 && part.length() >= SHORTEST_MIXED_ID;
    }

    /** Each run of digits becomes one mask; a short unit behind a leading number goes with it. */
    private void digitsIn(String part) {
        int at = 0;
        while (at < part.length()) {
            if (!Shapes.isDigit(part.charAt(at))) {
                out.copy(part.charAt(at++));
                continue;
            }
            boolean leads = at == 0;
            while (at < part.length() && Shapes.isDigit(part.charAt(at))) {
                at++;
            }
            out.mask(Mask.NUM);
            if (leads && part.length() - at <= LONGEST_UNIT && !Shapes.hasDigit(part.substring(at))) {
                return;
            }
        }
    }
}
