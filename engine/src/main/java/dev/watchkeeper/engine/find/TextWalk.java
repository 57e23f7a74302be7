package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.shape.ErrorCode;
import dev.watchkeeper.engine.shape.ExceptionName;
import dev.watchkeeper.engine.shape.IpText;
import dev.watchkeeper.engine.shape.KeyValue;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** One walk over one message, word by word; each word that tells something is heard, and addresses are seen. */
final class TextWalk {

    private static final int LONGEST_HEX_GROUP = 4;
    private static final int AUTH_REACH = 4;
    private static final int NEXT = 1;
    private static final String ENDS_URL = " \t\n\"'`<>)]}|";
    private static final String ENDS_PATH = " \t\n\"'`<>()[]{},;";

    private final String text;
    private final int length;
    private final ClientTrail client;
    private @Nullable UserTrail user;
    private @Nullable ValueTrail values;
    private @Nullable ErrorTrail errors;
    private @Nullable RequestTrail request;
    private int words;
    private int authWord = -AUTH_REACH - 1;
    private int nameWord = -NEXT - 1;
    private boolean statement;

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
            case Letters.NEWLINE -> {
                if (errors != null) {
                    errors.newLine(at + 1);
                }
                yield at + 1;
            }
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
        char first = text.charAt(from);
        if ((last == 'n' || last == 'r') && ExceptionName.endsLikeOne(text, from, to)) {
            errors().exceptionWord(from, to);
        } else if (Letters.isUpper(first) && (mayBeCode || first == 'E')) {
            errors().codeWord(from, to);
        } else if (first == 'H' && to - from == 1 && Letters.at(text, to) == '=') {
            // Exim writes the host it speaks with behind this letter.
            client.hear(Clue.FROM, words, true);
        }
    }

    /** A word that tells something stands here; the place to go on from. */
    private int hear(Clue clue, int from, int to) {
        int value = KeyValue.valueAt(text, from, to);
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
                if (text.startsWith(" host [", to)) {
                    client.hear(Clue.CLIENT, words, false);
                } else {
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
            case METHOD -> {
                int url = request().method(from, to);
                if (url > 0) {
                    client.comesIn();
                    return url;
                }
            }
            case PID -> {
                values().pid(from, key ? value : to + 1, key);
                if (Letters.at(text, from - 1) == '[') {
                    user().nameBehindPid(to);
                }
            }
            case IN, AFTER -> {
                if (Letters.isDigit(Letters.at(text, to + 1))) {
                    values().hear(clue, to, value);
                }
            }
            case STATEMENT -> statement = key;
            case SQL_VERB -> statement = Letters.isUpper(text.charAt(from + 1)) && Letters.at(text, to) == ' ';
            case CLAIM -> {
                return key ? quotedEnd(value) : to;
            }
            case ERROR, ERROR_CODE, SQL_STATE, STATE, UNCAUGHT, TRACEBACK -> errors().hear(clue, from, to, value);
            case CODE -> errors().code(from, to, value, request());
            case HTTP, STATUS, RETURNED, COMPLETED, EXIT, METHOD_KEY, URL_KEY ->
                request().hear(clue, to, value);
            default -> values().hear(clue, to, value);
        }
        return to;
    }

    private void hearOfName(Clue clue, int from, int to, int value) {
        if (clue == Clue.FOR) {
            nameWord = words;
            if (text.startsWith("failed for '", from - 7) && text.lastIndexOf("from '", from) >= 0) {
                // Asterisk names whom a request is said to be from, and then who sent it.
                client.hear(Clue.CLIENT, words, true);
            }
            if (words - authWord <= AUTH_REACH && Letters.at(text, to) == ' ') {
                user().forSomebody(Letters.blanksEnd(text, to));
            }
            return;
        }
        client.comesIn();
        authWord = clue == Clue.LOGIN ? words : authWord;
        user().hear(clue, from, to, value, words - nameWord == NEXT);
    }

    private int number(int from) {
        int end = Letters.digitsEnd(text, from);
        char next = Letters.at(text, end);
        if (next == '.' || next == ':' || Letters.isWord(next)) {
            int address = next == '.'
                    ? IpText.v4End(text, from)
                    : end - from <= LONGEST_HEX_GROUP ? v6End(from) : IpText.NONE;
            boolean traffic = text.startsWith("IP ", from - 3) || text.startsWith("]: ", from - 3);
            if (next == '.' && address < 0 && traffic) {
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
            request().handled(from, end - 1, end + 1);
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

    private ErrorTrail errors() {
        if (errors == null) {
            errors = new ErrorTrail(text);
        }
        return errors;
    }

    private RequestTrail request() {
        if (request == null) {
            request = new RequestTrail(text);
        }
        return request;
    }

    /** What was found; null when nothing was. */
    @Nullable
    Findings findings() {
        String address = client.client();
        String name = user == null ? null : user.user();
        if (values != null && request != null && request.method() != null) {
            values.requestIsToldOf();
        }
        boolean nothing = address == null
                && name == null
                && (values == null || !values.found())
                && (errors == null || !errors.found())
                && (request == null || !request.found());
        return nothing ? null : Findings.of(address, name, values, errors, request);
    }
}
