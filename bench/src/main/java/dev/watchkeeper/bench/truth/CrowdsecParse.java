package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The client and the user of lines that CrowdSec's parsers read. Addresses are compared as such, not as texts. */
final class CrowdsecParse implements Corpus {

    private static final Bar BAR = new Bar.AtLeast(0.95, 0.95);

    /** Its parsers name users differently; where one line has several, the one who logs in stands first. */
    private static final List<String> USERS = List.of("user", "username", "target_user", "source_user");

    @Override
    public String name() {
        return "crowdsec_parse";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Tally tally = new Tally();
        for (LabelledLine line : lines) {
            SeenLine seen = engine.understand(line.text());
            String kind = line.truth("test").orElse("?");
            line.truth("meta", "source_ip").ifPresent(wanted -> {
                Optional<String> got = seen.field("client_ip");
                boolean right =
                        got.filter(address -> isSameAddress(wanted, address)).isPresent();
                tally.count(kind, line.text(), "client_ip", wanted, got, right);
            });
            user(line).ifPresent(wanted -> {
                Optional<String> got = seen.field("user");
                tally.count(
                        kind, line.text(), "user", wanted, got, got.orElse("-").equals(wanted));
            });
        }
        return new Score(
                name(),
                "client_ip, user where given",
                tally.figure(),
                "crowdsec 1.0",
                BAR.text(),
                BAR.isMet(tally.share(), tally.missed()),
                Stream.of(
                                Stream.of(
                                        "client_ip " + tally.figureOf("client_ip"::equals),
                                        "user      " + tally.figureOf("user"::equals)),
                                tally.byKind().stream().filter(kind -> !kind.contains("1.0000")))
                        .flatMap(part -> part)
                        .toList(),
                tally.misses());
    }

    private static Optional<String> user(LabelledLine line) {
        return USERS.stream().flatMap(key -> line.truth("meta", key).stream()).findFirst();
    }

    /** Only literals are read, so nothing is asked of a name server. */
    private static boolean isSameAddress(String wanted, String got) {
        if (wanted.equals(got)) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(wanted).equals(InetAddress.ofLiteral(got));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
