package dev.watchkeeper.alert.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.alert.channel.Outcome;
import dev.watchkeeper.alert.wording.Message;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailChannelTest {

    private static final String FROM = "watchkeeper@example.org";
    private static final Message MESSAGE =
            new Message("notification-3.17", Instant.EPOCH, "subject", "headline", "text", "<p>html</p>");

    private final List<Mail> sent = new ArrayList<>();

    @Test
    void everybody_gets_one_mail_in_text_and_html() {
        Outcome outcome = send(List.of("a@example.org", "Night Watch <b@example.org>"));

        assertThat(outcome).isEqualTo(new Outcome.Sent());
        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.getFrom()).isEqualTo(FROM);
            assertThat(mail.getTo()).containsExactly("a@example.org", "Night Watch <b@example.org>");
            assertThat(mail.getSubject()).isEqualTo("subject");
            assertThat(mail.getText()).isEqualTo("text");
            assertThat(mail.getHtml()).isEqualTo("<p>html</p>");
        });
    }

    @Test
    void the_same_message_has_the_same_id_in_every_mail() {
        send(List.of("a@example.org"));
        send(List.of("a@example.org"));

        assertThat(sent)
                .extracting(mail -> mail.getHeaders().get("Message-ID"))
                .containsExactly(
                        List.of("<notification-3.17@watchkeeper>"), List.of("<notification-3.17@watchkeeper>"));
    }

    @Test
    void a_mail_that_does_not_go_out_is_an_outcome() {
        ReactiveMailer down = mails -> Uni.createFrom().failure(new ConnectException("Connection refused"));

        Outcome outcome = new EmailChannel(down, FROM, List.of("a@example.org"))
                .send(MESSAGE)
                .await()
                .indefinitely();

        assertThat(outcome).isInstanceOf(Outcome.TryAgain.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ops", "ops@", "@example.org", "ops@example.org\r\nBcc: x@y", "a b@example.org", ""})
    void what_is_no_address_stops_the_start(String wrong) {
        assertThatThrownBy(() -> new EmailChannel(this::keep, FROM, List.of(wrong)))
                .hasMessageContaining("watchkeeper.alert.channel.email.to");
    }

    private Outcome send(List<String> to) {
        return new EmailChannel(this::keep, FROM, to).send(MESSAGE).await().indefinitely();
    }

    private Uni<Void> keep(Mail... mails) {
        sent.addAll(List.of(mails));
        return Uni.createFrom().voidItem();
    }
}
