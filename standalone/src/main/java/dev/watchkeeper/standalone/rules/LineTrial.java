package dev.watchkeeper.standalone.rules;

import dev.watchkeeper.engine.classify.Holding;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.Rule;
import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.classify.TroubleClass;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.line.UnderstoodLine;
import dev.watchkeeper.standalone.terminal.Paint;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Says which rules hold for a line, which of them names its trouble, and by what. */
public final class LineTrial {

    private static final String ROW = "  %-10s";

    private final Understanding understanding;
    private final Instant now;
    private final PrintWriter out;
    private final Paint paint;

    /** @param now completes times that leave something out */
    public LineTrial(Shelf shelf, Instant now, PrintWriter out, Paint paint) {
        this.understanding = Understanding.standard().with(shelf.book());
        this.now = now;
        this.out = out;
        this.paint = paint;
    }

    public void print(String text) {
        UnderstoodLine line = understanding.understand(new RawLine(text, now, ZoneOffset.UTC));
        ParsedLine parsed = line.parsed();
        List<Holding> holding = understanding.ruleBook().holding(line.code(), line.skeleton(), parsed);
        out.println(paint.strong(Paint.harmless(text)));
        row("read as", parsed.format() + ", " + parsed.level());
        row("skeleton", line.skeleton().whole());
        line.match().ifPresentOrElse(this::named, () -> row("shows", "no trouble"));
        List<Holding> heard = holding.stream().filter(Holding::heard).toList();
        for (int i = 0; i < heard.size(); i++) {
            row(i == 0 ? "because" : "besides", said(heard.get(i)));
        }
        holding.stream()
                .filter(one -> !one.heard())
                .forEach(one -> row(
                        "too quiet",
                        said(one) + ", but listens to " + one.rule().minimumLevel() + " and louder only"));
        if (heard.isEmpty() && line.match().isPresent()) {
            row("because", "no rule holds, and its level says that it is an error");
        }
        out.println();
        out.flush();
    }

    private void named(Match match) {
        TroubleClass shown = match.troubleClass();
        out.println(paint.faint(ROW.formatted("shows")) + shown.id() + " ("
                + shown.category().title() + ")  " + severity(match.severity()) + "  " + Paint.harmless(match.title()));
    }

    private String said(Holding one) {
        Rule rule = one.rule();
        return rule.name() + " (" + rule.troubleClass().id() + ") holds by: " + one.evidence();
    }

    private void row(String title, String text) {
        out.println(paint.faint(ROW.formatted(title)) + Paint.harmless(text));
    }

    private String severity(Severity severity) {
        return paint.severity(severity, severity.name().toLowerCase(Locale.ROOT));
    }
}
