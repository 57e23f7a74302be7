package dev.watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.fleet.ServiceProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** An analyzer of 256 MB, as a process of its own, and people who mean it ill; or a database that does not answer. */
class DoorIT {

    private static final String TOKEN = "wk_only-for-this-test";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] BLANKS = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

    @Test
    void sixty_four_bombs_at_once_are_refused_and_the_next_batch_is_taken() {
        TestDatabase database = TestDatabase.fresh();
        try (ServiceProcess analyzer = analyzer(database, database.url())) {
            byte[] bomb = bomb(900);
            byte[] liar = bomb.clone();
            System.arraycopy(new byte[4], 0, liar, liar.length - 4, 4);

            List<Integer> honest = atOnce(64, analyzer, "gzip", bomb);
            List<Integer> lying = atOnce(64, analyzer, "gzip", liar);
            List<Integer> silent = atOnce(64, analyzer, "zstd", zstdBomb(900));

            assertThat(honest).containsOnly(413);
            // Of those that must be opened to be known, some are told to come again.
            assertThat(lying).contains(413).isSubsetOf(413, 503);
            assertThat(silent).contains(413).isSubsetOf(413, 503);
            assertThat(offer(analyzer, "after the bombs").join().statusCode()).isEqualTo(200);
            assertThat(stored(database)).containsExactly("after the bombs");
        }
    }

    @Test
    void a_database_that_goes_deaf_is_told_within_two_seconds_and_found_again_within_ten() throws IOException {
        TestDatabase database = TestDatabase.fresh();
        try (DeafLine line = DeafLine.to(database.host(), database.port());
                ServiceProcess analyzer = analyzer(
                        database, database.url().replace(":" + database.port() + "/", ":" + line.port() + "/"))) {
            assertThat(offer(analyzer, "before").join().statusCode()).isEqualTo(200);

            line.goDeaf();
            List<CompletableFuture<HttpResponse<String>>> offers = new ArrayList<>();
            for (int round = 0; round < 12; round++) {
                Instant begun = Instant.now();
                Stream.generate(() -> offer(analyzer, "meanwhile")).limit(10).forEach(offers::add);
                offers.forEach(CompletableFuture::join);
                assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMillis(2_700));
            }
            assertThat(offers).allSatisfy(offer -> {
                assertThat(offer.join().statusCode()).as(offer.join().body()).isEqualTo(503);
                assertThat(offer.join().headers().firstValue("Retry-After")).contains("2");
            });
            line.hearAgain();

            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(
                            () -> assertThat(offer(analyzer, "meanwhile").join().statusCode())
                                    .isEqualTo(200));
            assertThat(stored(database)).containsExactly("before", "meanwhile");
        }
    }

    private static ServiceProcess analyzer(TestDatabase database, String url) {
        ServiceProcess analyzer = new ServiceProcess(
                "analyzer",
                Map.of(
                        "WATCHKEEPER_DATABASE_URL",
                        url,
                        "WATCHKEEPER_DATABASE_USERNAME",
                        database.user(),
                        "WATCHKEEPER_DATABASE_PASSWORD",
                        database.password()));
        database.run(
                "insert into access_token (name, kind, scopes, sha256, created_at) values ('door', 'token', 'ingest', '"
                        + sha256(TOKEN) + "', now())");
        return analyzer;
    }

    private static List<Integer> atOnce(int many, ServiceProcess analyzer, String encoding, byte[] packed) {
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(() -> send(analyzer, encoding, packed))
                .limit(many)
                .toList();
        return answers.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
    }

    /** The same bytes for the same text: a stream of its own, from its start. */
    private static CompletableFuture<HttpResponse<String>> offer(ServiceProcess analyzer, String text) {
        int stream = Math.abs(text.hashCode()) + 1;
        String line = "2026-01-01 12:00:00,000 INFO [Shop] " + text;
        return send(analyzer, "gzip", gzip("""
                        {"id":"%1$d","node":"n",
                         "introductions":[{"stream":%1$d,"node":"n","path":"/%1$d.log"}],
                         "segments":[{"stream":%1$d,"first":0,"next":%2$d,"at":[0],"lines":["%3$s"]}]}
                        """.formatted(stream, line.length() + 1, line)));
    }

    private static CompletableFuture<HttpResponse<String>> send(
            ServiceProcess analyzer, String encoding, byte[] packed) {
        return HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create(analyzer.url() + "/api/v1/batches"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", encoding)
                        .version(HttpClient.Version.HTTP_1_1)
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofByteArray(packed))
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<String> stored(TestDatabase database) {
        return Rows.of(database, "select message from log_entries order by 1");
    }

    private static byte[] gzip(String text) {
        return packed(1, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Blanks, which a reader of JSON has to read one by one to find out. */
    private static byte[] bomb(int mebibytes) {
        return packed(mebibytes, BLANKS);
    }

    /** Ten times smaller still, and it does not say how large it is. */
    private static byte[] zstdBomb(int mebibytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStreamNoFinalizer zstd = new ZstdOutputStreamNoFinalizer(out)) {
            for (int i = 0; i < mebibytes; i++) {
                zstd.write(BLANKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] packed(int times, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
            for (int i = 0; i < times; i++) {
                gzip.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
