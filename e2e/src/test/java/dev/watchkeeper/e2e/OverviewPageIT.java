package dev.watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.program.NeedsProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The login link that `up` prints, followed by a real browser. */
@NeedsProgram(value = "chromium", debianPackage = "chromium")
class OverviewPageIT {

    @TempDir
    Path profile;

    @Test
    void the_login_link_leads_to_a_page_that_shows_the_trouble() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.STANDALONE)) {
            fleet.logFile("app.log").append("2026-01-01 12:00:00,000 ERROR [Payment] payment failed id=1");
            fleet.eventuallyHasIssue("payment failed");

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(pageAt(fleet.standalone().loginLink()))
                            .contains("payment failed")
                            .contains("Log out"));
        }
    }

    private String pageAt(String url) throws IOException, InterruptedException {
        Path out = Files.createTempFile("page", ".html");
        Process chromium = new ProcessBuilder(List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        url))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!chromium.waitFor(30, TimeUnit.SECONDS)) {
            chromium.destroyForcibly();
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
