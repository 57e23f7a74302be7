package dev.watchkeeper.standalone.rules;

import dev.watchkeeper.engine.classify.Rule;
import dev.watchkeeper.standalone.terminal.Paint;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a rule says, for people. */
public final class RuleCard {

    private static final String ROW = "%-10s";

    private final PrintWriter out;
    private final Paint paint;

    public RuleCard(PrintWriter out, Paint paint) {
        this.out = out;
        this.paint = paint;
    }

    public void print(Rule rule, Shelf shelf) {
        Map<String, Object> said = rule.written().said();
        out.println(paint.strong(rule.name()) + "  " + rule.troubleClass().id() + " ("
                + rule.troubleClass().category().title() + ")  "
                + paint.severity(rule.severity(), rule.severity().name().toLowerCase(Locale.ROOT)));
        out.println(Paint.harmless(rule.description()));
        shelf.disabled(rule).ifPresent(one -> out.println(paint.strong("It is switched off by " + one.file())));
        out.println();
        row("written", List.of(place(rule) + (rule.written().isOfUser() ? "" : ", of the engine")));
        shelf.changedBy(rule).ifPresent(own -> row("changes", List.of(place(own) + ", of the engine: the rest stays")));
        row("cause", List.of(rule.cause()));
        row("do", List.of(rule.advice()));
        row("heal", rule.heal() == null ? List.of() : List.of(rule.heal()));
        row("listens", List.of("to " + rule.minimumLevel() + " and louder"));
        row("words", List.of(String.join(", ", texts(said.get("words")))));
        row("any", texts(said.get("any")));
        row("none", texts(said.get("none")));
        row("values", values(said.get("values")));
        row("matches", rule.examples().match());
        row("not", rule.examples().not());
        out.flush();
    }

    private static String place(Rule rule) {
        return rule.written().file() + ", line " + rule.written().line();
    }

    private void row(String title, List<String> texts) {
        String before = paint.faint(ROW.formatted(title));
        for (String text : texts) {
            if (!text.isBlank()) {
                out.println(before + Paint.harmless(text));
                before = ROW.formatted("");
            }
        }
    }

    private static List<String> texts(@Nullable Object said) {
        return said instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static List<String> values(@Nullable Object said) {
        return said instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .toList()
                : List.of();
    }
}
