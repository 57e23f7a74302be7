package dev.watchkeeper.alert.delivery;

import dev.watchkeeper.alert.channel.Channel;
import dev.watchkeeper.alert.channel.Outcome;
import dev.watchkeeper.alert.issue.AlertedIssue;
import dev.watchkeeper.alert.issue.IssueQuery;
import dev.watchkeeper.alert.wording.CleanText;
import dev.watchkeeper.alert.wording.Message;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * Serves one channel, one notification at a time: claim, word, send, settle.
 *
 * <p>What is outside cannot be told exactly once. Between the moment a channel takes a message and the moment the row
 * says {@code sent}, this process or the database may end; then the lease runs out and the message goes out a second
 * time, with the same {@link Message#id()} so that the repeat can be recognised. Nothing is told less than once.
 */
final class Courier {

    /** How much longer than an attempt a claim lasts: enough to settle it. */
    static final Duration LEASE_BEYOND_PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_IN_AN_OUTCOME = 500;

    private final Channel channel;
    private final NotificationStore notifications;
    private final IssueQuery issues;
    private final BiFunction<Long, AlertedIssue, Message> wording;
    private final Backoff backoff;
    private final Duration patience;
    private final DeliveryCounts counts;
    private final AtomicInteger troubles = new AtomicInteger();

    Courier(
            Channel channel,
            NotificationStore notifications,
            IssueQuery issues,
            BiFunction<Long, AlertedIssue, Message> wording,
            Backoff backoff,
            Duration patience,
            DeliveryCounts counts) {
        this.channel = channel;
        this.notifications = notifications;
        this.issues = issues;
        this.wording = wording;
        this.backoff = backoff;
        this.patience = patience;
        this.counts = counts;
    }

    /** Takes the notification that is due longest, if there is one, and returns whether there was. */
    Uni<Boolean> deliverOne() {
        return notifications
                .claim(channel.name(), patience.plus(LEASE_BEYOND_PATIENCE))
                .chain(due -> due.isPresent()
                        ? deliver(due.get()).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> deliver(Claim claim) {
        return attempt(claim)
                .ifNoItem()
                .after(patience)
                .recoverWithItem(() -> Outcome.TryAgain.because("no answer within " + patience.toSeconds() + " s"))
                .onFailure()
                .recoverWithItem(trouble -> Outcome.TryAgain.because(trouble.toString()))
                .chain(outcome -> settle(claim, ended(claim, outcome)));
    }

    private Uni<Outcome> attempt(Claim claim) {
        return issues.ofAlert(claim.alertId())
                .chain(found -> found.isPresent()
                        ? channel.send(wording.apply(claim.notificationId(), found.get()))
                        : Uni.createFrom().item(new Outcome.GiveUp("its issue is gone")));
    }

    /** After a day and more of attempts, "try again" means "give up". */
    private Outcome ended(Claim claim, Outcome outcome) {
        return switch (outcome) {
            case Outcome.TryAgain again
            when backoff.isTriedEnough(claim.attempts(), claim.age()) ->
                new Outcome.GiveUp("tried " + claim.attempts() + " times: " + again.why());
            case Outcome.TryAgain again -> again;
            case Outcome.Sent sent -> sent;
            case Outcome.GiveUp giveUp -> giveUp;
        };
    }

    private Uni<Void> settle(Claim claim, Outcome outcome) {
        counts.count(channel.name(), outcome);
        return switch (outcome) {
            case Outcome.Sent sent -> {
                sayWell();
                yield notifications.sent(claim);
            }
            case Outcome.TryAgain again -> {
                String why = clean(again.why());
                sayTrouble(claim, why);
                yield notifications.later(claim, backoff.delay(claim.attempts(), again.after()), why);
            }
            case Outcome.GiveUp giveUp -> {
                String why = clean(giveUp.why());
                Log.errorf(
                        "gave up telling channel=%s notification=%d alert=%d why=%s",
                        channel.name(), claim.notificationId(), claim.alertId(), why);
                yield notifications.giveUp(claim, why);
            }
        };
    }

    private void sayWell() {
        int before = troubles.getAndSet(0);
        if (before > 0) {
            Log.infof("the channel works again channel=%s failed=%d", channel.name(), before);
        }
    }

    private void sayTrouble(Claim claim, String why) {
        if (troubles.getAndIncrement() == 0) {
            Log.warnf(
                    "could not tell, tries again channel=%s notification=%d attempt=%d why=%s",
                    channel.name(), claim.notificationId(), claim.attempts(), why);
        }
    }

    /** A server's answer is text from outside, and the database takes no NUL. */
    private static String clean(String why) {
        return CleanText.line(why, MOST_IN_AN_OUTCOME);
    }
}
