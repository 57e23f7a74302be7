package dev.watchkeeper.standalone.imports.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DoorTest {

    @Test
    @Timeout(20)
    void an_answer_that_begins_and_never_ends_is_none() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Door door = new Door(URI.create("http://127.0.0.1:" + server.getLocalPort()), Duration.ofMillis(300))) {
            Thread.ofVirtual().start(() -> beginAnAnswer(server));

            assertThatThrownBy(() -> door.get("wk_1", "/")).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void a_port_that_none_is_makes_no_address() {
        assertThatThrownBy(() -> Door.at("http://127.0.0.1:99999"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no address");
        assertThatThrownBy(() -> Door.at("http://127.0.0.1:0")).isInstanceOf(Trouble.class);
    }

    @Test
    void a_name_that_nobody_knows_is_told_from_a_refused_connection() {
        IOException unknown = new ConnectException();
        unknown.initCause(new UnresolvedAddressException());

        assertThat(Door.why(unknown)).contains("name");
        assertThat(Door.why(new ConnectException())).isEqualTo("connection refused");
    }

    private static void beginAnAnswer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().read() >= 0) {
                // Until the other side has enough.
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }
}
