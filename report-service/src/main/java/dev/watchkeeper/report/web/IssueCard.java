package dev.watchkeeper.report.web;

import dev.watchkeeper.report.overview.Overview.OpenIssue;
import java.time.Instant;

/** An open issue on the page: what it is, what it comes from, what to do. */
public record IssueCard(
        long id,
        String severity,
        String state,
        String title,
        String issueClass,
        String scope,
        String code,
        String lines,
        Moment firstSeen,
        Moment lastSeen,
        String cause,
        String advice,
        String line) {

    static IssueCard of(OpenIssue issue, Instant now) {
        return new IssueCard(
                issue.id(),
                issue.severity().word(),
                issue.state().equals("open") ? "" : issue.state(),
                Words.cut(issue.title()),
                issue.issueClass(),
                issue.component() == null ? issue.scope() : issue.scope() + " / " + issue.component(),
                issue.code(),
                Words.count(issue.lines(), "line"),
                Moment.ago(issue.firstSeen(), now),
                Moment.ago(issue.lastSeen(), now),
                Words.cut(issue.cause()),
                Words.cut(issue.advice()),
                issue.line() == null ? "" : Words.cut(issue.line()));
    }
}
