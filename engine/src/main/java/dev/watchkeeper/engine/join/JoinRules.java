package dev.watchkeeper.engine.join;

import com.google.re2j.Pattern;
import dev.watchkeeper.engine.join.EventShape.Verdict;
import java.util.Optional;

/**
 * What a user says about the lines of a path. Where only {@code start} is given, every line that does not match it
 * continues the one before; where only {@code continuation} is given, every line that does not match it starts an
 * event; where both are given, a line that matches neither is judged by its shape. Patterns may match anywhere.
 */
public record JoinRules(Optional<Pattern> start, Optional<Pattern> continuation) {

    /** The shape of the lines decides. */
    public static final JoinRules NONE = new JoinRules(Optional.empty(), Optional.empty());

    /** Empty when the user's patterns say nothing about this line. */
    Optional<Verdict> judge(String line) {
        if (start.isEmpty() && continuation.isEmpty()) {
            return Optional.empty();
        }
        if (start.isPresent() && start.get().matcher(line).find()) {
            return Optional.of(Verdict.STARTS);
        }
        if (continuation.isPresent() && continuation.get().matcher(line).find()) {
            return Optional.of(Verdict.CONTINUES);
        }
        if (start.isPresent() && continuation.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(start.isPresent() ? Verdict.CONTINUES : Verdict.STARTS);
    }
}
