package dev.watchkeeper.collector.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.vertx.pgclient.PgPool",
                "io.vertx.pgclient.PgConnection",
                "org.postgresql.Driver",
                "dev.watchkeeper.schema.Migrations"
            })
    void the_collector_cannot_talk_to_a_database(String client) {
        assertThatThrownBy(() -> Class.forName(client)).isInstanceOf(ClassNotFoundException.class);
    }
}
