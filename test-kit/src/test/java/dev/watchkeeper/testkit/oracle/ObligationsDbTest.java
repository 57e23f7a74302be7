package dev.watchkeeper.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The oracle finds what is wrong, each kind of it. */
class ObligationsDbTest {

    private static final int WRITER = 3;
    private static final int LINES = 10;

    private static TestDatabase database;

    private final Obligations obligations = new Obligations(42);

    @BeforeAll
    static void tablesLikeThoseOfTheProduct() {
        database = TestDatabase.fresh();
        database.run("create table log_entries (path text, message text)");
        database.run("create table stream (stream_id bigint, next_offset bigint)");
        database.run("create table ledger (stream_id bigint, bytes bigint)");
    }

    @BeforeEach
    void everythingIsStored() {
        database.run("truncate log_entries, stream, ledger");
        for (int line = 0; line < LINES; line++) {
            store(obligations.message(WRITER, line));
        }
        obligations.owe(WRITER, LINES);
        database.run("insert into stream values (1, 100)");
        database.run("insert into ledger values (1, 60), (1, 40)");
    }

    @Test
    void nothing_is_wrong_when_everything_is_there_once() {
        assertThat(found()).isEqualTo(Findings.NONE);
    }

    @Test
    void a_missing_line_is_found() {
        database.run("delete from log_entries where message = '" + obligations.message(WRITER, 7) + "'");

        assertThat(found()).isEqualTo(new Findings(1, 0, 0, 0, 0));
        assertThat(obligations.missing(database, "/logs/")).containsExactly("writer " + WRITER + ": 7 to 7");
    }

    @Test
    void an_invented_line_is_found() {
        store("half a line");
        store(obligations.message(WRITER, LINES));

        assertThat(found()).isEqualTo(new Findings(0, 2, 0, 0, 0));
    }

    @Test
    void a_changed_line_is_found() {
        database.run("update log_entries set message = message || 'x' where message = '"
                + obligations.message(WRITER, 2) + "'");

        assertThat(found()).isEqualTo(new Findings(0, 0, 1, 0, 0));
    }

    @Test
    void a_line_that_is_there_three_times_counts_twice() {
        store(obligations.message(WRITER, 0));
        store(obligations.message(WRITER, 0));

        assertThat(found()).isEqualTo(new Findings(0, 0, 0, 2, 0));
    }

    @Test
    void a_ledger_that_does_not_add_up_is_found() {
        database.run("update stream set next_offset = 101");

        assertThat(found()).isEqualTo(new Findings(0, 0, 0, 0, 1));
    }

    @Test
    void other_folders_are_not_looked_at() {
        database.run("insert into log_entries values ('/elsewhere/app.log', 'hello')");

        assertThat(found()).isEqualTo(Findings.NONE);
    }

    private Findings found() {
        return obligations.compareWith(database, "/logs/");
    }

    private static void store(String message) {
        database.run("insert into log_entries values ('/logs/app.log', '" + message + "')");
    }
}
