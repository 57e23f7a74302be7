package dev.watchkeeper.engine.format.w3c;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Reads the access log of IIS by its shape: {@code 2026-01-01 12:00:00 10.0.0.9 GET /a q=1 80 - 10.0.0.1 Mozilla/5.0 -
 * 200 0 0 46}. Which fields are written can be chosen, but not their order: site, computer, server, method, path, query,
 * port, user, client, version, agent, cookie, referer, host, three statuses, bytes out and in, time taken.
 */
public final class IisFormat implements Format {

    private static final int TIME = "2026-01-01 12:00:00".length();
    private static final int MOST_BEFORE_METHOD = 4;
    private static final int LONGEST_METHOD = 16;
    private static final int FEWEST_WORDS = 8;

    /** From method to client: method, path, query, port, user, client. */
    private static final int CLIENT = 5;

    @Override
    public String name() {
        return "iis";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() < TIME + 20 || text.charAt(TIME) != ' ' || text.charAt(10) != ' ' || !hasMethod(text)) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = IsoTime.at(text.substring(0, TIME), 0, ZoneOffset.UTC);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = List.of(text.substring(TIME + 1).stripTrailing().split(" ", -1));
        int method = 0;
        while (method < words.size() && !isMethod(words, method)) {
            method++;
        }
        int client = method + CLIENT;
        if (words.size() < method + FEWEST_WORDS
                || !isPort(words.get(method + 3))
                || !Address.isIp(words.get(client)) && !words.get(client).equals("-")) {
            return Optional.empty();
        }
        W3cEntry entry = new W3cEntry();
        before(words, method, entry);
        List<String> middle = List.of("cs-method", "cs-uri-stem", "cs-uri-query", "s-port", "cs-username", "c-ip");
        for (int i = 0; i < middle.size(); i++) {
            entry.put(middle.get(i), words.get(method + i));
        }
        int at = client + 1;
        if (words.get(at).startsWith("HTTP/")) {
            entry.put("cs-version", words.get(at++));
        }
        int status = status(words, at);
        if (status < 0) {
            return Optional.empty();
        }
        headers(words.subList(at, status), entry);
        entry.put("sc-status", words.get(status));
        entry.put("sc-substatus", words.get(status + 1));
        entry.put("sc-win32-status", words.get(status + 2));
        after(words.subList(status + 3, words.size()), entry);
        return Optional.of(entry.line(name(), stamp.get().time(), false, text.substring(TIME + 1)));
    }

    /** Asked of every line that begins with a time, so nothing is cut out of it. */
    private static boolean hasMethod(String text) {
        int at = TIME + 1;
        for (int i = 0; i < MOST_BEFORE_METHOD; i++) {
            int end = text.indexOf(' ', at);
            if (end < 0) {
                return false;
            }
            if (isMethod(text, at, end) && (text.startsWith("/", end + 1) || text.startsWith("* ", end + 1))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static boolean isMethod(List<String> words, int at) {
        String word = words.get(at);
        return at + 1 < words.size()
                && isMethod(word, 0, word.length())
                && (words.get(at + 1).startsWith("/") || words.get(at + 1).equals("*"));
    }

    private static boolean isMethod(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '_' && c != '-') {
                return false;
            }
        }
        return to - from > 2 && to - from <= LONGEST_METHOD;
    }

    private static void before(List<String> words, int method, W3cEntry entry) {
        for (int i = 0; i < method; i++) {
            String word = words.get(i);
            int zone = word.indexOf('%');
            boolean address = Address.isIp(zone < 0 ? word : word.substring(0, zone));
            entry.put(address ? "s-ip" : i == 0 && word.startsWith("W3SVC") ? "s-sitename" : "s-computername", word);
        }
    }

    private static boolean isPort(String word) {
        return word.equals("-") || !word.isEmpty() && word.length() <= 5 && isNumber(word);
    }

    /** Where status, substatus and Windows' own status begin. */
    private static int status(List<String> words, int from) {
        for (int i = from; i + 2 < words.size(); i++) {
            boolean three = isNumber(words.get(i)) && isNumber(words.get(i + 1)) && isNumber(words.get(i + 2));
            if (three && words.get(i).length() == 3) {
                return i;
            }
        }
        return -1;
    }

    /** Agent, cookie, referer and host, of which the agent is the likeliest and the cookie the least likely. */
    private static void headers(List<String> words, W3cEntry entry) {
        int count = words.size();
        boolean host = count > 2
                && !words.get(count - 1).equals("-")
                && !words.get(count - 1).contains("://");
        int left = host ? count - 1 : count;
        if (host) {
            entry.put("cs-host", words.get(left));
        }
        if (left > 0) {
            entry.put("cs(User-Agent)", words.get(0));
        }
        if (left > 1) {
            entry.put("cs(Referer)", words.get(left - 1));
        }
    }

    /** Time taken alone, or behind the bytes; then fields of the administrator's own, such as X-Forwarded-For. */
    private static void after(List<String> words, W3cEntry entry) {
        int numbers = 0;
        while (numbers < words.size() && isNumber(words.get(numbers))) {
            numbers++;
        }
        if (numbers == 1 || numbers > 2) {
            entry.put("time-taken", words.get(numbers == 1 ? 0 : 2));
        }
        if (numbers > 1) {
            entry.put("sc-bytes", words.get(0));
            entry.put("cs-bytes", words.get(1));
        }
        if (numbers < words.size()) {
            entry.put("forwarded_for", words.get(words.size() - 1));
        }
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
