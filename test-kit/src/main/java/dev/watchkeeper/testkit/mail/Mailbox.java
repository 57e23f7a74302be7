package dev.watchkeeper.testkit.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** A real SMTP server on loopback that keeps every mail. */
public final class Mailbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Mailbox() {}

    public static Mailbox open() {
        Mailbox mailbox = new Mailbox();
        mailbox.server.start();
        return mailbox;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Whole mails, headers included, in the order they came. */
    public List<String> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    public List<String> subjects() {
        return Arrays.stream(server.getReceivedMessages()).map(Mailbox::subject).toList();
    }

    /** Waits until some mail holds the text, decoded, in its subject or body. */
    public void eventuallyHolds(String text) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Arrays.stream(server.getReceivedMessages()).anyMatch(mail -> holds(mail, text)));
    }

    @Override
    public void close() {
        server.stop();
    }

    private static boolean holds(MimeMessage mail, String text) {
        try {
            return subject(mail).contains(text) || body(mail.getContent()).contains(text);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(Object content) throws MessagingException, IOException {
        if (content instanceof jakarta.mail.Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(body(parts.getBodyPart(i).getContent())).append('\n');
            }
            return all.toString();
        }
        return String.valueOf(content);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject() == null ? "" : mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
