package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.find.shape.ErrorCode;
import dev.watchkeeper.engine.find.shape.ExceptionName;
import dev.watchkeeper.engine.find.shape.IpText;
import dev.watchkeeper.engine.find.shape.Letters;
import dev.watchkeeper.engine.format.Fields;
import org.jspecify.annotations.Nullable;

/** One walk over one message, word by word; each word that tells something is heard, and addresses are seen. */
final class TextWalk {

    private static final int LONGEST_HEX_GROUP = 4;
    private static final int AUTH_REACH = 4;
    private static final int NEXT = 1;
    private static final int EXCEPTION = "exception".length();
    private static final int USING = " using ".length();
    private static final int FAILED = " failed: ".length();
    private static final String ENDS_URL = " \t\n\"'`<>)]}|";
    private static final String ENDS_PATH = " \t\n\"'`<>()[]{},;";
    private static final String NO_KEY_BEHIND = "?&/$@%";

    private final String text;
    private final int length;
    private final ClientTrail client;
    private @Nullable UserTrail user;
    private @Nullable ValueTrail values;
    private int words;
    private int authWord = -AUTH_REACH - 1;
    private int nameWord = -NEXT - 1;
    private boolean traceback;
    private boolean statement;
    private @Nullable String exceptionType;

    TextWalk(String text, int length) {
        this.text = text;
        this.length = length;
        this.client = new ClientTrail(text);
    }

    void walk() {
        int at = 0;
        while (at < length) {
            byte kind = Letters.kind(text.charAt(at));
            // Words and blanks by turns are most of any text.
            if (kind == Letters.LETTER) {
                at = word(at);
            } else if (kind == Letters.OTHER) {
                at++;
            } else {
                at = mark(kind, at);
            }
        }
    }

    private int mark(byte kind, int at) {
        return switch (kind) {
            case Letters.DIGIT -> number(at);
            case Letters.SLASH -> slash(at);
            case Letters.COLON -> colon(at);
            case Letters.NEWLINE -> newLine(at + 1);
            default -> at + 1;
        };
    }

    private int word(int from) {
        int at = from + 1;
        int marks = 0;
        boolean digits = false;
        while (at < length) {
            byte kind = Letters.kind(text.charAt(at));
            if (kind == Letters.LETTER) {
                at++;
            } else if (kind == Letters.DIGIT) {
                digits = true;
                at++;
            } else if (kind == Letters.JOINS && at + 1 < length && Letters.isWord(text.charAt(at + 1))) {
                marks++;
                at++;
            } else {
                break;
            }
        }
        words++;
        char next = Letters.at(text, at);
        if (next == ':') {
            if (text.startsWith("://", at)) {
                return skip(at, ENDS_URL);
            }
            int address = at - from <= LONGEST_HEX_GROUP ? v6End(from) : IpText.NONE;
            if (address > 0) {
                return address;
            }
        }
        Clue clue = Clue.of(text, from, at, marks);
        if (clue != null) {
            return Math.max(at, hear(clue, from, at));
        }
        if (!statement) {
            unknownWord(from, at, digits || marks > 0);
        }
        return at;
    }

    private void unknownWord(int from, int to, boolean mayBeCode) {
        char last = text.charAt(to - 1);
        if ((last == 'n' || last == 'r') && exceptionType == null && ExceptionName.endsLikeOne(text, from, to)) {
            exceptionType = text.substring(ExceptionName.withNamespace(text, from), to);
        } else if (Letters.isUpper(text.charAt(from)) && (mayBeCode || text.charAt(from) == 'E')) {
            values().codeWord(from, to);
        } else if (to - from == 1 && text.charAt(from) == 'H' && Letters.at(text, to) == '=') {
            // Exim writes the host it speaks with behind this letter.
            client.hear(Clue.FROM, words, true);
        }
    }

    /** A word that tells something stands here; the place to go on from. */
    private int hear(Clue clue, int from, int to) {
        int value = ValueTrail.valueAt(text, from, to);
        boolean key = value > 0;
        if (statement) {
            if (clue == Clue.TOOK) {
                values().took(key ? value : to + 1);
            }
            return to;
        }
        switch (clue) {
            case FORWARDED, CLIENT, LAST_CLIENT, HALF_CLIENT, FROM, OF, IP, HOST, PEER, RELAY, TO, BY ->
                client.hear(clue, words, key);
            case SERVER -> {
                // What a mail client calls itself stands in parentheses, and may be "server".
                if (Letters.at(text, from - 1) != '(' || Letters.at(text, to) != ')') {
                    client.hear(clue, words, key);
                }
            }
            case PULL -> {
                client.pulls(words);
                if (text.startsWith(" packet: from ", to)) {
                    client.speaksToClient();
                }
            }
            case NEGOTIATE -> client.speaksToClient();
            case CONNECTION -> {
                boolean begins = key && text.regionMatches(true, from - 4, "new ", 0, 4);
                if (begins || text.startsWith("end ", from - 4)) {
                    client.connects(words);
                }
            }
            case OUTBOUND -> {
                if (!text.startsWith(" host [", to)) {
                    client.goesOut();
                }
            }
            case INBOUND -> client.comesIn();
            case USER, USER_KEY, LOGIN, ACCOUNT, WEAK_USER, NAME, FOR -> hearOfName(clue, from, to, value);
            case NAMES_ONE -> {
                nameWord = words;
                client.comesIn();
            }
            case AUTH -> {
                authWord = words;
                client.comesIn();
            }
            case HTTP -> {
                values().http(to);
                return to;
            }
            case METHOD -> {
                int url = values().request(from, to);
                if (url > 0) {
                    client.comesIn();
                    return url;
                }
            }
            case PID -> {
                values().pid(from, key ? value : to + 1, key);
                nameBehindPid(from, to);
            }
            case IN, AFTER -> {
                if (Letters.isDigit(Letters.at(text, to + 1))) {
                    values().hear(clue, from, to, value);
                }
            }
            case STATEMENT -> statement = key;
            case SQL_VERB -> statement = Letters.isUpper(text.charAt(from + 1)) && Letters.at(text, to) == ' ';
            case CLAIM -> {
                return key ? quotedEnd(value) : to;
            }
            case UNCAUGHT -> uncaught(Letters.blanksEnd(text, to));
            case TRACEBACK -> traceback = true;
            case ERROR -> {
                scriptError(from, to);
                values().hear(clue, from, to, value);
            }
            default -> values().hear(clue, from, to, value);
        }
        return to;
    }

    private void hearOfName(Clue clue, int from, int to, int value) {
        if (clue == Clue.FOR) {
            nameWord = words;
            if (words - authWord <= AUTH_REACH && Letters.at(text, to) == ' ') {
                user().forSomebody(Letters.blanksEnd(text, to));
            }
            return;
        }
        client.comesIn();
        boolean mayBeKey = value > 0 && NO_KEY_BEHIND.indexOf(Letters.at(text, from - 1)) < 0;
        boolean assigned = mayBeKey && text.charAt(value - 1) == '=';
        boolean blank = Letters.at(text, to) == ' ';
        boolean mayRead = blank || Letters.at(text, to) == '[';
        boolean announced = words - nameWord == NEXT;
        switch (clue) {
            case USER -> {
                if (mayBeKey) {
                    user().keyOrNumber(value, assigned);
                } else if (mayRead) {
                    user().sentence(Letters.blanksEnd(text, to), announced);
                }
            }
            case USER_KEY -> {
                boolean number = text.startsWith("Id", to - 2);
                if (mayBeKey && !number) {
                    user().key(value, assigned);
                } else if (blank) {
                    user().sentence(quotedBehindWord(to + 1), false);
                }
            }
            case LOGIN -> {
                authWord = words;
                if (mayBeKey) {
                    user().key(value, assigned);
                } else if (text.startsWith(" failed: ", to)) {
                    user().inFrontOfParenthesis(to + FAILED);
                } else if (text.startsWith(" using ", to)) {
                    user().address(to + USING);
                }
            }
            case ACCOUNT -> {
                if (mayBeKey) {
                    user().key(value, assigned);
                } else if (blank && user().isQuoted(to + 1)) {
                    user().sentence(to + 1, true);
                }
            }
            case WEAK_USER -> {
                if (mayBeKey) {
                    user().weakKey(value, assigned);
                }
            }
            case NAME -> {
                if (mayBeKey) {
                    user().address(value);
                }
            }
            default -> {}
        }
    }

    /** Where the name stands when one more word comes before its quotes: {@code username input 'anna'}. */
    private int quotedBehindWord(int at) {
        int end = Letters.wordEnd(text, at);
        boolean quoted = Letters.at(text, end) == ' ' && user().isQuoted(end + 1);
        return quoted ? end + 1 : at;
    }

    /** FTP servers write {@code [pid 2] [anna] OK LOGIN}. */
    private void nameBehindPid(int from, int to) {
        if (Letters.at(text, from - 1) != '[') {
            return;
        }
        int end = Letters.digitsEnd(text, to + 1);
        if (text.startsWith("] [", end)) {
            int close = text.indexOf(']', end + 3);
            if (close > 0 && Letters.at(text, close + 1) == ' ' && Letters.isUpper(Letters.at(text, close + 2))) {
                user().weakly(end + 3, close);
            }
        }
    }

    private void uncaught(int at) {
        int start = at;
        if (text.regionMatches(true, at, "exception", 0, EXCEPTION)
                && ".:".indexOf(Letters.at(text, at + EXCEPTION)) >= 0) {
            // .NET says the word before it says the type.
            int type = Letters.blanksEnd(text, at + EXCEPTION + 1);
            boolean named = ExceptionName.endsLikeOne(text, type, ExceptionName.nameEnd(text, type));
            start = named ? type : at;
        }
        int end = ExceptionName.nameEnd(text, start);
        boolean named = end > start && Letters.isUpper(text.charAt(start))
                || text.indexOf('.', start, Math.max(start, end)) > start;
        if (exceptionType == null
                && named
                && (Letters.at(text, end) == ':' || Letters.at(text, end) == '(' || Letters.at(text, end) == '\'')) {
            exceptionType = text.substring(start, end);
        }
    }

    /** In scripts a plain "Error" is a type of its own when a trace follows it. */
    private void scriptError(int from, int to) {
        boolean startsLine = from == 0 || text.charAt(from - 1) == '\n';
        if (exceptionType == null
                && startsLine
                && text.startsWith("Error: ", from)
                && text.indexOf("\n    at ", to) > 0) {
            exceptionType = "Error";
        }
    }

    private int newLine(int at) {
        if (traceback && exceptionType == null && at < length && text.charAt(at) > ' ') {
            int end = ExceptionName.nameEnd(text, at);
            if (end > at
                    && Letters.kind(text.charAt(at)) == Letters.LETTER
                    && (end == text.length() || text.startsWith(": ", end))) {
                exceptionType = text.substring(at, end);
            }
        }
        return at;
    }

    private int number(int from) {
        int end = Letters.digitsEnd(text, from);
        char next = Letters.at(text, end);
        if (next == '.' || next == ':' || Letters.isWord(next)) {
            int address = next == '.'
                    ? IpText.v4End(text, from)
                    : end - from <= LONGEST_HEX_GROUP ? v6End(from) : IpText.NONE;
            if (next == '.' && address < 0 && text.startsWith("IP ", from - 3)) {
                address = IpText.v4BeforePort(text, from);
            }
            if (next == '.' && address > 0) {
                see(from, address);
            }
            if (address > 0) {
                words++;
                return address;
            }
            if (next != ':') {
                if (next != '-') {
                    values().bareNumber(from, end);
                }
                end = numberEnd(end);
            }
        } else if (next == ' ' && Letters.at(text, end + 1) == 'm') {
            values().bareNumber(from, end);
        }
        words++;
        return Math.min(end, length);
    }

    private int numberEnd(int from) {
        int at = from;
        while (at < length) {
            char c = text.charAt(at);
            boolean goesOn = Letters.isWord(c) || Letters.joins(c) && Letters.isWord(Letters.at(text, at + 1));
            if (!goesOn) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Sees the IPv6 address that starts here; its end, or none. */
    private int v6End(int from) {
        int groupEnd = from;
        while (groupEnd < length && groupEnd - from <= LONGEST_HEX_GROUP && Letters.isHex(text.charAt(groupEnd))) {
            groupEnd++;
        }
        char behind = Letters.at(text, groupEnd + 1);
        if (Letters.at(text, groupEnd) != ':' || !Letters.isHex(behind) && behind != ':') {
            return IpText.NONE;
        }
        int end = IpText.v6End(text, from);
        if (end > 0) {
            see(from, end);
        }
        return end;
    }

    private int colon(int from) {
        if (Letters.at(text, from + 1) != ':') {
            return from + 1;
        }
        boolean freeStanding = !Letters.isWord(Letters.at(text, from - 1));
        int end = freeStanding ? IpText.v6End(text, from) : IpText.NONE;
        if (end > 0) {
            see(from, end);
            return end;
        }
        return from + 2;
    }

    private void see(int from, int end) {
        if (!statement) {
            boolean quotedAccount = user != null && Letters.at(text, from - 1) == '\'' && user.endsBefore(from);
            client.see(from, end, words, quotedAccount);
        }
    }

    /** A path is no sentence; only an address may stand behind a slash. */
    private int slash(int from) {
        char next = Letters.at(text, from + 1);
        if (Letters.isDigit(next) || next == '/' || next <= ' ') {
            return from + 1;
        }
        int end = skip(from + 1, ENDS_PATH);
        int segment = Letters.wordEnd(text, from + 1);
        if (Letters.at(text, segment) == '/' && client.awaitsClient(words)) {
            // Asterisk writes IPV4/UDP/10.0.0.5/5060.
            words++;
            return segment;
        }
        if (words == 0 && text.charAt(end - 1) == ':' && ErrorCode.status(text, end + 1) > 0) {
            // A handler that tells of its request by path and answer.
            client.comesIn();
        }
        words++;
        return end;
    }

    private int skip(int from, String ends) {
        int at = from;
        while (at < length && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int quotedEnd(int from) {
        char quote = Letters.at(text, from);
        if (quote != '"' && quote != '\'') {
            return from;
        }
        int close = from + 1;
        while (close < length && text.charAt(close) != quote) {
            close++;
        }
        return close < length ? close + 1 : from;
    }

    /** sudo and pkexec start with who called them. */
    void readCaller(String mark) {
        int start = Letters.blanksEnd(text, 0);
        int end = start;
        while (end < length && text.charAt(end) > ' ' && text.charAt(end) != ':') {
            end++;
        }
        if (text.startsWith(mark, end)) {
            user().given(start, end);
        }
    }

    void readSshd() {
        SshdSentence.read(text, client, user());
    }

    private UserTrail user() {
        if (user == null) {
            user = new UserTrail(text);
        }
        return user;
    }

    private ValueTrail values() {
        if (values == null) {
            values = new ValueTrail(text);
        }
        return values;
    }

    /** What was found and the format did not give; the given ones when nothing was. */
    Fields completed(Fields given) {
        String address = client.client();
        String name = user == null ? null : user.user();
        boolean nothing =
                address == null && name == null && exceptionType == null && (values == null || !values.found());
        return nothing ? given : new Findings(address, name, exceptionType, values()).completing(given);
    }
}
