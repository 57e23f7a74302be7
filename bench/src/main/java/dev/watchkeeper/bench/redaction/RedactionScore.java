package dev.watchkeeper.bench.redaction;

import dev.watchkeeper.engine.redact.Pseudonyms;
import dev.watchkeeper.engine.redact.RedactSettings;
import dev.watchkeeper.engine.redact.Redactor;
import dev.watchkeeper.testkit.secret.CleanLines;
import dev.watchkeeper.testkit.secret.SecretLine;
import dev.watchkeeper.testkit.secret.SecretLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the engine took out of made-up lines.
 *
 * @param secrets how many lines had a secret
 * @param clean how many had none
 * @param missed lines with secrets of which something stayed
 * @param alarms lines without any that did not stay as they were
 */
public record RedactionScore(int secrets, int clean, List<SecretLine> missed, List<String> alarms) {

    /** What recall and precision must reach. */
    public static final double BAR = 0.99;

    /** Draws the lines and redacts them. */
    public static RedactionScore of(long seed, int secrets, int clean) {
        Redactor redactor = new Redactor(RedactSettings.STANDARD, new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY]));
        List<SecretLine> missed = SecretLines.some(seed, secrets).stream()
                .filter(line -> !line.isGoneFrom(redactor.redact(line.line())))
                .toList();
        List<String> alarms = CleanLines.some(seed, clean).stream()
                .filter(line -> !redactor.redact(line).equals(line))
                .toList();
        return new RedactionScore(secrets, clean, missed, alarms);
    }

    public double recall() {
        return (secrets - missed.size()) / (double) secrets;
    }

    public double precision() {
        int found = secrets - missed.size();
        return found == 0 ? 0 : found / (double) (found + alarms.size());
    }

    public boolean reachesBar() {
        return recall() >= BAR && precision() >= BAR;
    }

    /** As people read it: the two figures, which kinds were missed, and so many lines of each sort. */
    public List<String> report(int misses) {
        List<String> rows = new ArrayList<>();
        rows.add(row(
                "recall     %.4f  (%,d of %,d secrets taken out whole)", recall(), secrets - missed.size(), secrets));
        rows.add(row("precision  %.4f  (%,d of %,d ordinary lines changed)", precision(), alarms.size(), clean));
        rows.add(row("bar        %.2f    %s", BAR, reachesBar() ? "reached" : "MISSED"));
        Map<String, Integer> kinds = new TreeMap<>();
        missed.forEach(line -> kinds.merge(line.kind(), 1, Integer::sum));
        kinds.forEach((kind, count) -> rows.add(row("missed     %s %d", kind, count)));
        missed.stream().limit(misses).forEach(line -> rows.add("missed     " + line.line()));
        alarms.stream().limit(misses).forEach(line -> rows.add("changed    " + line));
        return rows;
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
