package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.shape.ErrorCode;
import dev.watchkeeper.engine.shape.KeyValue;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** Reads which request a message tells of, and how it was answered. */
final class RequestTrail {

    private static final int LONGEST_URL = 2_000;
    private static final String[] BEFORE_STATUS = {"error", "response", "status", "code"};

    private final String text;
    private boolean exits;
    private int status = -1;
    private @Nullable String method;
    private @Nullable String url;
    private @Nullable String path;

    RequestTrail(String text) {
        this.text = text;
    }

    void hear(Clue clue, int to, int value) {
        boolean key = value > 0;
        int at = key ? value : Letters.blanksEnd(text, to);
        switch (clue) {
            case EXIT -> exits = true;
            case HTTP -> http(to);
            case STATUS -> status(at);
            case RETURNED -> {
                int number = afterWord(at, "with");
                if (!countsThings(number)) {
                    status(number);
                }
            }
            case COMPLETED -> {
                if (!key && Letters.isUpper(Letters.at(text, at + 4))) {
                    status(at);
                }
            }
            case METHOD_KEY -> methodKey(key ? KeyValue.unquoted(text, value) : -1);
            case URL_KEY -> urlKey(key ? KeyValue.unquoted(text, value) : -1);
            default -> {}
        }
    }

    /** A process ended, so that a status is its own and nobody was answered. */
    boolean exits() {
        return exits;
    }

    private int afterWord(int at, String word) {
        return Letters.isWordAt(text, at, word) ? Letters.blanksEnd(text, at + word.length()) : at;
    }

    /** {@code returned 200 rows} */
    private boolean countsThings(int number) {
        int word = Letters.digitsEnd(text, number) + 1;
        int end = Letters.wordEnd(text, word);
        return Letters.at(text, word - 1) == ' '
                && end > word
                && !Letters.isUpper(text.charAt(word))
                && Clue.isUnknown(text, word, end);
    }

    void status(int at) {
        int read = ErrorCode.status(text, KeyValue.unquoted(text, at));
        if (status < 0 && read > 0 && !exits) {
            status = read;
        }
    }

    /** Behind "HTTP": a version, a quote, some of the words "status", "error", "code", then the status. */
    private void http(int to) {
        int at = to;
        if (Letters.at(text, at) == '/') {
            at = Letters.digitsEnd(text, at + 1);
            at = Letters.at(text, at) == '.' ? Letters.digitsEnd(text, at + 1) : at;
        }
        at = Letters.at(text, at) == '"' ? at + 1 : at;
        if (Letters.at(text, at) != ' ') {
            return;
        }
        at = Letters.blanksEnd(text, at);
        for (String word : BEFORE_STATUS) {
            at = afterWord(at, word);
        }
        at = Letters.at(text, at) == ':' ? Letters.blanksEnd(text, at + 1) : at;
        int read = ErrorCode.status(text, at);
        if (status < 0 && read > 0) {
            status = read;
        }
    }

    /** A request's method stands here; where its target ends, or -1 when it is an ordinary word. */
    int method(int from, int to) {
        if (!Letters.isUpper(text.charAt(from + 1)) || method != null) {
            return -1;
        }
        int at = Letters.blanksEnd(text, to);
        boolean colon = Letters.at(text, to) == ':';
        at = colon ? to + 1 : at;
        at = Letters.at(text, at) == '"' ? at + 1 : at;
        boolean target =
                Letters.at(text, at) == '/' || text.startsWith("http://", at) || text.startsWith("https://", at);
        if (!target || at == to) {
            return -1;
        }
        int end = at;
        while (end < text.length() && end - at < LONGEST_URL && " \t\n\"'`<>)]}|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at + 1 && ",;:.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        method = text.substring(from, to);
        url = text.substring(at, end);
        if (Letters.at(text, end) == ' ') {
            status(Letters.at(text, end + 1) == '(' ? end + 2 : end + 1);
        }
        return end;
    }

    /** A handler tells of its request by path and answer: {@code /login: 403}. */
    void handled(int from, int to, int statusAt) {
        path = text.substring(from, to);
        status(statusAt);
    }

    private void methodKey(int at) {
        if (at < 0 || method != null) {
            return;
        }
        int end = Letters.wordEnd(text, at);
        if (end > at && Letters.isUpper(text.charAt(at)) && Clue.of(text, at, end, 0) == Clue.METHOD) {
            method = text.substring(at, end);
        }
    }

    private void urlKey(int at) {
        boolean target = at > 0
                && url == null
                && (Letters.at(text, at) == '/' || text.startsWith("http://", at) || text.startsWith("https://", at));
        if (target) {
            int end = at;
            while (end < text.length() && end - at < LONGEST_URL && " \t\n\"'`<>)]},;|".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            url = text.substring(at, end);
        }
    }

    boolean found() {
        return status > 0 || method != null;
    }

    /** The path of a request that was answered; null when it is not known to be one. */
    @Nullable
    String target() {
        return path == null ? url() : path;
    }

    @Nullable
    Integer status() {
        return status < 0 ? null : (Integer) status;
    }

    @Nullable
    String method() {
        return method;
    }

    /** An address without a method may be anybody's. */
    @Nullable
    String url() {
        return method == null ? null : url;
    }
}
