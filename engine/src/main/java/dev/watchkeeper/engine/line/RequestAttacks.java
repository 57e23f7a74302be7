package dev.watchkeeper.engine.line;

import dev.watchkeeper.engine.attack.Attack;
import dev.watchkeeper.engine.attack.Attacks;
import dev.watchkeeper.engine.attack.Request;
import dev.watchkeeper.engine.attack.Risk;
import dev.watchkeeper.engine.attack.sign.Kind;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.classify.TroubleClass;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.json.JsonFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An attack in a request as a match: its class says what it was after, its severity how far the server let it come. The
 * evidence is what the client sent, letter by letter, so that it is found again in the line.
 */
final class RequestAttacks {

    /** Goes up when the signs change, so that it can be seen which of them judged a line. */
    private static final int VERSION = 1;

    private static final String ALLOWED =
            "The server did what it was asked, or broke over it: a client sent this, and nothing on the way stopped it.";
    private static final String UNKNOWN = "A client sent this; the answer does not tell whether it came to anything.";
    private static final String REFUSED = "A client sent this, and the server refused it or has no such thing.";

    private final Map<Kind, TroubleClass> classes = new EnumMap<>(Kind.class);

    RequestAttacks(Map<String, TroubleClass> known) {
        for (Kind kind : Kind.values()) {
            TroubleClass troubleClass = known.get(kind.troubleClass());
            if (troubleClass == null) {
                throw new IllegalArgumentException("the classes must hold " + kind.troubleClass());
            }
            classes.put(kind, troubleClass);
        }
    }

    /** Empty for lines that are no requests: what a server says of one is judged by the rule book. */
    Optional<Match> in(ParsedLine line) {
        Fields fields = line.fields();
        boolean ofJson = fields.method() != null && line.format().equals(JsonFormat.NAME);
        if (fields.url() == null || !line.request() && !ofJson) {
            return Optional.empty();
        }
        return Attacks.in(new Request(fields.url(), fields.userAgent(), fields.referer(), fields.status()))
                .map(this::match);
    }

    private Match match(Attack attack) {
        TroubleClass troubleClass = classes.get(attack.kind());
        if (troubleClass == null) {
            throw new IllegalStateException("every kind has its class");
        }
        return new Match(
                troubleClass,
                severity(troubleClass.severity(), attack.risk()),
                troubleClass.id() + "@" + VERSION,
                troubleClass.description() + " (" + attack.shows() + ", "
                        + attack.part().title() + ")",
                cause(attack.risk()),
                advice(attack),
                attack.evidence(),
                List.of());
    }

    /** The class's own where the attack may have come through; refused ones are kept, but wake nobody. */
    private static Severity severity(Severity worst, Risk risk) {
        int steps = switch (risk) {
            case HIGH -> 0;
            case MEDIUM -> 1;
            case LOW -> 2;
        };
        int low = Math.max(worst.ordinal(), Severity.LOW.ordinal());
        return Severity.values()[Math.min(worst.ordinal() + steps, low)];
    }

    private static String cause(Risk risk) {
        return switch (risk) {
            case HIGH -> ALLOWED;
            case MEDIUM -> UNKNOWN;
            case LOW -> REFUSED;
        };
    }

    private static String advice(Attack attack) {
        String check = switch (attack.kind()) {
            case SQL -> "Check that this value reaches the database only as a parameter of a prepared statement.";
            case SCRIPT -> "Check that the page escapes this value wherever it writes it.";
            case COMMAND ->
                "Check whether this value reaches a shell, an interpreter or a template, and what ran there.";
            case TRAVERSAL -> "Check that this path cannot leave its folder, and what was sent in the answer.";
            case SCANNER -> "Check that what was asked for is not there or not open to all.";
            case OTHER -> "Check what the application does with this value, and whom it calls for it.";
        };
        return check + " Then see what else this client asked for, and block it if it goes on.";
    }
}
