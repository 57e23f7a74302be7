package dev.watchkeeper.engine.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a request that is looked at by itself.
 *
 * @param from where it begins in its part
 * @param value true when an application reads it as one value: it may begin in the middle of a statement or a command
 */
record Piece(Part part, String argument, String written, int from, boolean value) {

    /** More arguments than this are looked at as one text. */
    private static final int MOST = 64;

    private static final int LONGEST_NAME = 80;

    /** Shorter texts of letters and digits hold nothing. */
    private static final int LONGEST_HARMLESS = 5;

    /** The path, then the arguments of the query. */
    static List<Piece> ofTarget(String target) {
        List<Piece> pieces = new ArrayList<>();
        int path = pathOf(target);
        int query = target.indexOf('?', path);
        int end = query < 0 ? target.length() : query;
        pieces.add(new Piece(Part.PATH, "", target.substring(path, end), path, false));
        if (query >= 0) {
            addArguments(target, query + 1, Part.QUERY, pieces);
        }
        return pieces;
    }

    static List<Piece> ofReferer(String referer) {
        List<Piece> pieces = new ArrayList<>();
        int path = pathOf(referer);
        boolean isAddress = path > 0 || referer.startsWith("/");
        int query = isAddress ? referer.indexOf('?', path) : -1;
        int end = query < 0 ? referer.length() : query;
        pieces.add(new Piece(Part.REFERER, "", referer.substring(path, end), path, !isAddress));
        if (query >= 0) {
            addArguments(referer, query + 1, Part.REFERER, pieces);
        }
        return pieces;
    }

    /** Behind the host of an address, which is not the client's to choose; 0 when the text is none. */
    static int pathOf(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return 0;
        }
        int i = text.indexOf("://") + 3;
        while (i < text.length()
                && (Character.isLetterOrDigit(text.charAt(i)) || ".-:_[]".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static void addArguments(String text, int from, Part part, List<Piece> pieces) {
        boolean whole = false;
        int start = from;
        int count = 0;
        while (start <= text.length()) {
            int end = text.indexOf('&', start);
            end = end < 0 || ++count > MOST ? text.length() : end;
            int equals = text.indexOf('=', start);
            if (equals < 0 || equals >= end) {
                whole |= start > from;
                add(part, "", text, start, end, pieces);
            } else {
                String name = text.substring(start, Math.min(equals, start + LONGEST_NAME));
                boolean plain = isPlainName(name);
                if (!plain || name.length() > LONGEST_HARMLESS) {
                    add(part, "", text, start, equals, pieces);
                    whole |= !plain;
                }
                add(part, name, text, equals + 1, end, pieces);
            }
            start = end + 1;
        }
        if (whole) {
            add(part, "", text, from, text.length(), pieces);
        }
    }

    private static void add(Part part, String name, String text, int from, int to, List<Piece> pieces) {
        if (to > from) {
            pieces.add(new Piece(part, name, text.substring(from, to), from, true));
        }
    }

    private static boolean isPlainName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')
                    && (c != '_' || name.contains("__"))) {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits only: nothing can stand in it. */
    boolean isPlain() {
        return written.length() <= LONGEST_HARMLESS && isPlainName(written);
    }
}
