package dev.watchkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** The build runs the database tests on two servers: this one says on which, and that it is the one the build meant. */
class PostgresVersionDbTest {

    @Test
    void the_server_is_the_one_that_the_build_wants() {
        String[] wanted = System.getProperty("postgres.version").split("\\.");
        int number = Integer.parseInt(wanted[0]) * 10_000 + Integer.parseInt(wanted[1]);

        assertThat(Rows.of(TestDatabase.fresh(), "show server_version_num")).containsExactly(String.valueOf(number));
        assertThat(number).isBetween(140_000, 189_999);
    }
}
