package dev.watchkeeper.bench.truth;

import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.corpus.WrittenLevel;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import dev.watchkeeper.engine.format.Level;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Odd syslog lines and levels; a line is right when all its fields are. Problems of a kernel are told beside it. */
final class Misc implements Corpus {

    private static final Bar BAR = new Bar.AllBut(3);
    private static final DateTimeFormatter YEARLESS =
            DateTimeFormatter.ofPattern("MMM d HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "misc";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Tally tally = new Tally();
        List<String> beside = new ArrayList<>();
        for (LabelledLine line : lines) {
            SeenLine seen = engine.understand(line.text());
            String kind = line.truth("kind").orElse("none");
            switch (kind) {
                case "syslog_parse" -> countSyslog(tally, line, seen);
                case "level" -> countLevel(tally, line, seen);
                case "kernel_problem" ->
                    beside.add("kernel problem "
                            + line.truth("problem").orElse("?") + ": class "
                            + seen.match()
                                    .map(match -> match.troubleClass().id())
                                    .orElse("none"));
                default -> beside.add("not scored, a kind that is not known here: " + kind);
            }
        }
        return new Score(
                name(),
                "syslog fields, levels",
                tally.figure(),
                "rsyslog, coroot 1.0",
                BAR.text(),
                BAR.isMet(tally.share(), tally.missed()),
                Stream.concat(tally.byKind().stream(), beside.stream()).toList(),
                tally.misses());
    }

    private static void countSyslog(Tally tally, LabelledLine line, SeenLine seen) {
        List<String> wrong = new ArrayList<>();
        line.truth("severity")
                .filter(word -> !new WrittenLevel(word).isThatOf(seen))
                .ifPresent(word -> wrong.add("severity " + word + ", got " + seen.level()));
        line.truth("timestamp")
                .filter(time -> !withoutPadding(time).equals(YEARLESS.format(seen.time())))
                .ifPresent(time -> wrong.add("time " + time + ", got " + seen.time()));
        compare("host", line.truth("hostname"), seen.field("host"), wrong);
        compare("app", line.truth("app"), seen.field("component"), wrong);
        compare("message", line.truth("msg"), Optional.of(seen.message()), wrong);
        tally.count(
                "syslog_parse",
                line.text(),
                "all fields",
                line.label().toString(),
                Optional.of(String.join("; ", wrong)),
                wrong.isEmpty());
    }

    /** Nothing and an empty text are the same here, and blanks around a text do not count. */
    private static void compare(String field, Optional<String> wanted, Optional<String> got, List<String> wrong) {
        String text = wanted.orElse("").strip();
        String seen = got.orElse("").strip();
        if (!text.equals(seen)) {
            wrong.add(field + " \"" + text + "\", got \"" + seen + "\"");
        }
    }

    private static String withoutPadding(String yearless) {
        String[] parts = yearless.strip().split(" +");
        return parts.length == 3 ? parts[0] + " " + Integer.parseInt(parts[1]) + " " + parts[2] : yearless;
    }

    private static void countLevel(Tally tally, LabelledLine line, SeenLine seen) {
        String wanted = line.truth("level").orElse("unknown");
        // A line without a level has the one of a line that nobody worries about.
        boolean right = wanted.equals("unknown") ? seen.level() == Level.INFO : new WrittenLevel(wanted).isThatOf(seen);
        tally.count("level", line.text(), "level", wanted, Optional.of(seen.format() + " " + seen.level()), right);
    }
}
