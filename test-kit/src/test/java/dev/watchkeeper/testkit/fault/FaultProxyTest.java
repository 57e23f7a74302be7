package dev.watchkeeper.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault does what its name says: a harness that hits nothing would prove nothing. */
class FaultProxyTest {

    private static final String OFFER = "{\"segments\":[{\"stream\":7,\"first\":0,\"next\":10}]}";
    private static final String TAKEN = "{\"segments\":[{\"stream\":7,\"verdict\":\"TAKEN\",\"cursor\":10}]}";

    private final AtomicInteger arrived = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer server;

    @BeforeEach
    void aServerThatTakesEverything() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            arrived.incrementAndGet();
            byte[] answer = TAKEN.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void without_a_fault_requests_and_answers_go_through() throws Exception {
        HttpFaults faults = faults(new Wiretap());
        try (FaultProxy proxy = requests(faults)) {
            assertThat(post(proxy).body()).isEqualTo(TAKEN);
            assertThat(post(proxy).body()).isEqualTo(TAKEN);
        }
        assertThat(faults.wiretap().offers()).isEqualTo(2);
        assertThat(faults.wiretap().replays()).isEqualTo(1);
        assertThat(faults.wiretap().promises()).isEqualTo(2);
        assertThat(faults.underWay()).isZero();
    }

    @Test
    void a_promise_that_does_not_hold_is_counted() throws Exception {
        HttpFaults faults = faults(new Wiretap((stream, cursor) -> cursor < 10));
        try (FaultProxy proxy = requests(faults)) {
            post(proxy);
        }

        assertThat(faults.wiretap().brokenPromises()).isEqualTo(1);
    }

    @Test
    void a_cut_answer_was_a_request_that_arrived() {
        HttpFaults faults = faults(new Wiretap());
        faults.cutAnswers(1);
        try (FaultProxy proxy = requests(faults)) {
            assertThatThrownBy(() -> post(proxy)).isInstanceOf(IOException.class);
        }

        assertThat(arrived).hasPositiveValue();
        assertThat(faults.answersCut()).isPositive();
    }

    @Test
    void a_request_that_is_sent_twice_arrives_twice() throws Exception {
        HttpFaults faults = faults(new Wiretap());
        faults.sendTwice(1);
        try (FaultProxy proxy = requests(faults)) {
            assertThat(post(proxy).body()).isEqualTo(TAKEN);
        }

        assertThat(arrived).hasValue(2);
    }

    @Test
    void a_torn_request_does_not_arrive() {
        HttpFaults faults = faults(new Wiretap());
        faults.tear(1);
        try (FaultProxy proxy = requests(faults)) {
            assertThatThrownBy(() -> post(proxy)).isInstanceOf(IOException.class);
        }

        assertThat(arrived).hasValue(0);
    }

    @Test
    void a_blackhole_answers_nothing_and_what_it_swallowed_never_arrives() throws Exception {
        try (FaultProxy proxy = FaultProxy.bytesTo(server.getAddress().getPort())) {
            proxy.blackhole();

            assertThatThrownBy(() -> post(proxy)).isInstanceOf(HttpTimeoutException.class);

            proxy.pass();
            assertThat(post(proxy).statusCode()).isEqualTo(200);
            assertThat(arrived).hasValue(1);
            assertThat(proxy.swallowed()).isPositive();
        }
    }

    @Test
    void after_a_standstill_what_waited_arrives() {
        try (FaultProxy proxy = FaultProxy.bytesTo(server.getAddress().getPort())) {
            proxy.standStill();
            assertThatThrownBy(() -> post(proxy)).isInstanceOf(HttpTimeoutException.class);
            assertThat(arrived).hasValue(0);

            proxy.pass();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(arrived).hasValue(1));
        }
    }

    @Test
    void who_is_refused_is_welcome_again_on_the_same_port() throws Exception {
        try (FaultProxy proxy = FaultProxy.bytesTo(server.getAddress().getPort())) {
            proxy.refuse();
            assertThatThrownBy(() -> post(proxy)).isInstanceOf(IOException.class);

            proxy.pass();

            assertThat(post(proxy).statusCode()).isEqualTo(200);
        }
    }

    private FaultProxy requests(HttpFaults faults) {
        return FaultProxy.requestsTo(faults, List.of(server.getAddress().getPort()));
    }

    private static HttpFaults faults(Wiretap wiretap) {
        return new HttpFaults(new Random(1), wiretap);
    }

    private HttpResponse<String> post(FaultProxy proxy) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(proxy.url()))
                        .timeout(Duration.ofSeconds(1))
                        .POST(BodyPublishers.ofString(OFFER))
                        .build(),
                BodyHandlers.ofString());
    }
}
