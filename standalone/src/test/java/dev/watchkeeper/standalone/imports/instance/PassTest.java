package dev.watchkeeper.standalone.imports.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PassTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final TurnedClock clock = TurnedClock.at("2026-01-05T10:00:00Z");

    @Test
    void a_token_with_a_character_that_no_header_takes_is_refused_and_not_shown() {
        try (Door door = Door.at("http://127.0.0.1:1")) {
            for (String token : List.of("wk_1\nwk_2", "wk_\u0007", "wk_ä", " ")) {
                assertThatThrownBy(() -> new Pass(door, token, clock, new ObjectMapper()))
                        .isInstanceOf(Trouble.class)
                        .hasMessageNotContaining("wk_");
            }
            assertThat(new Pass(door, " wk_1\n", clock, new ObjectMapper())).isNotNull();
        }
    }

    @Test
    void a_made_token_lives_two_hours_and_a_long_import_gets_a_new_one() throws Exception {
        HttpServer server = serving();
        try (Door door = Door.at("http://127.0.0.1:" + server.getAddress().getPort())) {
            Pass pass = new Pass(door, "wk_admin", clock, new ObjectMapper());
            pass.makeOne();
            assertThat(asked).singleElement().asString().contains("2026-01-05T12:00:00Z");
            assertThat(pass.token()).isEqualTo("wk_made1");

            clock.turn(Duration.ofMinutes(59));
            assertThat(pass.token()).isEqualTo("wk_made1");
            clock.turn(Duration.ofMinutes(2));
            assertThat(pass.token()).isEqualTo("wk_made2");
            pass.giveBack();

            assertThat(asked.stream().filter(one -> one.startsWith("DELETE")))
                    .containsExactly("DELETE /api/v1/tokens/1 ", "DELETE /api/v1/tokens/2 ");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void while_no_new_one_is_to_be_had_the_old_one_is_used() throws Exception {
        HttpServer server = serving();
        try (Door door = Door.at("http://127.0.0.1:" + server.getAddress().getPort())) {
            Pass pass = new Pass(door, "wk_admin", clock, new ObjectMapper());
            pass.makeOne();
            server.stop(0);
            clock.turn(Duration.ofMinutes(61));

            assertThat(pass.token()).isEqualTo("wk_made1");
        }
    }

    private HttpServer serving() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            long made = asked.stream().filter(one -> one.startsWith("POST")).count();
            byte[] bytes =
                    "{\"id\":%d,\"token\":\"wk_made%d\"}".formatted(made, made).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
