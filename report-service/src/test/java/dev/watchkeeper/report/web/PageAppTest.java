package dev.watchkeeper.report.web;

import static dev.watchkeeper.report.testing.ReportDatabase.ADMIN_TOKEN;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.report.testing.ReportDatabase;
import dev.watchkeeper.report.testing.Seed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReportDatabase.class)
class PageAppTest {

    private Seed seed;

    @BeforeEach
    void clear() {
        seed = new Seed(ReportDatabase.ofTheService());
        seed.clear();
    }

    @Test
    void the_page_shows_what_is_wrong() {
        seed.stream(1, "web-1", "/var/log/a.log", 500, 200);
        seed.lines(1, 0, 4, 7);
        seed.sample("web-1", 5, 12.5, 40, 91);
        seed.issue("a", "CRITICAL", "open", 30, "no connection");
        seed.alert(1, "a");

        String page = page("/").asString();

        assertThat(page)
                .contains("<h1>1 open issue, 1 critical</h1>")
                .contains("<title>1 open issue, 1 critical · Watchkeeper</title>")
                .contains("no connection", "Look at the longest running transactions.", "v")
                .contains("ERROR: 7 lines in the last hour")
                .contains("91 %")
                .contains("/var/log/a.log");
    }

    @Test
    void what_comes_from_a_log_is_text_and_nothing_else() {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'&";
        seed.stream(1, hostile.replace("'", "''"), "/<b>.log", 1, 1);
        seed.issue("a", "HIGH", "open", 1, hostile);
        seed.alert(1, "a");

        String page = page("/").asString();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; &quot;&#39;&amp;");
        assertThat(page).doesNotContain("<script>alert", "<img src=x", "/<b>.log");
    }

    @Test
    void the_fragment_is_the_part_that_changes() {
        assertThat(page("/?fragment=overview").asString()).contains("<h1>").doesNotContain("<html", "<script");
    }

    @Test
    void an_empty_installation_says_what_to_do() {
        assertThat(page("/").asString()).contains("Nothing is watched yet", "No collector has sent a sample yet");
    }

    @Test
    void pages_need_nothing_that_the_policy_forbids() {
        seed.issue("a", "HIGH", "open", 1, "title");
        seed.sample("web-1", 5, 12.5, 40, 91);

        for (String path : new String[] {"/", "/login"}) {
            assertThat(page(path).asString())
                    .doesNotContainPattern(" style=")
                    .doesNotContainPattern(" on[a-z]+=")
                    .doesNotContainPattern("<script(?![^>]* src=\"/)")
                    .doesNotContainPattern("(src|href)=\"(?![/#])");
        }
    }

    @Test
    void every_answer_tells_the_browser_what_it_may_do() {
        for (String path : new String[] {"/", "/login", "/page/page.css", "/api/v1/overview", "/nowhere"}) {
            assertThat(page(path).header("Content-Security-Policy")).isEqualTo(SecurityHeaders.POLICY);
            assertThat(page(path).header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page(path).header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(given().get("/api/v1/overview").header("Content-Security-Policy"))
                .isEqualTo(SecurityHeaders.POLICY);
    }

    @Test
    void pages_are_not_kept_and_assets_are_asked_for_again() {
        assertThat(page("/").headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(page("/login").headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(page("/page/page.css").headers().getValues("Cache-Control")).containsExactly("no-cache");
        assertThat(page("/login/login.js").headers().getValues("Cache-Control")).containsExactly("no-cache");
    }

    private static Response page(String path) {
        return given().header("Authorization", "Bearer " + ADMIN_TOKEN)
                .accept("text/html, */*;q=0.5")
                .urlEncodingEnabled(false)
                .get(path);
    }
}
