package dev.watchkeeper.standalone.imports.summary;

import dev.watchkeeper.standalone.imports.folder.LeftOut;
import dev.watchkeeper.standalone.imports.instance.Instance.Accounts;
import dev.watchkeeper.standalone.imports.instance.Instance.OpenIssue;
import dev.watchkeeper.standalone.imports.sending.Tally;
import dev.watchkeeper.standalone.terminal.Paint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person reads when an import is over. */
public final class Summary {

    private static final int MOST_ISSUES = 10;
    private static final int MOST_FILES = 50;
    private static final int WIDTH_OF_A_TITLE = 90;

    /**
     * What the instance says.
     *
     * @param accounts of what came since the import began; empty if the token may not see it
     * @param issues those that got lines
     * @param counted false: the instance has not made issues of all lines yet
     * @param unsaid why it does not say more
     */
    public record Seen(
            Optional<Accounts> accounts,
            Optional<List<OpenIssue>> issues,
            boolean counted,
            Optional<String> address,
            Optional<String> unsaid) {}

    /** What was to be imported. */
    public record Wanted(Path folder, String node, Optional<Path> archiveTo) {}

    private final Wanted wanted;
    private final Findings findings;
    private final Tally tally;
    private final Duration took;

    public Summary(Wanted wanted, Findings findings, Tally tally, Duration took) {
        this.wanted = wanted;
        this.findings = findings;
        this.tally = tally;
        this.took = took;
    }

    public void write(PrintWriter out, Seen seen) {
        out.println("Imported %s as node %s in %s".formatted(wanted.folder(), wanted.node(), seconds(took)));
        out.println();
        files(out, seen.accounts());
        seen.unsaid().ifPresent(why -> {
            out.println("All is imported, but the instance does not say what it found: " + Paint.harmless(why));
            out.println();
        });
        seen.issues().ifPresent(issues -> issues(out, issues, seen.counted()));
        out.println(seen.address()
                .map(address -> "Look at it: " + address)
                .orElse("Look at it: start `watchkeeper up` with the same data folder, and log in with its link."));
        out.flush();
    }

    /** The import could not go on. */
    public void writeOfAPart(PrintWriter out) {
        out.println("Imported a part of %s as node %s in %s".formatted(wanted.folder(), wanted.node(), seconds(took)));
        out.println();
        files(out, Optional.empty());
        out.flush();
    }

    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1_000 && unit < 3) {
            value /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", value, "kMGT".charAt(unit));
    }

    private void files(PrintWriter out, Optional<Accounts> found) {
        row(out, "read", files(findings.filesRead()) + ", " + lines(tally.lines()) + ", " + bytes(tally.bytes()));
        row(out, "known already", files(findings.filesKnown()));
        found.ifPresent(accounts -> accounts(out, accounts));
        wanted.archiveTo().ifPresent(to -> row(out, "archived", files(findings.filesArchived()) + " to " + to));
        named(out, "left out", findings.leftOut());
        named(out, "notes", findings.notes());
        named(out, "TROUBLE", findings.troubles());
        out.println();
    }

    private static void accounts(PrintWriter out, Accounts accounts) {
        row(out, "stored", lines(accounts.linesStored()) + ", " + bytes(accounts.bytesStored()));
        row(out, "filtered", lines(accounts.linesFiltered()) + ", " + bytes(accounts.bytesFiltered()));
        row(out, "quarantined", lines(accounts.linesQuarantined()) + ", " + bytes(accounts.bytesQuarantined()));
        if (accounts.bytesTruncated() > 0) {
            row(out, "truncated", bytes(accounts.bytesTruncated()) + " of lines that are longer than a line may be");
        }
        if (accounts.bytesLost() > 0) {
            row(out, "REFUSED", bytes(accounts.bytesLost()) + " that the instance does not take; its log says why");
        }
    }

    private static void named(PrintWriter out, String title, List<LeftOut> files) {
        if (files.isEmpty()) {
            return;
        }
        row(out, title, files(files.size()));
        files.stream()
                .limit(MOST_FILES)
                .forEach(file ->
                        out.println("    " + Paint.harmless(file.inFolder()) + ": " + Paint.harmless(file.why())));
        if (files.size() > MOST_FILES) {
            out.println("    and " + (files.size() - MOST_FILES) + " more");
        }
    }

    private static void issues(PrintWriter out, List<OpenIssue> issues, boolean counted) {
        if (!counted) {
            out.println("Not all lines are made into issues yet; the instance goes on with that.");
        }
        if (issues.isEmpty()) {
            out.println(counted ? "No open issue comes from these lines." : "");
            out.println();
            return;
        }
        out.println("Open issues that these lines show: " + issues.size());
        issues.stream()
                .limit(MOST_ISSUES)
                .forEach(issue -> out.println("  %8s  %-8s  %-20s  %s"
                        .formatted(
                                String.format(Locale.ROOT, "%,d", issue.lines()),
                                issue.severity(),
                                issue.troubleClass(),
                                shortened(Paint.harmless(issue.title())))));
        if (issues.size() > MOST_ISSUES) {
            out.println("  and " + (issues.size() - MOST_ISSUES) + " more");
        }
        out.println();
    }

    private static void row(PrintWriter out, String name, String value) {
        out.println("  %-14s %s".formatted(name, value));
    }

    private static String files(int number) {
        return number == 1 ? "1 file" : String.format(Locale.ROOT, "%,d files", number);
    }

    private static String lines(long number) {
        return number == 1 ? "1 line" : String.format(Locale.ROOT, "%,d lines", number);
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1_000.0);
    }

    private static String shortened(String text) {
        return text.length() <= WIDTH_OF_A_TITLE ? text : text.substring(0, WIDTH_OF_A_TITLE - 1) + "…";
    }
}
