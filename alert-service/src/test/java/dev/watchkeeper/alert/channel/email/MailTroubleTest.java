package dev.watchkeeper.alert.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.alert.channel.Outcome;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTroubleTest {

    @ParameterizedTest
    @ValueSource(ints = {550, 552, 554})
    void what_the_server_refuses_for_good_is_given_up(int code) {
        assertThat(MailTrouble.outcome(answer(code)))
                .isEqualTo(new Outcome.GiveUp("the mail server refused it: " + code + " so it is"));
    }

    @ParameterizedTest
    @ValueSource(ints = {421, 450, 451, 452, 530, 534, 535, 538})
    void what_may_change_is_tried_again(int code) {
        assertThat(MailTrouble.outcome(answer(code))).isInstanceOf(Outcome.TryAgain.class);
    }

    @Test
    void a_server_that_is_down_is_tried_again() {
        assertThat(MailTrouble.outcome(new ConnectException("Connection refused")))
                .isEqualTo(Outcome.TryAgain.because("the mail server could not be used: Connection refused"));
    }

    private static SMTPException answer(int code) {
        return new SMTPException("failed", code, List.of(code + " so it is"), code >= 500);
    }
}
