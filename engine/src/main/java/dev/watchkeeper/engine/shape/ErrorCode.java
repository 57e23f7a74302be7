package dev.watchkeeper.engine.shape;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the codes that programs give their troubles, by how they look or by what stands before them. */
public final class ErrorCode {

    private static final int SQL_STATE = 5;
    private static final int LONGEST = 48;

    /** Letters before a dash and digits. Others write their tickets and part numbers like this. */
    private static final Set<String> DASHED = Set.of(
            "ORA", "TNS", "PLS", "RMAN", "SP2", "LRM", "KUP", "IMP", "EXP", "OGG", "CRS", "NZE", "MY", "JDWP", "TIMA",
            "ASM");

    private static final Set<String> SYSTEM = Set.of(
            "EACCES",
            "EADDRINUSE",
            "EADDRNOTAVAIL",
            "EAGAIN",
            "EAI_AGAIN",
            "EBADF",
            "EBUSY",
            "ECANCELED",
            "ECONNABORTED",
            "ECONNREFUSED",
            "ECONNRESET",
            "EDEADLK",
            "EDQUOT",
            "EEXIST",
            "EFAULT",
            "EFBIG",
            "EHOSTDOWN",
            "EHOSTUNREACH",
            "EINTR",
            "EINVAL",
            "EIO",
            "EISDIR",
            "ELOOP",
            "EMFILE",
            "EMSGSIZE",
            "ENETDOWN",
            "ENETUNREACH",
            "ENFILE",
            "ENODEV",
            "ENOENT",
            "ENOEXEC",
            "ENOMEM",
            "ENOSPC",
            "ENOTCONN",
            "ENOTDIR",
            "ENOTEMPTY",
            "ENOTFOUND",
            "ENOTSUP",
            "EPERM",
            "EPIPE",
            "EPROTO",
            "ERANGE",
            "EROFS",
            "ESTALE",
            "ESOCKETTIMEDOUT",
            "ETIMEDOUT",
            "EXDEV");

    private ErrorCode() {}

    /** The code that a word beyond doubt is, or null: {@code ORA-00060}, {@code AH00124}, {@code E11000}. */
    public static @Nullable String of(String text, int from, int to) {
        int length = to - from;
        if (length < 3 || length > LONGEST) {
            return null;
        }
        boolean known = switch (text.charAt(from)) {
            case 'E' ->
                numbered(text, from, to, "E", 5)
                        || text.startsWith("ERR_", from)
                        || length > 2 && SYSTEM.contains(text.substring(from, to));
            case 'A' -> numbered(text, from, to, "AH", 5) || dashed(text, from, to);
            case 'S' -> text.startsWith("SQL", from) && isDb2(text, from, to) || dashed(text, from, to);
            case 'N' ->
                text.startsWith("NT_STATUS_", from) && !text.startsWith("NT_STATUS_OK", from) || dashed(text, from, to);
            default -> dashed(text, from, to);
        };
        return known ? text.substring(from, to) : null;
    }

    private static boolean numbered(String text, int from, int to, String letters, int digits) {
        int start = from + letters.length();
        return text.startsWith(letters, from) && to - start == digits && Letters.digitsEnd(text, start) == to;
    }

    private static boolean isDb2(String text, int from, int to) {
        int digits = Letters.digitsEnd(text, from + 3);
        return digits - from - 3 >= 4 && to - digits == 1 && Letters.isUpper(text.charAt(digits));
    }

    private static boolean dashed(String text, int from, int to) {
        int dash = text.indexOf('-', from, Math.min(to, from + 5));
        return dash > from
                && to - dash >= 5
                && Letters.digitsEnd(text, dash + 1) == to
                && DASHED.contains(text.substring(from, dash));
    }

    /** What a key that promises a code has for a value, or null where it is none: nothing happened, or it is a sentence. */
    public static @Nullable String value(String text, int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST && inValue(text.charAt(at))) {
            at++;
        }
        while (at > from && Letters.joins(text.charAt(at - 1))) {
            at--;
        }
        boolean digit = false;
        boolean nonZero = false;
        boolean lower = false;
        boolean mark = false;
        for (int i = from; i < at; i++) {
            char c = text.charAt(i);
            digit |= Letters.isDigit(c);
            nonZero |= c != '0' && c != 'x' && c != '-';
            lower |= c >= 'a' && c <= 'z';
            mark |= c == '_' || c == '-' || c == '.';
        }
        boolean code = at - from <= LONGEST && nonZero && (digit || !lower && at - from > 2 || mark);
        return code && Letters.at(text, at) != '%' ? text.substring(from, at) : null;
    }

    private static boolean inValue(char c) {
        return Letters.isWord(c) || c == '-' || c == '.';
    }

    /** Five characters, digits and capital letters, that are an SQLSTATE and not another number. */
    public static @Nullable String sqlState(String text, int from) {
        for (int i = from; i < from + SQL_STATE; i++) {
            char c = Letters.at(text, i);
            if (!Letters.isDigit(c) && !Letters.isUpper(c)) {
                return null;
            }
        }
        return Letters.isWord(Letters.at(text, from + SQL_STATE)) ? null : text.substring(from, from + SQL_STATE);
    }

    /** The status of an answer, or -1: just three digits, and nothing that makes them part of something else. */
    public static int status(String text, int from) {
        if (Letters.digitsEnd(text, from) != from + 3) {
            return -1;
        }
        int status = IpText.number(text, from, from + 3);
        char next = Letters.at(text, from + 3);
        boolean goesOn = Letters.isWord(next)
                || next == '/'
                || next == '%'
                || (next == '.' || next == ',' || next == ':' || next == '-')
                        && Letters.isDigit(Letters.at(text, from + 4));
        return status < 100 || status > 599 || goesOn ? -1 : status;
    }
}
