package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts which refused logins were told as such, whether the client is right, and how often one was told where the
 * truth has none. An alarm is a line that the truth calls no refusal and the engine puts into one of the same classes
 * that count as right elsewhere; other classes are other troubles and no alarms here.
 */
final class Refusals {

    private static final double RECALL = 0.95;
    private static final double CLIENT = 0.97;
    private static final double MOST_ALARMS = 0.05;
    private static final String NONE = "none";
    private static final String LOGIN = "auth_failure";

    private final Set<String> classes;
    private final Tally asLogin = new Tally();
    private final Tally told = new Tally();
    private final Tally clients = new Tally();
    private final Tally calm = new Tally();

    /** With the classes that say so. */
    Refusals(Set<String> classes) {
        this.classes = classes;
    }

    void count(LabelledLine line, SeenLine seen, String kind, boolean isRefusal, Optional<String> client) {
        Optional<String> got = seen.match().map(match -> match.troubleClass().id());
        boolean said = got.filter(classes::contains).isPresent();
        boolean saidLogin = got.filter(LOGIN::equals).isPresent();
        if (!isRefusal) {
            calm.count(kind, line.text(), "alarm", NONE, got, !said);
            return;
        }
        told.count(kind, line.text(), "class", LOGIN, got, said);
        asLogin.count(kind, line.text(), "class", LOGIN, got, saidLogin);
        client.filter(Refusals::isAddress).ifPresent(wanted -> {
            Optional<String> address = seen.field("client_ip");
            boolean right = address.filter(a -> isSame(wanted, a)).isPresent();
            clients.count(kind, line.text(), "client", wanted, address, right);
        });
    }

    /** With lines of one's own about the figures. */
    Score score(String corpus, String peers, List<String> notes) {
        double alarms = 1 - calm.share();
        boolean met = told.share() >= RECALL && clients.share() >= CLIENT && alarms <= MOST_ALARMS;
        return new Score(
                corpus,
                "auth_failure recall; client right; alarms on others",
                String.format(Locale.ROOT, "%.4f; %.4f; %.4f", told.share(), clients.share(), alarms),
                peers,
                String.format(Locale.ROOT, ">= %.2f, >= %.2f, <= %.2f", RECALL, CLIENT, MOST_ALARMS),
                met,
                Stream.of(
                                Stream.of(
                                        "recall " + told.figure() + "; as " + LOGIN + " alone " + asLogin.figure(),
                                        "client " + clients.figure(),
                                        "calm   " + calm.figure()),
                                notes.stream(),
                                worst("class ", told),
                                worst("client", clients),
                                worst("alarm ", calm))
                        .flatMap(part -> part)
                        .toList(),
                Stream.of(told, calm, clients)
                        .flatMap(tally -> tally.misses().stream())
                        .toList());
    }

    private static Stream<String> worst(String what, Tally tally) {
        List<String> kinds = tally.byKind();
        return kinds.stream().filter(kind -> !kind.contains("1.0000")).map(kind -> what + " " + kind);
    }

    /** Some truths name a host, which no line's client address can be. */
    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static boolean isSame(String wanted, String got) {
        return isAddress(got) && InetAddress.ofLiteral(wanted).equals(InetAddress.ofLiteral(got));
    }
}
