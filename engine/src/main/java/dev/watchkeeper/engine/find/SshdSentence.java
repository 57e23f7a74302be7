package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.shape.IpText;
import dev.watchkeeper.engine.shape.Letters;

/**
 * What sshd says of an attempt: {@code Failed password for invalid user NAME from 10.0.0.5 port 51234 ssh2}.
 *
 * <p>The client chooses the name, and it may be {@code bob from 10.0.0.9 port 1}; only the last "from" is sshd's own.
 */
final class SshdSentence {

    private static final String FROM = " from ";
    private static final String FOR = " for ";
    private static final String INVALID = "invalid user ";
    private static final String[] BEGINNINGS = {
        "Failed ", "Accepted ", "Postponed ", "Invalid user ", "Illegal user ", "Bad protocol version "
    };

    private SshdSentence() {}

    static void read(String text, ClientTrail client, UserTrail user) {
        for (String beginning : BEGINNINGS) {
            if (text.startsWith(beginning)) {
                int from = text.lastIndexOf(FROM);
                int address = from + FROM.length();
                int end = from < 0 ? IpText.NONE : addressEnd(text, address);
                if (end > 0 && endsAsItShould(text, end)) {
                    client.given(address, end);
                    user.given(nameAt(text, beginning, from), from);
                }
                return;
            }
        }
    }

    private static int addressEnd(String text, int at) {
        int v4 = IpText.v4End(text, at);
        return v4 > 0 ? v4 : IpText.v6End(text, at);
    }

    private static boolean endsAsItShould(String text, int end) {
        String port = " port ";
        int portEnd = text.startsWith(port, end) ? Letters.digitsEnd(text, end + port.length()) : end;
        return portEnd == text.length() || text.startsWith(" ssh", portEnd) || text.startsWith(" [preauth]", portEnd);
    }

    /** Where the name starts; behind its end when the sentence names nobody. */
    private static int nameAt(String text, String beginning, int from) {
        if (beginning.endsWith("user ")) {
            return beginning.length();
        }
        int named = text.indexOf(FOR);
        if (named < 0 || named > from) {
            return from;
        }
        int start = named + FOR.length();
        return text.startsWith(INVALID, start) ? start + INVALID.length() : start;
    }
}
