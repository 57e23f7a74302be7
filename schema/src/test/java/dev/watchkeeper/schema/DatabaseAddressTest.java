package dev.watchkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:p%40ss@db.example:6543/watch",
                "postgres://ann:p%40ss@db.example:6543/watch",
                "jdbc:postgresql://ann:p%40ss@db.example:6543/watch"
            })
    void the_usual_spellings_mean_the_same(String url) {
        DatabaseAddress address = DatabaseAddress.of(url);

        assertThat(address).isEqualTo(new DatabaseAddress("db.example", 6543, "watch", "ann", "p@ss"));
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/watch");
    }

    @Test
    void port_and_login_may_be_left_out() {
        assertThat(DatabaseAddress.of("postgresql://db/watch"))
                .isEqualTo(new DatabaseAddress("db", 5432, "watch", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "db/watch", "mysql://db/watch", "postgresql://db", "postgresql://db/", "postgresql://a b/c"})
    void anything_else_is_refused_with_an_example(String url) {
        assertThatThrownBy(() -> DatabaseAddress.of(url))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("postgresql://user:password@host:5432/database");
    }

    @Test
    void neither_an_address_nor_a_refusal_shows_the_password() {
        assertThat(DatabaseAddress.of("postgresql://ann:secret@db/watch").toString())
                .doesNotContain("secret");
        assertThatThrownBy(() -> DatabaseAddress.of("postgresql://ann:secret@d b/watch"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }
}
