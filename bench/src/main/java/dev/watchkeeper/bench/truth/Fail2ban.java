package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refused logins of all kinds of servers, and the client to blame. Its filters guess by hand what belongs to a login;
 * only those in their default mode are scored, and of the categories {@code auth_failure}.
 *
 * <p>The map: {@code auth_failure} is a line of the class {@code auth_failure}, {@code brute_force} or {@code
 * permission}, for a server that refuses an account or an address at its door says it in one of these words, and the
 * truth's category is that of the whole filter, such as one for mail that is not let in. The recall in the class
 * {@code auth_failure} alone is printed beside it.
 *
 * <p>Alarms are counted on all lines labelled {@code match:false}. Some of them tell of a refusal all the same: the
 * filters blame one line of an event, mostly the one with the address, and label its other lines false. How many alarms
 * are of a process that the truth blames in another line is printed beside the figure and does not change it.
 */
final class Fail2ban implements Corpus {

    static final Set<String> REFUSED = Set.of("auth_failure", "brute_force", "permission");

    private static final String WANTED = "auth_failure";

    @Override
    public String name() {
        return "fail2ban";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Refusals refusals = new Refusals(REFUSED);
        Set<String> blamed = new TreeSet<>();
        lines.stream().filter(line -> isScored(line) && isRefusal(line)).forEach(line -> blamed.add(process(line)));
        int alarms = 0;
        int told = 0;
        for (LabelledLine line : lines) {
            if (isScored(line)) {
                SeenLine seen = engine.understand(line.text());
                boolean alarm = !isRefusal(line)
                        && seen.match()
                                .filter(match ->
                                        REFUSED.contains(match.troubleClass().id()))
                                .isPresent();
                alarms += alarm ? 1 : 0;
                told += alarm && blamed.contains(process(line)) ? 1 : 0;
                refusals.count(line, seen, filter(line), isRefusal(line), line.truth("host"));
            }
        }
        String note = "of " + alarms + " alarms " + told + " are of a process that another line of the truth blames";
        return refusals.score(name(), "fail2ban 1.0", List.of(note));
    }

    private static boolean isScored(LabelledLine line) {
        return line.truth("category").orElse("").equals(WANTED)
                && line.truth("default_mode").orElse("").equals("true");
    }

    private static boolean isRefusal(LabelledLine line) {
        return line.truth("match").orElse("").equals("true");
    }

    private static String filter(LabelledLine line) {
        return line.truth("filter").orElse("?");
    }

    /** The filter and what stands in the line's first brackets, a process or a connection; the whole line without them. */
    private static String process(LabelledLine line) {
        int open = line.text().indexOf('[');
        int close = line.text().indexOf(']', open);
        boolean known = open > 0 && close > open;
        return filter(line) + " " + (known ? line.text().substring(open, close) : line.text());
    }
}
