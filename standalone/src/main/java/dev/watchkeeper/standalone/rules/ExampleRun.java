package dev.watchkeeper.standalone.rules;

import dev.watchkeeper.engine.classify.Rule;
import dev.watchkeeper.engine.classify.RuleBook;
import dev.watchkeeper.standalone.terminal.Paint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tries every rule on its examples. */
public final class ExampleRun {

    private static final String INDENT = " ".repeat(8);

    private final Shelf shelf;
    private final PrintWriter out;
    private final Paint paint;

    public ExampleRun(Shelf shelf, PrintWriter out, Paint paint) {
        this.shelf = shelf;
        this.out = out;
        this.paint = paint;
    }

    /**
     * Says what came out.
     *
     * @param usually where users may write rules, if they have none yet
     * @return whether every rule does what it says
     */
    public boolean print(Path usually) {
        List<String> broken = complaints(shelf.engine());
        title("engine", shelf.engine().rules(), broken);
        Optional<Path> users = shelf.users();
        if (users.isEmpty()) {
            out.println(paint.strong("yours") + "   none; `watchkeeper up` reads them from " + usually);
        } else {
            title(
                    "yours",
                    shelf.book().rules().stream()
                            .filter(rule -> rule.written().isOfUser())
                            .toList(),
                    shelf.refused());
            complaints(shelf.book())
                    .forEach(sentence -> out.println(INDENT + paint.faint("note: ") + Paint.harmless(sentence)));
            out.println(INDENT + paint.faint("from " + users.get()));
        }
        out.flush();
        return broken.isEmpty() && shelf.refused().isEmpty();
    }

    private void title(String whose, List<Rule> rules, List<String> refused) {
        long examples = rules.stream()
                .mapToLong(rule ->
                        rule.examples().match().size() + rule.examples().not().size())
                .sum();
        String good = RuleList.counted(rules.size(), "rule") + " with " + RuleList.counted(examples, "example");
        String bad = refused.size() + " refused";
        out.println(paint.strong("%-8s".formatted(whose))
                + (refused.isEmpty() ? good + ", all as they say" : good + " as they say; " + paint.strong(bad)));
        refused.forEach(sentence -> out.println(INDENT + Paint.harmless(sentence)));
    }

    /** Of rules of the engine: of those that users wrote, none is in the book with one. */
    private static List<String> complaints(RuleBook book) {
        return book.rules().stream()
                .flatMap(rule -> book.complaint(rule).stream())
                .toList();
    }
}
