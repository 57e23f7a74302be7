package dev.watchkeeper.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MigrateDbTest {

    private static final TestDatabase ADMIN = TestDatabase.fresh();

    @Test
    void it_says_the_version_and_a_second_time_does_nothing() {
        String url = TestDatabase.fresh().urlWithLogin();

        assertThat(run("migrate", "--database", url))
                .isEqualTo("schema version %1$d, %1$d migrations applied\n".formatted(Migrations.NEEDED));
        assertThat(run("migrate", "--database", url))
                .isEqualTo("schema version %d, 0 migrations applied\n".formatted(Migrations.NEEDED));
    }

    @Test
    void an_administrators_login_prepares_everything_and_passwords_are_shown_once() {
        String[] command = {"migrate", "--admin-url", ADMIN.urlWithLogin(), "--database-name", "prepared"};

        String first = run(command);
        String second = run(command);

        assertThat(first)
                .contains("WATCHKEEPER_DATABASE_URL=postgresql://127.0.0.1:" + ADMIN.port() + "/prepared")
                .contains("WATCHKEEPER_DATABASE_USERNAME=watchkeeper_analyzer\nWATCHKEEPER_DATABASE_PASSWORD=")
                .contains("WATCHKEEPER_DATABASE_USERNAME=watchkeeper_alert\n")
                .contains("WATCHKEEPER_DATABASE_USERNAME=watchkeeper_report\n")
                .contains("schema version " + Migrations.NEEDED);
        assertThat(second)
                .contains("the user watchkeeper was there before", "--database postgresql://watchkeeper:PASSWORD@")
                .doesNotContain("WATCHKEEPER_DATABASE_PASSWORD");
    }

    private static String run(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter all = new PrintWriter(said);
        Watchkeeper.commandLine().setOut(all).setErr(all).execute(words);
        return said.toString();
    }
}
