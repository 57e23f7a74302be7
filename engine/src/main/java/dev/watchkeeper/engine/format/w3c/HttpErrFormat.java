package dev.watchkeeper.engine.format.w3c;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what HTTP.sys answers before IIS hears of it: {@code 2026-01-01 12:00:00 10.0.0.1 2094 10.0.0.9 80 HTTP/1.1 GET
 * /a 503 - ConnLimit -}: client and its port, server and its port, request, status, site, reason and queue.
 */
public final class HttpErrFormat implements Format {

    private static final int TIME = "2026-01-01 12:00:00".length();
    private static final int LONGEST_ADDRESS = 60;

    /** Newer ones put a stream between path and status. */
    private static final int WORDS = 11;

    private static final int MOST_WORDS = 13;
    private static final List<String> HEAD =
            List.of("c-ip", "c-port", "s-ip", "s-port", "cs-version", "cs-method", "cs-uri");

    @Override
    public String name() {
        return "iis-httperr";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return Format.isHex(next) || next == ':' || next == '-';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() < TIME + 30 || text.charAt(TIME) != ' ' || text.charAt(10) != ' ' || !hasClient(text)) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = IsoTime.at(text.substring(0, TIME), 0, ZoneOffset.UTC);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = words(text);
        int extra = words.size() - WORDS;
        if (extra < 0
                || extra > 2
                || !Address.isIp(words.get(2)) && !words.get(2).equals("-")) {
            return Optional.empty();
        }
        W3cEntry entry = new W3cEntry();
        for (int i = 0; i < HEAD.size(); i++) {
            entry.put(HEAD.get(i), words.get(i));
        }
        int status = HEAD.size() + extra - (extra == 2 ? 1 : 0);
        entry.put("sc-status", words.get(status));
        entry.put("s-siteid", words.get(status + 1));
        entry.put("s-reason", words.get(status + 2));
        entry.put("s-queuename", words.get(status + 3));
        return Optional.of(entry.line(name(), stamp.get().time(), false, text.substring(TIME + 1)));
    }

    /** An address and a port behind the time. */
    private static boolean hasClient(String text) {
        int end = text.indexOf(' ', TIME + 1);
        return end > 0
                && end - TIME < LONGEST_ADDRESS
                && end + 1 < text.length()
                && text.charAt(end + 1) >= '0'
                && text.charAt(end + 1) <= '9'
                && Address.isIp(text, TIME + 1, end);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Cursor cursor = new Cursor(text, TIME);
        cursor.skipBlanks();
        while (!cursor.atEnd() && cursor.peek() > ' ' && words.size() <= MOST_WORDS) {
            words.add(cursor.word());
            cursor.skipBlanks();
        }
        return words;
    }
}
