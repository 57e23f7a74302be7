package dev.watchkeeper.engine.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * What a line turned out to show.
 *
 * @param rule the rule and its version, as {@code id@version}, and with {@code +hash} behind if users wrote it
 * @param cause the likely cause, in one sentence
 * @param advice what to do about it
 * @param evidence the part of the line that made the rule match, short
 * @param others the rules that hold as well and come after it in the book
 */
public record Match(
        TroubleClass troubleClass,
        Severity severity,
        String rule,
        String title,
        String cause,
        String advice,
        String evidence,
        List<Other> others) {

    /** A rule that holds, though another one names the trouble. */
    public record Other(TroubleClass troubleClass, String rule, String evidence) {}

    public Match {
        others = List.copyOf(others);
    }

    /** This one names the trouble, and the rule that would have named it without this is kept beside it. */
    public Match ahead(Match other) {
        List<Other> all = new ArrayList<>(others);
        all.add(new Other(other.troubleClass, other.rule, other.evidence));
        all.addAll(other.others);
        return new Match(troubleClass, severity, rule, title, cause, advice, evidence, all);
    }
}
