package dev.watchkeeper.engine.format.web;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.shape.Address;
import org.jspecify.annotations.Nullable;

/**
 * What an access line says in front of its time: {@code www.example.com:80 203.0.113.7, 10.0.0.1 - frank}, where the
 * virtual host, the further stations of the request and the user may be missing.
 */
record AccessClient(
        @Nullable String virtualHost,
        String client,
        @Nullable String user) {

    /** Where a web server listens on a socket file, its clients have no address. */
    private static final String SOCKET = "unix:";

    private static final int MOST_WORDS = 5;

    static @Nullable AccessClient read(String text, int end) {
        int[] words = new int[MOST_WORDS];
        int start = text.startsWith("\"") ? 1 : 0;
        int closing = start == 0 ? -1 : text.indexOf('"', 1, end);
        if (closing > 0) {
            int next = skipAddress(text, closing + 1, end);
            return of(null, Address.origin(text.substring(1, closing)), text.substring(next, end));
        }
        int count = words(text, start, end, words);
        if (count == 0 || isSentence(text, words, count, end)) {
            return null;
        }
        int clientAt = clientAt(text, words, count, end);
        String virtualHost = clientAt == words[0] ? null : text.substring(words[0], wordEnd(text, words[0], end));
        int clientEnd = wordEnd(text, clientAt, end);
        if (text.charAt(clientEnd - 1) != ',') {
            String client = text.substring(clientAt, clientEnd);
            return of(virtualHost, Address.withoutPort(client), text.substring(clientEnd, end));
        }
        while (clientEnd < end && text.charAt(clientEnd - 1) == ',') {
            clientEnd = wordEnd(text, skipBlanks(text, clientEnd, end), end);
        }
        int next = skipAddress(text, clientEnd, end);
        return of(virtualHost, Address.origin(text.substring(clientAt, clientEnd)), text.substring(next, end));
    }

    /** So many words in front of an address are another writer's header, which is its own format's to take off. */
    private static boolean isSentence(String text, int[] words, int count, int end) {
        return count == MOST_WORDS
                && !text.startsWith("- ", words[1])
                && !isAddress(text, words[0], end)
                && !isAddress(text, words[1], end);
    }

    /** The first word, unless it is the name of a virtual host. */
    private static int clientAt(String text, int[] words, int count, int end) {
        if (count == 1 || text.charAt(wordEnd(text, words[0], end) - 1) == ',') {
            return words[0];
        }
        if (isAddress(text, words[1], end)) {
            return words[1];
        }
        boolean namedClient = count == 4
                && text.startsWith("- ", words[2])
                && !text.startsWith("- ", words[1])
                && !isAddress(text, words[0], end);
        return namedClient ? words[1] : words[0];
    }

    private static @Nullable AccessClient of(@Nullable String virtualHost, String client, String identAndUser) {
        if (client.isEmpty()) {
            return null;
        }
        Cursor cursor = new Cursor(identAndUser, 0);
        cursor.skipBlanks();
        String ident = cursor.word();
        cursor.skipBlanks();
        if (cursor.enclosed('[', ']') != null) {
            // Older ingress controllers repeat the address: 10.0.0.1 - [10.0.0.1] - frank
            cursor.skipBlanks();
            cursor.take("- ");
        }
        String rest = cursor.rest().strip();
        String user = rest.isEmpty() ? ident : rest;
        boolean none = user.isEmpty() || user.equals("-") || user.endsWith(" -") || user.equals("\"\"");
        return new AccessClient(virtualHost, client, none ? null : user);
    }

    private static int words(String text, int from, int end, int[] starts) {
        int count = 0;
        int at = skipBlanks(text, from, end);
        while (at < end && count < starts.length) {
            starts[count++] = at;
            at = skipBlanks(text, wordEnd(text, at, end), end);
        }
        return count;
    }

    private static int skipAddress(String text, int from, int end) {
        int at = skipBlanks(text, from, end);
        return at < end && isAddress(text, at, end) ? wordEnd(text, at, end) : at;
    }

    private static boolean isAddress(String text, int from, int end) {
        int to = wordEnd(text, from, end);
        return text.charAt(to - 1) == ','
                || text.startsWith(SOCKET, from) && to - from == SOCKET.length()
                || Address.isIp(text, from, to);
    }

    private static int wordEnd(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != ' ') {
            at++;
        }
        return at;
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
