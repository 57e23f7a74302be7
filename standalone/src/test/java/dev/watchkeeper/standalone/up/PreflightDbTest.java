package dev.watchkeeper.standalone.up;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PreflightDbTest {

    @Test
    void a_port_in_use_is_named_with_the_remedy_and_a_free_one_passes() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            int inUse = port;

            assertThatThrownBy(() -> Preflight.port(inUse))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("--port " + inUse + " is in use")
                    .hasMessageContaining("for example --port");
        }
        int free = port;
        assertThatCode(() -> Preflight.port(free)).doesNotThrowAnyException();
    }

    @Test
    void what_is_no_port_is_refused() {
        assertThatThrownBy(() -> Preflight.port(65_536))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--port 65536");
    }

    @Test
    void a_database_that_is_there_passes() {
        DatabaseAddress address = DatabaseAddress.of(TestDatabase.fresh().urlWithLogin());

        assertThatCode(() -> Preflight.database(address)).doesNotThrowAnyException();
    }

    @Test
    void a_database_that_is_not_there_is_named_with_the_option() {
        DatabaseAddress address = DatabaseAddress.of(TestDatabase.fresh().urlWithLogin());

        assertThatThrownBy(() -> Preflight.database(address.in("nowhere")))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("--database: ")
                .hasMessageContaining("no database \"nowhere\"");
        assertThatThrownBy(() -> Preflight.database(DatabaseAddress.of("postgresql://a:b@127.0.0.1:1/c")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no PostgreSQL answers at 127.0.0.1:1");
    }

    @Test
    void a_setting_is_a_key_of_ours_that_no_option_decides() {
        assertThatCode(() -> Preflight.setting("watchkeeper.collector.tail.every"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Preflight.setting("java.home"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--set java.home");
        assertThatThrownBy(() -> Preflight.setting("quarkus.http.port"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("use --port");
    }
}
