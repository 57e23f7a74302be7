package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.shape.IpText;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Follows the words before the addresses of a message and tells which one is the client's.
 *
 * <p>No address at all is better than the wrong one: alerts on brute force count by it.
 */
final class ClientTrail {

    /** What the last telling word promised of the next address. */
    private enum Role {
        NONE,
        FORWARDED,
        CLIENT,
        PEER_AFTER_FROM,
        HALF_CLIENT,
        FROM,
        IP,
        HOST,
        RELAY,
        BY,
        SERVER
    }

    private static final int FORWARDED = 90;
    private static final int PEER_AFTER_FROM = 85;
    private static final int CLIENT = 80;
    private static final int FROM = 70;

    /** {@code (host[10.0.0.5])} is the server's own note of whom it speaks with; what follows may be that client's words. */
    private static final int IN_HEAD = 75;

    private static final int BESIDE_NAME = 65;
    private static final int WITH_PORT = 60;
    private static final int IP_KEY = 50;

    /** At this rank and below, the message must also tell of somebody coming in, and of nobody going out. */
    private static final int WEAK = 40;

    private static final int BRACKETED = 30;
    private static final int IN_PARENTHESES = 25;
    private static final int BARE = 20;
    private static final int CLAIMED = 15;
    private static final int LOOPBACK_LOSS = 35;

    /** How many words may stand between a telling word and its address. */
    private static final int FAR = 3;

    private static final int NEAR = 2;
    private static final int PULL_REACH = 5;

    /** A line that starts with an address and a port from here on tells of a client, for servers seldom use them. */
    private static final int FIRST_HIGH_PORT = 10_000;

    private final String text;
    private Role role = Role.NONE;
    private int roleWord;
    private int reach;
    private int pullWord = -PULL_REACH - 1;
    private boolean speaksToClient;
    private boolean comesIn;
    private boolean goesOut;
    private boolean namesServer;
    private int rank;
    private int from;
    private int to;
    private boolean ambiguous;
    private boolean lastCounts;

    ClientTrail(String text) {
        this.text = text;
    }

    void comesIn() {
        comesIn = true;
    }

    void goesOut() {
        goesOut = true;
    }

    void pulls(int word) {
        pullWord = word;
    }

    /** Who sends a packet or negotiates is ourselves; the client is whom we do that to or with. */
    void speaksToClient() {
        speaksToClient = true;
    }

    /** The client's address is known to stand here. */
    void given(int start, int end) {
        rank = FORWARDED;
        from = start;
        to = end;
    }

    void connects(int word) {
        hear(Role.CLIENT, word, 0);
    }

    /** True when the next address is certain to be the client's. */
    boolean awaitsClient(int words) {
        return heard(words) && (role == Role.CLIENT || role == Role.FORWARDED || role == Role.FROM);
    }

    /** A telling word was the {@code word}th one of the message. */
    void hear(Clue clue, int word, boolean isKey) {
        boolean heard = heard(word);
        switch (clue) {
            case FORWARDED -> hear(Role.FORWARDED, word, NEAR);
            case CLIENT -> hear(Role.CLIENT, word, NEAR);
            case LAST_CLIENT -> {
                hear(Role.CLIENT, word, 0);
                lastCounts = true;
            }
            case RELAY -> hear(Role.RELAY, word, NEAR);
            case HALF_CLIENT -> hear(isKey ? Role.CLIENT : Role.HALF_CLIENT, word, NEAR);
            case FROM -> hear(word - pullWord <= PULL_REACH ? Role.SERVER : Role.FROM, word, FAR);
            case OF -> hear(Role.FROM, word, 0);
            case PEER -> {
                if (heard && role == Role.FROM) {
                    hear(Role.PEER_AFTER_FROM, word, NEAR);
                } else if (!heard) {
                    hear(Role.HOST, word, 1);
                }
            }
            case IP, HOST -> hearOfAddress(clue == Clue.IP ? Role.IP : Role.HOST, word, heard);
            case SERVER -> {
                namesServer = true;
                hear(Role.SERVER, word, NEAR);
            }
            case TO -> hear(speaksToClient ? Role.FROM : Role.SERVER, word, 1);
            case BY -> hear(Role.BY, word, NEAR);
            default -> role = Role.NONE;
        }
    }

    /** "Address" and the like say only that one comes; whose it is was said before. */
    private void hearOfAddress(Role address, int word, boolean heard) {
        if (heard && role == Role.HALF_CLIENT) {
            hear(Role.CLIENT, word, NEAR);
        } else if (heard
                && (role == Role.CLIENT
                        || role == Role.IP
                        || role == Role.FORWARDED
                        || role == Role.FROM
                        || role == Role.SERVER)) {
            roleWord = word;
        } else {
            hear(goesOut && address == Role.IP ? Role.SERVER : address, word, NEAR);
        }
    }

    private void hear(Role heard, int word, int farthest) {
        role = heard;
        roleWord = word;
        reach = farthest;
    }

    private boolean heard(int word) {
        return role != Role.NONE && word - roleWord <= reach;
    }

    /**
     * An address stands here.
     *
     * @param words how many words stand before it
     * @param besideUser true when a user's name, an at sign and a quote stand before it, as MySQL writes its accounts
     */
    void see(int start, int end, int words, boolean besideUser) {
        if (IpText.isNobodys(text, start, end)) {
            return;
        }
        int found = besideUser ? CLIENT : rank(start, end, heard(words) ? role : Role.NONE);
        if (found >= FROM && Letters.at(text, start - 1) == '[' && text.startsWith(", ", end)) {
            // The first of a list is who asked; the others are the proxies on the way.
            given(start, end);
        } else if (isFirstOfTwoColumns(start, end)) {
            found = FROM;
        }
        if (found > 0 && IpText.isLoopback(text, start, end)) {
            found = Math.max(1, found - LOOPBACK_LOSS);
        }
        if (found > rank || found == rank && lastCounts) {
            rank = found;
            from = start;
            to = end;
            ambiguous = false;
        } else if (found == rank
                && found == BARE
                && !text.regionMatches(start, text, from, Math.max(end - start, to - from))) {
            ambiguous = true;
        }
    }

    private int rank(int start, int end, Role told) {
        char before = Letters.at(text, start - 1);
        boolean certain = switch (told) {
            case FORWARDED, CLIENT, PEER_AFTER_FROM, FROM -> true;
            case NONE, HALF_CLIENT, IP, HOST, RELAY, BY, SERVER -> false;
        };
        boolean partOfName = before == '/' && Letters.isWord(Letters.at(text, start - 2));
        if (told == Role.SERVER
                || before == '@'
                || partOfName && !certain
                || before == '\\'
                || before == '.'
                || before == '-') {
            return 0;
        }
        return switch (told) {
            case FORWARDED -> FORWARDED;
            case CLIENT -> CLIENT;
            case PEER_AFTER_FROM -> PEER_AFTER_FROM;
            case FROM -> FROM;
            case IP -> IP_KEY;
            case HOST -> isBesideName(start, end) ? bareRank(start, end, before) : WEAK;
            case RELAY -> WEAK;
            case NONE, HALF_CLIENT, BY, SERVER -> bareRank(start, end, before);
        };
    }

    private int bareRank(int start, int end, char before) {
        boolean bracketed = before == '[' && Letters.at(text, start - 2) != '(';
        if (isBesideName(start, end) && !goesOut && !namesServer) {
            return text.startsWith("])", end) ? IN_HEAD : BESIDE_NAME;
        }
        int after = Letters.at(text, end) == ']' ? end + 1 : end;
        boolean colonPort = Letters.at(text, after) == ':' && Letters.isDigit(Letters.at(text, after + 1));
        int portEnd = colonPort ? Letters.digitsEnd(text, after + 1) : after;
        if (text.startsWith(" port ", end) && Letters.isDigit(Letters.at(text, end + 6))) {
            return WITH_PORT;
        }
        int arrow = Letters.blanksEnd(text, portEnd);
        if (text.startsWith("->", arrow) && colonPort) {
            return WITH_PORT;
        }
        int port = colonPort ? clientPort(after + 1, portEnd) : 0;
        if (bracketed && start == 1 && port > 0 || start == 0 && port >= FIRST_HIGH_PORT) {
            return WITH_PORT;
        }
        if (bracketed) {
            return BRACKETED;
        }
        return before == '(' ? IN_PARENTHESES : before == '[' ? CLAIMED : BARE;
    }

    /** {@code |anna|10.0.0.5|10.0.0.1} at the end, as the audit trail of CAS writes the client and itself. */
    private boolean isFirstOfTwoColumns(int start, int end) {
        if (Letters.at(text, start - 1) != '|' || Letters.at(text, end) != '|') {
            return false;
        }
        int v4 = IpText.v4End(text, end + 1);
        int second = v4 > 0 ? v4 : IpText.v6End(text, end + 1);
        return second == text.length() || second > 0 && second + 1 == text.length() && text.charAt(second) == '|';
    }

    /** {@code host[10.0.0.5]} */
    private boolean isBesideName(int start, int end) {
        return Letters.at(text, start - 1) == '['
                && Letters.isWord(Letters.at(text, start - 2))
                && Letters.at(text, end) == ']';
    }

    /** The port, or 0 when it is one that servers listen on. */
    private int clientPort(int start, int end) {
        if (end - start < 4 || end - start > 5) {
            return 0;
        }
        int port = IpText.number(text, start, end);
        return switch (port) {
            case 1433,
                    1521,
                    2181,
                    2375,
                    2379,
                    2380,
                    3000,
                    3306,
                    4222,
                    5000,
                    5432,
                    5671,
                    5672,
                    6379,
                    6443,
                    7000,
                    8000,
                    8080,
                    8081,
                    8443,
                    8500,
                    9000,
                    9042,
                    9090,
                    9092,
                    9093,
                    9200,
                    9300,
                    11211,
                    15672,
                    25565,
                    26379,
                    27017,
                    50051 -> 0;
            default -> port;
        };
    }

    /** The client's address, or null when the message does not say it beyond doubt. */
    @Nullable
    String client() {
        boolean sure = rank + (from < to && IpText.isLoopback(text, from, to) ? LOOPBACK_LOSS : 0) > WEAK;
        boolean found = rank > 0 && (sure || comesIn && !goesOut && !namesServer && !ambiguous);
        return found ? IpText.written(text, from, to) : null;
    }
}
