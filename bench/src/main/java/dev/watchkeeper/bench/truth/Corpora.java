package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.score.Corpus;
import java.util.List;

/** All that are scored, in the order in which they are printed. */
public final class Corpora {

    public static final List<Corpus> ALL = List.of(
            new Loghub(),
            new LoghubCalm(),
            new Filebeat(),
            new CrowdsecParse(),
            new CrowdsecAuth(),
            new Fail2ban(),
            new Wazuh(),
            new Cre(),
            new Multiline(),
            new Lnav(),
            new Misc(),
            new Quellog(),
            new Nab(),
            new CrowdsecScenario(),
            new AccessLogs(),
            new Crs(),
            new HttpParams());

    private Corpora() {}
}
