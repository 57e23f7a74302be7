package dev.watchkeeper.analyzer.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void a_stream_is_even_when_its_ledger_reaches_its_cursor_and_its_lines_are_there_or_expired() {
        assertThat(account(1, 100, 100, 7, 3, 4).isEven()).isTrue();

        assertThat(account(1, 101, 100, 7, 3, 4).bytesUnaccounted()).isEqualTo(1);
        assertThat(account(1, 99, 100, 7, 3, 4).bytesUnaccounted()).isEqualTo(-1);
        assertThat(account(1, 100, 100, 7, 3, 3).linesMissing()).isEqualTo(1);
        assertThat(account(1, 100, 100, 7, 3, 5).linesMissing()).isEqualTo(-1);
    }

    @Test
    void what_one_stream_has_too_much_does_not_make_up_for_another() {
        tally.add(account(1, 110, 100, 5, 0, 4));
        tally.add(account(2, 90, 100, 5, 0, 6));
        tally.add(account(3, 100, 100, 5, 0, 5));

        assertThat(tally.sums()).isEqualTo(new Sums(3, 300, 3, 15, 0, 6, 2, 20, 2));
    }

    @Test
    void the_first_few_that_are_uneven_are_named_and_the_others_are_counted() {
        tally.add(account(1, 100, 100, 0, 0, 0));
        for (int stream = 2; stream < 27; stream++) {
            tally.add(account(stream, 1, 0, 0, 0, 0));
        }

        assertThat(tally.named()).hasSize(20).extracting(Uneven::stream).startsWith("2", "3");
        assertThat(checked().words())
                .startsWith("the ledger does not add up streams-uneven=25 of=26 bytes-unaccounted=25 lines-missing=0: "
                        + "stream=2 node=web path=/2.log bytes-unaccounted=1 lines-missing=0; stream=3 ")
                .endsWith("; and 5 more");
    }

    @Test
    void a_check_that_found_nothing_says_so_with_what_it_looked_at() {
        tally.add(account(1, 100, 100, 5, 0, 5));

        assertThat(checked().words())
                .isEqualTo("the ledger was checked, all is accounted for streams=1 lines=5 bytes=100"
                        + " lost-lines=2 lost-bytes=1 took-ms=12");
    }

    @Test
    void a_path_cannot_look_like_another_line_of_the_log() {
        Uneven hostile = new Uneven("1", "web", "/a\nERROR all is lost", 1, 0);

        assertThat(hostile.words()).contains("path=/a?ERROR all is lost ");
    }

    @Test
    void what_is_remembered_of_a_stream_is_read_as_it_was_written() {
        tally.add(account(Long.MAX_VALUE, 1, 0, 0, 0, 3));

        assertThat(Uneven.read(Uneven.write(tally.named()))).isEqualTo(tally.named());
    }

    private Checked checked() {
        return new Checked(Instant.EPOCH, 12, tally.sums(), tally.named());
    }

    /** Each lost one byte and two lines. */
    private static Account account(long stream, long read, long inLedger, long stored, long expired, long there) {
        return new Account(stream, "web", "/" + stream + ".log", read, inLedger, 1, stored, expired, there, 2);
    }
}
