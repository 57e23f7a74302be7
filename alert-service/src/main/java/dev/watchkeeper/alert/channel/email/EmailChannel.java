package dev.watchkeeper.alert.channel.email;

import dev.watchkeeper.alert.channel.Channel;
import dev.watchkeeper.alert.channel.Outcome;
import dev.watchkeeper.alert.wording.Message;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.regex.Pattern;

/** Sends one mail per alert to everybody on the list. */
public final class EmailChannel implements Channel {

    /** Only what a slip of the pen breaks; the mail server judges the rest. */
    private static final Pattern ADDRESS = Pattern.compile("([^<>@\\p{Cntrl}]*<)?[^<>@\\s,]+@[^<>@\\s,]+>?");

    private final ReactiveMailer mailer;
    private final String from;
    private final List<String> to;

    public EmailChannel(ReactiveMailer mailer, String from, List<String> to) {
        this.mailer = mailer;
        this.from = checked("from", from);
        this.to = to.stream().map(one -> checked("to", one)).toList();
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public Uni<Outcome> send(Message message) {
        return mailer.send(mail(message))
                .replaceWith(() -> (Outcome) new Outcome.Sent())
                .onFailure()
                .recoverWithItem(MailTrouble::outcome);
    }

    private Mail mail(Message message) {
        return new Mail()
                .setFrom(from)
                .setTo(to)
                .setSubject(message.subject())
                .setText(message.text())
                .setHtml(message.html())
                // The same mail sent twice has the same id: most mail programs show it once.
                .addHeader("Message-ID", "<" + message.id() + "@watchkeeper>")
                // RFC 3834: keeps holiday replies from coming back.
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String checked(String key, String address) {
        if (!ADDRESS.matcher(address.strip()).matches()) {
            throw new IllegalArgumentException("watchkeeper.alert.channel.email." + key + " holds \"" + address
                    + "\": write an address like name@example.org");
        }
        return address.strip();
    }
}
