package dev.watchkeeper.standalone.rules;

import dev.watchkeeper.engine.classify.Rule;
import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.classify.UserRules.Disabled;
import dev.watchkeeper.standalone.terminal.Paint;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** All rules that count, or those of some classes and severities, in the order in which they are asked. */
public final class RuleList {

    private static final String YOURS = "yours";

    private final Shelf shelf;
    private final List<Rule> rules;

    /**
     * Those that somebody wants to see.
     *
     * @param classes empty: all
     * @param severities empty: all
     */
    public RuleList(Shelf shelf, Collection<String> classes, Collection<Severity> severities) {
        this.shelf = shelf;
        this.rules = shelf.book().rules().stream()
                .filter(rule -> classes.isEmpty()
                        || classes.contains(rule.troubleClass().id()))
                .filter(rule -> severities.isEmpty() || severities.contains(rule.severity()))
                .toList();
    }

    /** An object a rule. */
    public void write(RuleJson json) {
        rules.forEach(json::write);
    }

    /** A row a rule. */
    public void print(PrintWriter out, Paint paint) {
        int id = widest("ID", rule -> rule.id().length());
        int troubleClass = widest("CLASS", rule -> rule.troubleClass().id().length());
        int severity = widest("SEVERITY", rule -> rule.severity().name().length());
        String row = "%-" + id + "s  %-" + troubleClass + "s  ";
        String word = "%-" + severity + "s";
        if (!rules.isEmpty()) {
            out.println(paint.faint(row.formatted("ID", "CLASS") + word.formatted("SEVERITY") + "  DESCRIPTION"));
        }
        for (Rule rule : rules) {
            out.println(row.formatted(rule.id(), rule.troubleClass().id())
                    + paint.severity(
                            rule.severity(),
                            word.formatted(rule.severity().name().toLowerCase(Locale.ROOT)))
                    + "  " + Paint.harmless(rule.description())
                    + (rule.written().isOfUser() ? paint.faint("  " + YOURS) : ""));
        }
        out.println();
        int all = shelf.book().rules().size();
        out.println((rules.size() == all ? "" : rules.size() + " of ") + counted(all, "rule") + ofUsers());
        if (!shelf.said().disabled().isEmpty()) {
            out.println("switched off: "
                    + shelf.said().disabled().stream().map(Disabled::id).collect(Collectors.joining(", ")));
        }
        out.flush();
    }

    private String ofUsers() {
        long yours = rules.stream().filter(rule -> rule.written().isOfUser()).count();
        return shelf.users()
                .map(path -> ", " + (yours == 0 ? "none" : yours) + " of them of yours, from " + path)
                .orElse("");
    }

    private int widest(String title, ToIntFunction<Rule> width) {
        return Math.max(title.length(), rules.stream().mapToInt(width).max().orElse(0));
    }

    static String counted(long count, String thing) {
        return "%,d %s%s".formatted(count, thing, count == 1 ? "" : "s");
    }
}
