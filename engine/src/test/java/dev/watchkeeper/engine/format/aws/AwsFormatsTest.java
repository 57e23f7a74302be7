package dev.watchkeeper.engine.format.aws;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsFormatsTest {

    private static final String OWNER = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";

    @Test
    void the_classic_balancer_adds_up_three_times() {
        ParsedLine line = new ElbFormat()
                .parse(raw("2015-05-13T23:39:43.945958Z my-loadbalancer 192.0.2.39:2817 10.0.0.1:80 0.000073 0.001048 "
                        + "0.000057 200 200 0 29 \"GET http://www.example.com:80/a/7?b HTTP/1.1\" \"curl/7.38.0\" - -"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(Instant.parse("2015-05-13T23:39:43.945958Z"));
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.39");
        assertThat(line.fields().url()).isEqualTo("http://www.example.com:80/a/7?b");
        assertThat(line.fields().endpoint()).isEqualTo("/a/<num>");
        assertThat(line.fields().durationMs()).isEqualTo(1.178);
        assertThat(line.fields().bytes()).isEqualTo(29);
        assertThat(line.fields().userAgent()).isEqualTo("curl/7.38.0");
    }

    @Test
    void a_connection_of_tcp_has_no_request() {
        Fields fields = new ElbFormat()
                .parse(raw("2015-05-13T23:39:43.945958Z my-loadbalancer 192.0.2.39:2817 10.0.0.1:80 0.001069 0.000028 "
                        + "0.000041 - - 82 305 \"- - - \" \"-\" - -"))
                .orElseThrow()
                .fields();

        assertThat(fields.status()).isNull();
        assertThat(fields.url()).isNull();
        assertThat(fields.userAgent()).isNull();
    }

    @Test
    void the_application_balancer_names_trace_and_host() {
        Fields fields = new AlbFormat()
                .parse(raw(
                        "https 2018-07-02T22:23:00.186641Z app/my/50dc6c495c0c9188 192.0.2.39:2817 - -1 -1 -1 502 - 34 "
                                + "366 \"GET https://www.example.com:443/ HTTP/2.0\" \"curl/7.46.0\" ECDHE TLSv1.2 arn:aws:tg "
                                + "\"Root=1-58337262-36d2\" \"www.example.com\" \"arn:aws:acm\" 0 2018-07-02T22:22:48.364000Z "
                                + "\"forward\" \"-\" \"LambdaInvalidResponse\" \"-\" \"-\" \"-\" \"-\""))
                .orElseThrow()
                .fields();

        assertThat(fields.status()).isEqualTo(502);
        assertThat(fields.durationMs()).isNull();
        assertThat(fields.traceId()).isEqualTo("Root=1-58337262-36d2");
        assertThat(fields.errorCode()).isEqualTo("LambdaInvalidResponse");
        assertThat(fields.attributes()).contains("\"vhost\":\"www.example.com\"", "\"tls\":\"TLSv1.2\"");
    }

    @Test
    void the_object_store_names_requester_and_error() {
        Fields fields = new S3Format()
                .parse(raw(OWNER + " bucket [06/Feb/2019:00:00:38 +0000] 192.0.2.3 arn:aws:iam::1:user/anna A1206F "
                        + "REST.GET.BUCKETPOLICY - \"GET /bucket?policy HTTP/1.1\" 404 NoSuchBucketPolicy 297 - 38 12 "
                        + "\"-\" \"S3Console/0.4\" - hostid= SigV2 - AuthHeader b.s3.amazonaws.com TLSV1.1"))
                .orElseThrow()
                .fields();

        assertThat(fields.clientIp()).isEqualTo("192.0.2.3");
        assertThat(fields.user()).isEqualTo("arn:aws:iam::1:user/anna");
        assertThat(fields.status()).isEqualTo(404);
        assertThat(fields.errorCode()).isEqualTo("NoSuchBucketPolicy");
        assertThat(fields.durationMs()).isEqualTo(38.0);
        assertThat(fields.bytes()).isEqualTo(297);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h",
                "http server started on port 80, and this is a long line to be sure of that",
                "h2 2018-07-02T22:23:00.186641Z is a time",
                "2015-05-13T23:39:43.945958Z INFO host:80 is up again, and this line is a long one to be sure of that",
                "2015-05-13T23:39:43.945958Z a b:1 c d e f 1 2 3 4 no request here, and this is a long line as well",
                "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be is a hash",
            })
    void other_lines_are_not_theirs(String text) {
        for (Format format : List.of(new ElbFormat(), new AlbFormat(), new S3Format())) {
            assertThat(format.parse(raw(text))).isEmpty();
        }
    }
}
