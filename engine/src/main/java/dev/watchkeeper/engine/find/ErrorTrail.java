package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.shape.ErrorCode;
import dev.watchkeeper.engine.shape.ExceptionName;
import dev.watchkeeper.engine.shape.KeyValue;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** Reads what a message calls its trouble: codes, SQL states and exceptions. The first of a kind counts. */
final class ErrorTrail {

    private static final int KEY = 2;
    private static final int SENTENCE = 1;
    private static final int EXCEPTION = "exception".length();

    private final String text;
    private int errorRank;
    private @Nullable String errorCode;
    private @Nullable String sqlState;
    private @Nullable String exceptionType;
    private boolean traceback;

    ErrorTrail(String text) {
        this.text = text;
    }

    void hear(Clue clue, int from, int to, int value) {
        int at = value > 0 ? value : Letters.blanksEnd(text, to);
        switch (clue) {
            case ERROR -> {
                scriptError(from, to);
                errorBehind(to, at);
            }
            case ERROR_CODE -> error(KEY, KeyValue.unquoted(text, at));
            case SQL_STATE -> sqlState(at);
            case STATE -> {
                if (from > 3 && text.regionMatches(true, from - 4, "sql ", 0, 4)) {
                    sqlState(at);
                }
            }
            case UNCAUGHT -> uncaught(Letters.blanksEnd(text, to));
            case TRACEBACK -> traceback = true;
            default -> {}
        }
    }

    /** "Code" alone may be of anything; the words beside it tell. */
    void code(int from, int to, int value, RequestTrail request) {
        boolean ofError = endsBefore(from, "error") || endsBefore(from, "err");
        boolean ofStatus = endsBefore(from, "status") || endsBefore(from, "response") || endsBefore(from, "http");
        boolean standsAlone = !Letters.isWord(Letters.at(text, from - 2)) || Letters.at(text, from - 1) != ' ';
        int at = value > 0 ? KeyValue.unquoted(text, value) : Letters.blanksEnd(text, to);
        boolean exit = endsBefore(from, "exit") || endsBefore(from, "return");
        if (ofStatus) {
            request.status(at);
        } else if (ofError) {
            error(KEY, at);
        } else if (text.startsWith(" = ", to)) {
            grpcCode(to + 3);
        } else if (value < 0 && text.startsWith(", message ", at + 3)) {
            request.status(at);
        } else if (!exit
                && !request.exits()
                && (value > 0 && text.charAt(value - 1) == '=' || value > 0 && standsAlone)) {
            if (ErrorCode.status(text, at) < 0) {
                error(SENTENCE, at);
            } else {
                request.status(at);
            }
        }
    }

    private boolean endsBefore(int from, String word) {
        int start = from - 1 - word.length();
        return start >= 0
                && Letters.at(text, from - 1) == ' '
                && text.regionMatches(true, start, word, 0, word.length())
                && !Letters.isWord(Letters.at(text, start - 1));
    }

    private void grpcCode(int at) {
        int end = Letters.wordEnd(text, at);
        if (errorRank < KEY
                && end > at
                && text.startsWith(" desc", end)
                && Letters.isUpper(text.charAt(at))
                && !text.startsWith("OK ", at)) {
            errorRank = KEY;
            errorCode = text.substring(at, end);
        }
    }

    /** {@code ERROR 1045 (28000)} of MySQL, {@code Error: 18456, Severity: 14} of SQL Server, {@code error TS2304:} of compilers. */
    private void errorBehind(int to, int at) {
        int end = Letters.wordEnd(text, at);
        if (end == at) {
            return;
        }
        boolean number = Letters.digitsEnd(text, at) == end && end - at >= 3;
        if (number && text.startsWith(" (", end)) {
            String state = ErrorCode.sqlState(text, end + 2);
            if (state != null && text.startsWith(")", end + 7)) {
                sqlState = sqlState == null ? state : sqlState;
                error(KEY, at);
            }
        } else if (number && text.startsWith(", Severity", end) || text.startsWith("0x", at) && end - at > 6) {
            error(KEY, at);
        } else if (Letters.isUpper(text.charAt(at))
                && Letters.isDigit(text.charAt(end - 1))
                && Letters.at(text, to) == ' '
                && Letters.at(text, end) == ':'
                && end - at <= 10) {
            error(SENTENCE, at);
        }
    }

    private void error(int rank, int at) {
        if (rank <= errorRank) {
            return;
        }
        String code = ErrorCode.value(text, at);
        if (code != null) {
            errorRank = rank;
            errorCode = code;
        }
    }

    /** A word with capitals, digits and marks that may be a code by itself. */
    void codeWord(int from, int to) {
        if (errorRank == 0) {
            errorCode = ErrorCode.of(text, from, to);
            errorRank = errorCode == null ? 0 : SENTENCE;
        }
    }

    private void sqlState(int at) {
        if (sqlState == null) {
            sqlState = ErrorCode.sqlState(text, KeyValue.unquoted(text, at));
        }
    }

    /** A word that may be the name of an exception stands here. */
    void exceptionWord(int from, int to) {
        if (exceptionType == null && ExceptionName.endsLikeOne(text, from, to)) {
            exceptionType = text.substring(ExceptionName.withNamespace(text, from), to);
        }
    }

    /** "Uncaught" stands before this place. */
    private void uncaught(int at) {
        int start = at;
        if (text.regionMatches(true, at, "exception", 0, EXCEPTION)
                && ".:".indexOf(Letters.at(text, at + EXCEPTION)) >= 0) {
            // .NET says the word before it says the type.
            int type = Letters.blanksEnd(text, at + EXCEPTION + 1);
            boolean named = ExceptionName.endsLikeOne(text, type, ExceptionName.endInSentence(text, type));
            start = named ? type : at;
        }
        int end = ExceptionName.endInSentence(text, start);
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

    /** Behind a Python traceback the first line that is not indented starts with the type. */
    void newLine(int at) {
        if (traceback && exceptionType == null && at < text.length() && text.charAt(at) > ' ') {
            int end = ExceptionName.endInSentence(text, at);
            if (end > at
                    && Letters.kind(text.charAt(at)) == Letters.LETTER
                    && (end == text.length() || text.startsWith(": ", end))) {
                exceptionType = text.substring(at, end);
            }
        }
    }

    boolean found() {
        return errorCode != null || sqlState != null || exceptionType != null;
    }

    @Nullable
    String errorCode() {
        return errorCode;
    }

    @Nullable
    String sqlState() {
        return sqlState;
    }

    @Nullable
    String exceptionType() {
        return exceptionType;
    }
}
