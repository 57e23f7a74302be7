package dev.watchkeeper.alert.wording;

import dev.watchkeeper.alert.issue.AlertedIssue;
import dev.watchkeeper.alert.issue.Severity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an alert says, in clean pieces, for text and HTML alike.
 *
 * @param seen how often, where and since when
 * @param link empty when nobody said where the dashboard is
 * @param evidence each piece one logged line, in the lines it had
 */
public record AlertPage(
        Severity severity,
        String title,
        String seen,
        String kind,
        String scope,
        String firstSeen,
        String lastSeen,
        List<String> evidence,
        String cause,
        String advice,
        long issueId,
        String link) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int MOST_IN_A_TITLE = 140;
    private static final int MOST_IN_A_NAME = 60;
    private static final int MOST_IN_A_PARAGRAPH = 1_000;

    /** Enough for the type of an exception, its cause and the first frames of each. */
    private static final int MOST_LINES_OF_EVIDENCE = 12;

    static AlertPage of(AlertedIssue issue, String link) {
        String scope = CleanText.title(issue.scope(), MOST_IN_A_NAME);
        String kind = CleanText.title(issue.kind(), MOST_IN_A_NAME);
        return new AlertPage(
                issue.severity(),
                CleanText.title(issue.title(), MOST_IN_A_TITLE),
                seen(issue, scope),
                kind,
                scope,
                time(issue.firstSeen()),
                time(issue.lastSeen()),
                issue.evidence().stream().map(piece -> evidence(piece.line())).toList(),
                CleanText.title(issue.cause(), MOST_IN_A_PARAGRAPH),
                CleanText.title(issue.advice(), MOST_IN_A_PARAGRAPH),
                issue.issueId(),
                link);
    }

    /** The page as plain text. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(title + " (class " + kind + "), seen " + seen);
        lines.add("");
        if (!evidence.isEmpty()) {
            lines.add(evidence.size() == 1 ? "The line:" : "The lines:");
            evidence.forEach(piece -> lines.add(piece.indent(2).stripTrailing()));
        }
        if (!cause.isEmpty()) {
            lines.add("Likely cause: " + cause);
        }
        if (!advice.isEmpty()) {
            lines.add("What to do: " + advice);
        }
        lines.add("");
        lines.add("Severity: " + severity);
        lines.add("First seen: " + firstSeen);
        lines.add("Last seen: " + lastSeen);
        lines.add("Issue: " + issueId + (link.isEmpty() ? "" : " " + link));
        return String.join("\n", lines) + "\n";
    }

    private static String seen(AlertedIssue issue, String scope) {
        String seen = times(issue.lines()) + " on " + scope + " since " + time(issue.firstSeen()) + ".";
        return switch (issue.reason()) {
            case NEW -> seen;
            case CAME_BACK -> seen + " It was resolved and came back.";
        };
    }

    private static String times(long lines) {
        return lines == 1 ? "once" : lines == 2 ? "twice" : lines + " times";
    }

    private static String evidence(String line) {
        return String.join("\n", CleanText.block(line, MOST_LINES_OF_EVIDENCE, MOST_IN_A_PARAGRAPH));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
