package dev.watchkeeper.alert.channel.email;

import dev.watchkeeper.alert.channel.Outcome;
import io.vertx.ext.mail.SMTPException;
import java.util.Set;

/** What a mail that did not go out means for the next attempt. */
final class MailTrouble {

    /** Wrong or missing login, encryption wanted: permanent for the server, but a person will correct the settings. */
    private static final Set<Integer> SETTINGS = Set.of(530, 534, 535, 538);

    private MailTrouble() {}

    static Outcome outcome(Throwable trouble) {
        if (trouble instanceof SMTPException answer
                && answer.isPermanent()
                && !SETTINGS.contains(answer.getReplyCode())) {
            return new Outcome.GiveUp("the mail server refused it: " + answer.getReplyMessage());
        }
        return Outcome.TryAgain.because("the mail server could not be used: "
                + (trouble.getMessage() == null ? trouble : trouble.getMessage()));
    }
}
