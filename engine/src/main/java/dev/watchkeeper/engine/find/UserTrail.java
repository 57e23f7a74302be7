package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.shape.IpText;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** Reads the names that stand behind telling words, and keeps the one that is most surely a user's. */
final class UserTrail {

    private static final int KEY = 3;
    private static final int SENTENCE = 2;
    private static final int WEAK = 1;

    private static final int LONGEST = 96;
    private static final int MOST_BLANKS = 2;

    /** Proxmox writes behind a name where it is known: root@pam is the system's own root. */
    private static final String[] PROXMOX_REALMS = {"@pam", "@pve", "@pbs"};

    private static final String OPENING = "\"'`<[(";
    private static final String CLOSING = "\"''>])";
    private static final int BACKQUOTE = 2;
    private static final String ENDS_BARE = ",;)]}>\"'`|&";

    private static final int USING = " using ".length();
    private static final int FAILED = " failed: ".length();
    private static final String NO_KEY_BEHIND = "?&/$@%";

    private final String text;
    private int rank;
    private int from;
    private int to;

    /** The name that was read last, and where it ends with its quotes. */
    private int readFrom;

    private int readTo;
    private int end;

    UserTrail(String text) {
        this.text = text;
    }

    /**
     * A word that tells of a user stands here.
     *
     * @param value where its value starts when it is a key, -1 when it is none
     * @param announced true when the word before says that somebody is named
     */
    void hear(Clue clue, int start, int stop, int value, boolean announced) {
        boolean mayBeKey = value > 0 && NO_KEY_BEHIND.indexOf(Letters.at(text, start - 1)) < 0;
        boolean assigned = mayBeKey && text.charAt(value - 1) == '=';
        boolean blank = Letters.at(text, stop) == ' ';
        boolean mayRead = blank || Letters.at(text, stop) == '[';
        switch (clue) {
            case USER -> {
                if (mayBeKey) {
                    keyOrNumber(value, assigned);
                } else if (mayRead) {
                    sentence(Letters.blanksEnd(text, stop), announced);
                }
            }
            case USER_KEY -> {
                boolean number = text.startsWith("Id", stop - 2);
                if (mayBeKey && !number) {
                    key(value, assigned);
                } else if (blank) {
                    sentence(quotedBehindWord(stop + 1), false);
                }
            }
            case LOGIN -> {
                if (mayBeKey) {
                    key(value, assigned);
                } else if (text.startsWith(" failed: ", stop)) {
                    inFrontOfParenthesis(stop + FAILED);
                } else if (text.startsWith(" using ", stop)) {
                    address(stop + USING);
                }
            }
            case ACCOUNT -> {
                if (mayBeKey) {
                    key(value, assigned);
                } else if (blank && isQuoted(stop + 1)) {
                    sentence(stop + 1, true);
                }
            }
            case WEAK_USER -> {
                if (mayBeKey) {
                    weakKey(value, assigned);
                }
            }
            case NAME -> {
                if (mayBeKey) {
                    address(value);
                }
            }
            default -> {}
        }
    }

    /** Where the name stands when one more word comes before its quotes: {@code username input 'anna'}. */
    private int quotedBehindWord(int at) {
        int end = Letters.wordEnd(text, at);
        boolean quoted = Letters.at(text, end) == ' ' && isQuoted(end + 1);
        return quoted ? end + 1 : at;
    }

    /** FTP servers write {@code [pid 2] [anna] OK LOGIN}. */
    void nameBehindPid(int stop) {
        int pidEnd = Letters.digitsEnd(text, stop + 1);
        if (text.startsWith("] [", pidEnd)) {
            int close = text.indexOf(']', pidEnd + 3);
            if (close > 0 && Letters.at(text, close + 1) == ' ' && Letters.isUpper(Letters.at(text, close + 2))) {
                weakly(pidEnd + 3, close);
            }
        }
    }

    /** A key that is certain to mean a user has its value here. */
    private void key(int at, boolean assigned) {
        keep(KEY, at, assigned || isQuoted(at));
    }

    /** A key that may mean somebody else beside the user, or the user by another name. */
    private void weakKey(int at, boolean assigned) {
        keep(WEAK, at, assigned || isQuoted(at));
    }

    /** A key or a word that means a user only where an e-mail address stands behind it. */
    private void address(int at) {
        if (rank < WEAK && read(at, true) && text.indexOf('@', readFrom, readTo) > readFrom) {
            keep(WEAK);
        }
    }

    private void keep(int found, int at, boolean trusted) {
        if (found > rank && read(at, trusted)) {
            keep(found);
        }
    }

    private void keep(int found) {
        rank = found;
        from = readFrom;
        to = readTo;
        for (String realm : PROXMOX_REALMS) {
            if (to - from > realm.length() && text.startsWith(realm, to - realm.length())) {
                to -= realm.length();
            }
        }
    }

    /** A key that counts processor time as often as it means a user: a bare number is none. */
    private void keyOrNumber(int at, boolean assigned) {
        if (isQuoted(at)
                || !Letters.isDigit(Letters.at(text, at))
                || text.indexOf('@', at, Math.min(text.length(), at + LONGEST)) > 0) {
            key(at, assigned);
        }
    }

    /** A sentence names somebody here: quoted, or told to be one by the words around. */
    private void sentence(int at, boolean announced) {
        boolean quoted = isQuoted(at);
        if (rank < SENTENCE
                && read(at, quoted || announced && goesOnWithFrom(at))
                && (quoted ? !isMoreThanName() : announced || looksLikeName() && !startsWithDigit() || isToldOf())) {
            keep(SENTENCE);
        }
    }

    /** "for" names somebody only where the words before spoke of signing in, and only if the sentence goes on as it should. */
    void forSomebody(int at) {
        boolean quoted = isQuoted(at);
        if (rank < SENTENCE
                && read(at, quoted || goesOnWithFrom(at))
                && (quoted ? !isMoreThanName() : looksLikeName() || isToldOf() || endsSentence())) {
            keep(SENTENCE);
        }
    }

    /** {@code Login failed: anna (Remote IP: …)}: without the parenthesis it would be the reason. */
    private void inFrontOfParenthesis(int at) {
        if (rank < SENTENCE && read(at, false) && text.startsWith(" (", end)) {
            keep(SENTENCE);
        }
    }

    /** A name is known to stand here, and where it ends. */
    void given(int start, int stop) {
        if (stop > start && stop - start <= LONGEST) {
            rank = KEY + 1;
            from = start;
            to = stop;
        }
    }

    private void weakly(int start, int stop) {
        boolean name =
                stop > start && stop - start <= LONGEST && isPlain(start, stop) && Clue.isUnknown(text, start, stop);
        if (rank < WEAK && name) {
            rank = WEAK;
            from = start;
            to = stop;
        }
    }

    /** True when the text is what programs write for no name at all. */
    static boolean isNobody(String name) {
        return new UserTrail(name).isNobody(0, name.length());
    }

    private boolean isQuoted(int at) {
        return OPENING.indexOf(Letters.at(text, escapeEnd(at))) >= 0 && at < text.length();
    }

    private int escapeEnd(int at) {
        return Letters.at(text, at) == '\\' && Letters.at(text, at + 1) == '"' ? at + 1 : at;
    }

    /** Reads the name that stands here, if any does. What is trusted needs not look like one. */
    private boolean read(int at, boolean trusted) {
        int start = escapeEnd(at);
        int kind = start < text.length() ? OPENING.indexOf(text.charAt(start)) : -1;
        if (kind >= 0) {
            return readQuoted(start + 1, CLOSING.charAt(kind), kind);
        }
        int stop = start;
        while (stop < text.length()
                && stop - start <= LONGEST
                && text.charAt(stop) > ' '
                && ENDS_BARE.indexOf(text.charAt(stop)) < 0
                && !(text.charAt(stop) == '(' && stop > start)) {
            stop++;
        }
        end = stop;
        while (stop > start && ".:!?".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        boolean plausible = stop > start
                && stop - start <= LONGEST
                && isPlain(start, stop)
                && (trusted || Clue.isUnknown(text, start, stop) && !isAllDigits(start, stop));
        return take(start, stop, plausible);
    }

    private boolean readQuoted(int start, char close, int kind) {
        int stop = start;
        int blanks = 0;
        while (stop < text.length()
                && stop - start <= LONGEST
                && text.charAt(stop) != close
                && text.charAt(stop) != OPENING.charAt(kind)
                && text.charAt(stop) >= ' ') {
            blanks += text.charAt(stop) == ' ' ? 1 : 0;
            stop++;
        }
        boolean bracket = kind > BACKQUOTE;
        boolean closed = (Letters.at(text, stop) == close || kind == BACKQUOTE && Letters.at(text, stop) == '`')
                && stop > start
                && blanks <= (bracket ? 0 : MOST_BLANKS);
        end = stop + 1;
        if (Letters.at(text, stop - 1) == '\\' && close == '"') {
            stop--;
        }
        if (closed && bracket && text.startsWith("\\[", end)) {
            // Samba writes the domain before the user: [WORKGROUP]\[anna].
            return readQuoted(end + 2, ']', kind);
        }
        return take(start, stop, closed && Letters.at(text, start) != '/' && Letters.at(text, start) != '{');
    }

    private boolean take(int start, int stop, boolean plausible) {
        readFrom = start;
        readTo = stop;
        return plausible && !isNobody(start, stop) && IpText.v4End(text, start) != stop;
    }

    private boolean isPlain(int start, int stop) {
        char first = text.charAt(start);
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            if (!Letters.isWord(c) && "._-@\\+$%#*!~".indexOf(c) < 0) {
                return false;
            }
        }
        return Letters.isWord(first) || first == '$' || first == '+' || first == '.';
    }

    private boolean isAllDigits(int start, int stop) {
        return Letters.digitsEnd(text, start) >= stop;
    }

    /** How programs write that they know no name. */
    private boolean isNobody(int start, int stop) {
        return switch (stop - start) {
            case 1 -> "-?*".indexOf(text.charAt(start)) >= 0;
            case 2 -> text.startsWith("--", start);
            case 3 -> text.regionMatches(true, start, "n/a", 0, 3) || text.regionMatches(true, start, "nil", 0, 3);
            case 4 -> text.regionMatches(true, start, "null", 0, 4) || text.regionMatches(true, start, "none", 0, 4);
            case 5 -> text.regionMatches(true, start, "unset", 0, 5) || text.startsWith("<nil>", start);
            case 6 ->
                text.regionMatches(true, start, "(null)", 0, 6) || text.regionMatches(true, start, "(none)", 0, 6);
            case 7 -> text.regionMatches(true, start, "unknown", 0, 7) || text.startsWith("%{user}", start);
            case 9 ->
                text.regionMatches(true, start, "undefined", 0, 9)
                        || text.regionMatches(true, start, "<unknown>", 0, 9)
                        || text.regionMatches(true, start, "(unknown)", 0, 9);
            case 10 -> text.regionMatches(true, start, "[FILTERED]", 0, 10);
            default -> false;
        };
    }

    private boolean startsWithDigit() {
        return Letters.isDigit(text.charAt(readFrom)) && text.indexOf('@', readFrom, readTo) < 0;
    }

    /** A name nobody would take for an ordinary word. */
    private boolean looksLikeName() {
        for (int i = readFrom; i < readTo; i++) {
            char c = text.charAt(i);
            if (Letters.isDigit(c) || c == '@' || c == '_' || c == '\\' || c == '.') {
                return true;
            }
        }
        return false;
    }

    private boolean goesOnWithFrom(int at) {
        int stop = at;
        while (stop < text.length() && text.charAt(stop) > ' ') {
            stop++;
        }
        return stop > at && text.startsWith(" from ", stop);
    }

    /** The words behind the name say something of a person. */
    private boolean isToldOf() {
        char next = Letters.at(text, end);
        int at = Letters.blanksEnd(text, end);
        if (next == ' ' && Letters.isDigit(Letters.at(text, at))
                || text.startsWith(": ", end - 1)
                || next == ' ' && text.startsWith("(", at)) {
            return true;
        }
        if (next != ' ') {
            return false;
        }
        int wordEnd = Letters.wordEnd(text, at);
        Clue clue = Clue.of(text, at, wordEnd, 0);
        return Clue.ordinary(text, at, wordEnd) == Clue.TELLS_OF_ONE
                || clue == Clue.FROM
                || clue == Clue.AUTH
                || clue == Clue.LOGIN
                || clue == Clue.BY
                || clue == Clue.FAILED_WITH
                || clue == Clue.TO
                        && (Letters.isWordAt(text, at, "at")
                                || Letters.isWordAt(text, at, "via")
                                || Letters.isWordAt(text, at, "on"))
                || clue == Clue.INBOUND
                || text.startsWith("rejected", at);
    }

    private boolean endsSentence() {
        char next = Letters.at(text, end);
        return next == 0 || next == '\n' || ",;.)".indexOf(next) >= 0 || Letters.at(text, end - 1) == '.';
    }

    /** A quoted text that a file, a path or an address would be. */
    private boolean isMoreThanName() {
        return text.indexOf('/', readFrom, readTo) >= 0 || text.indexOf('=', readFrom, readTo) >= 0;
    }

    /** True when a name in quotes was read that ends just before an at sign and a quoted address. */
    boolean endsBefore(int address) {
        return rank > 0 && to + 3 == address && text.startsWith("'@'", to);
    }

    @Nullable
    String user() {
        return rank == 0 ? null : text.substring(from, to);
    }
}
