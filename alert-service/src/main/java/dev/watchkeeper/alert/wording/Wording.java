package dev.watchkeeper.alert.wording;

import dev.watchkeeper.alert.issue.AlertedIssue;
import dev.watchkeeper.alert.issue.Reason;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Puts an alert into words. */
@ApplicationScoped
public class Wording {

    /** Longer subjects are cut by mail programs anyway, in places of their own choice. */
    static final int MOST_IN_A_SUBJECT = 200;

    private final String base;

    Wording(WordingConfig config) {
        base = config.baseUrl().map(Wording::checked).orElse("");
    }

    /** Made before anything waits for the database, so that a wrong setting stops the start at once. */
    void check(@Observes @Priority(10) StartupEvent start) {
        Log.debugf("alerts link to base=%s", base);
    }

    public Message message(long notificationId, AlertedIssue issue) {
        AlertPage page = AlertPage.of(issue, base.isEmpty() ? "" : base + "/#issue-" + issue.issueId());
        return new Message(
                id(notificationId, issue),
                issue.firedAt(),
                subject(page, issue.reason()),
                headline(page, issue.reason()),
                page.text(),
                Pages.mail(page).render());
    }

    /** The moment tells apart what two installations, or two lives of one database, both call number 1. */
    static String id(long notificationId, AlertedIssue issue) {
        return "notification-" + notificationId + "." + ChronoUnit.MICROS.between(Instant.EPOCH, issue.firedAt());
    }

    static String subject(AlertPage page, Reason reason) {
        return CleanText.title(
                "[watchkeeper] " + page.severity() + " " + again(reason) + page.title() + " on " + page.scope(),
                MOST_IN_A_SUBJECT);
    }

    static String headline(AlertPage page, Reason reason) {
        return "ALERT " + page.severity() + " " + again(reason) + page.title() + " issue=" + page.issueId() + " scope="
                + page.scope();
    }

    private static String again(Reason reason) {
        return switch (reason) {
            case NEW -> "";
            case CAME_BACK -> "came back: ";
        };
    }

    private static String checked(URI url) {
        boolean isWeb = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!isWeb || url.getHost() == null) {
            throw new IllegalArgumentException("watchkeeper.alert.wording.base-url is \"" + url
                    + "\": write an address like https://watchkeeper.example.org");
        }
        return url.toString().replaceAll("/+$", "");
    }
}
