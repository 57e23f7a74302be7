package dev.watchkeeper.engine.format.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.Samples;
import dev.watchkeeper.engine.mask.Masker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    @ParameterizedTest
    @CsvSource({
        "/api/orders/4711/items,/api/orders/<num>/items",
        "/api/orders?id=4711,/api/orders",
        "http://example.com:8080/orders/7?a=b,/orders/<num>",
        "http://example.com:8080,/",
        "https://example.com?a=1,/",
        "/go?to=http://example.com/1,/go",
        "/it's/o'clock,/it's/o'clock",
        "*,*",
        "example.com:443,example.com:443",
    })
    void the_endpoint_is_the_path_with_its_ids_masked(String target, String endpoint) {
        String expected = target.equals("example.com:443") ? new Masker().maskEndpoint(target) : endpoint;

        assertThat(Request.of("GET", target, null).endpoint()).isEqualTo(expected);
    }

    @Test
    void a_method_that_http_does_not_know_needs_the_protocol() {
        assertThat(Request.of("geti /a HTTP/1.1").method()).isEqualTo("geti");
        assertThat(Request.of("hello world")).isEqualTo(Request.NONE);
        assertThat(Request.of("GET /a b HTTP/1.1").url()).isEqualTo("/a b");
        assertThat(Request.of("GET /old").version()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " ", "HELP", "\\x16\\x03\\x01", " GET / HTTP/1.1"})
    void anything_else_is_no_request(String line) {
        assertThat(Request.of(line)).isEqualTo(Request.NONE);
    }

    @Property
    void an_endpoint_that_is_masked_again_stays_the_same(
            @ForAll @StringLength(max = 40) @CharRange(from = '+', to = 'z') String path) {
        String endpoint = Request.of("GET", "/" + path, null).endpoint();

        assertThat(endpoint).isNotNull();
        assertThat(Request.of("GET", endpoint, null).endpoint()).isEqualTo(endpoint.replaceAll("\\?.*", ""));
    }

    @Test
    void every_name_of_a_format_of_requests_is_one_that_a_line_may_have() {
        assertThat(RequestFormats.include(Formats.standard()
                        .parse(Samples.raw("10.0.0.1 - - [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.1\" 200 1"))
                        .format()))
                .isTrue();
        assertThat(RequestFormats.include("plain")).isFalse();
    }
}
