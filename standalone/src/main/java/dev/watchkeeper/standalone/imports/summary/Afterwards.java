package dev.watchkeeper.standalone.imports.summary;

import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.instance.Instance;
import dev.watchkeeper.standalone.imports.instance.Instance.Accounts;
import dev.watchkeeper.standalone.imports.instance.Instance.OpenIssue;
import dev.watchkeeper.standalone.imports.instance.Pause;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an instance knew of a node before an import, and what it says after it. */
public record Afterwards(Optional<Accounts> accounts, Optional<List<OpenIssue>> issues) {

    public static Afterwards than(Instance instance, String node) throws InterruptedException {
        return new Afterwards(instance.accounts(node), instance.openIssues(node));
    }

    /** All is stored by now, so an instance that does not answer is a pity, and no trouble. */
    public Summary.Seen seen(Instance instance, String node, Pause pause, Clock clock) throws InterruptedException {
        boolean counted = false;
        Optional<Accounts> accountsSince = Optional.empty();
        try {
            counted = new Folding(instance, pause, clock).isOver(node);
            if (accounts.isPresent()) {
                accountsSince = instance.accounts(node).map(now -> now.since(accounts.get()));
            }
            Optional<List<OpenIssue>> issuesSince =
                    issues.isPresent() ? since(instance.openIssues(node), issues.get()) : Optional.empty();
            return new Summary.Seen(accountsSince, issuesSince, counted, instance.address(), Optional.empty());
        } catch (Trouble e) {
            return new Summary.Seen(
                    accountsSince,
                    Optional.empty(),
                    counted,
                    instance.address(),
                    Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** With the lines that were added, the most first. */
    private static Optional<List<OpenIssue>> since(Optional<List<OpenIssue>> after, List<OpenIssue> before) {
        Map<Long, Long> lines = before.stream().collect(Collectors.toMap(OpenIssue::id, OpenIssue::lines));
        return after.map(now -> now.stream()
                .map(issue -> issue.without(lines.getOrDefault(issue.id(), 0L)))
                .filter(issue -> issue.lines() > 0)
                .sorted(OpenIssue.WORST_FIRST)
                .toList());
    }
}
