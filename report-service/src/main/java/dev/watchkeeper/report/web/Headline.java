package dev.watchkeeper.report.web;

import dev.watchkeeper.report.overview.Overview;
import dev.watchkeeper.report.overview.Overview.OpenIssues;

/**
 * The one sentence somebody reads who has no time for more.
 *
 * @param tone a style's name: the worst severity, quiet, or empty when there is nothing to judge by
 */
public record Headline(String sentence, String tone) {

    static Headline of(Overview overview) {
        OpenIssues issues = overview.issues();
        if (issues.open() > 0) {
            String sentence = Words.count(issues.open(), "open issue");
            if (issues.critical() > 0) {
                return new Headline(sentence + ", " + Words.number(issues.critical()) + " critical", "critical");
            }
            if (issues.high() > 0) {
                return new Headline(sentence + ", " + Words.number(issues.high()) + " high", "high");
            }
            return new Headline(sentence, issues.medium() > 0 ? "medium" : "low");
        }
        // Quiet is something that was listened to.
        return overview.streams().count() == 0 && overview.nodes().isEmpty()
                ? new Headline("Nothing is watched yet", "empty")
                : new Headline("All quiet", "quiet");
    }
}
