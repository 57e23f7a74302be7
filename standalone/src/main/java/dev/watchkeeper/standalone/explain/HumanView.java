package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.group.Group;
import dev.watchkeeper.standalone.explain.Summary.ClassCount;
import dev.watchkeeper.standalone.explain.Summary.CodeCount;
import dev.watchkeeper.standalone.terminal.Paint;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For people: a row a line, the cause and the advice where a trouble is met first, and a summary at the end. */
final class HumanView implements View {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final String NO_TIME = " ".repeat("HH:mm:ss.SSS".length());
    private static final String INDENT = " ".repeat(10);
    private static final int MOST_CODES = 10;
    private static final int LEAST_WIDTH = 60;

    private final PrintWriter out;
    private final Paint paint;
    private final int width;
    private final boolean rows;
    private final boolean redacts;
    private final Set<String> told = new HashSet<>();
    private @Nullable String source;

    /**
     * @param width of the terminal, in characters
     * @param rows false: nothing but the summary
     * @param redacts the summary says what was taken out
     */
    HumanView(PrintWriter out, Paint paint, int width, boolean rows, boolean redacts) {
        this.out = out;
        this.paint = paint;
        this.width = Math.max(LEAST_WIDTH, width);
        this.rows = rows;
        this.redacts = redacts;
    }

    @Override
    public boolean wantsGroups() {
        return false;
    }

    @Override
    public void show(Explained explained, Optional<Group> group) {
        if (!rows) {
            return;
        }
        if (!explained.source().equals(source)) {
            source = explained.source();
            out.println(paint.strong(source.equals("-") ? "standard input" : source));
        }
        ParsedLine parsed = explained.line().parsed();
        Match match = explained.line().match().orElse(null);
        String component = parsed.fields().component();
        String head = "%7d  %s  %-5s  "
                .formatted(
                        explained.number(),
                        explained.hasTime() ? CLOCK.format(parsed.time()) : NO_TIME,
                        parsed.level());
        String said = match == null ? "" : "  " + match.troubleClass().id();
        String text = (component == null ? "" : component + ": ") + firstLine(parsed.message());
        out.print(paint.faint(head.substring(0, 9 + NO_TIME.length() + 2)));
        out.print(paint.level(parsed.level(), head.substring(9 + NO_TIME.length() + 2)));
        out.print(paint.level(parsed.level(), shortened(Paint.harmless(text), width - head.length() - said.length())));
        out.println(match == null ? "" : paint.severity(match.severity(), said));
        if (match != null && told.add(match.troubleClass().id())) {
            out.println(INDENT + paint.faint("cause  ") + match.cause());
            out.println(INDENT + paint.faint("do     ") + match.advice());
        }
    }

    @Override
    public void end(Summary summary) {
        if (rows) {
            out.println();
        }
        out.println(paint.strong(many(summary.lines(), "line"))
                + (summary.events() == summary.lines() ? "" : " in " + many(summary.events(), "event"))
                + (summary.filtered() == 0
                        ? ""
                        : ", " + number(summary.filtered()) + " more left out by the path's settings")
                + between(summary.first(), summary.last()));
        out.println("levels   " + levels(summary.levels()));
        out.println("formats  " + counts(summary.formats()));
        redacted(summary);
        troubles(summary.classes());
        codes(summary);
        out.flush();
    }

    private void redacted(Summary summary) {
        if (redacts) {
            Map<String, Long> kinds = summary.redacted().entrySet().stream()
                    .collect(Collectors.toMap(one -> one.getKey().label(), Map.Entry::getValue));
            out.println("redacted "
                    + (kinds.isEmpty() ? "nothing" : counts(kinds))
                    + (summary.withheld() == 0 ? "" : "; " + many(summary.withheld(), "line") + " withheld"));
        }
    }

    private void troubles(List<ClassCount> classes) {
        out.println();
        if (classes.isEmpty()) {
            out.println("Nothing in it shows trouble.");
            return;
        }
        out.println(paint.strong("What is wrong"));
        for (ClassCount one : classes) {
            Match match = one.example();
            String severity = match.severity().name().toLowerCase(Locale.ROOT);
            out.println("  " + paint.severity(match.severity(), "%-8s".formatted(severity)) + "  "
                    + paint.strong(one.troubleClass().id()) + "  " + many(one.count(), "event")
                    + ", first in line " + one.firstLine());
            out.println(INDENT + "  " + Paint.harmless(match.title()));
            out.println(INDENT + "  " + paint.faint("cause  ") + match.cause());
            out.println(INDENT + "  " + paint.faint("do     ") + match.advice());
        }
    }

    private void codes(Summary summary) {
        List<CodeCount> codes = summary.codes();
        out.println();
        out.println(paint.strong("Codes") + "  " + many(codes.size(), "different one")
                + (codes.size() > MOST_CODES ? ", the " + MOST_CODES + " most frequent" : "")
                + (summary.otherCodes() == 0 ? "" : "; further codes in " + many(summary.otherCodes(), "event")));
        for (CodeCount one : codes.stream().limit(MOST_CODES).toList()) {
            String head = "%9s  %s  %-5s  ".formatted(number(one.count()), one.code(), one.level());
            out.println(paint.faint(head.substring(0, head.length() - 7))
                    + paint.level(
                            one.level(),
                            head.substring(head.length() - 7)
                                    + shortened(Paint.harmless(one.skeleton()), width - head.length())));
        }
    }

    private String levels(Map<Level, Long> levels) {
        return levels.entrySet().stream()
                .sorted(Map.Entry.<Level, Long>comparingByKey().reversed())
                .map(one -> paint.level(one.getKey(), one.getKey() + " " + number(one.getValue())))
                .collect(Collectors.joining("   "));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(one -> one.getKey() + " " + number(one.getValue()))
                .collect(Collectors.joining("   "));
    }

    private static String between(@Nullable Instant first, @Nullable Instant last) {
        return first == null || last == null
                ? ", no time in any of them"
                : ", " + MINUTE.format(first) + " to " + MINUTE.format(last) + " UTC";
    }

    private static String many(long count, String thing) {
        return number(count) + " " + thing + (count == 1 ? "" : "s");
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end) + " …";
    }

    private static String shortened(String text, int most) {
        int room = Math.max(20, most);
        return text.length() <= room ? text : text.substring(0, room - 1) + "…";
    }
}
