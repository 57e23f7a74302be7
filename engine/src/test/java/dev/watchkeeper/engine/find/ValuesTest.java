package dev.watchkeeper.engine.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "took 1532 ms => ms=1532.0",
                "took 1,532 ms => ms=1532.0",
                "order stored in 12ms => ms=12.0",
                "duration: 1.5 s => ms=1500.0",
                "duration: 21.376 ms  statement: select 1 from orders where user='anna' => ms=21.376",
                "elapsed=00:00:01.5 => ms=1500.0",
                "Started Shop in 3.2 seconds (process running for 3.9) => ms=3200.0",
                "timed out after 5000 ms => ms=5000.0",
                "Total time: 1m32s => ms=92000.0",
                "job finished, elapsed time: 1 min 2 s => ms=62000.0",
                "job finished, elapsed_time=62s => ms=62000.0",
                "backup completed in 1h2m3s => ms=3723000.0",
                "duration_ms=17 => ms=17.0",
                "{\"elapsedMs\": 17.5} => ms=17.5",
                "took[1.2ms], took_millis[1] => ms=1.2",
                "latency=279.715µs => ms=0.279715",
                "Query_time: 2.5  Lock_time: 0.0 => ms=2500.0",
                "duration=PT1.5S => ms=1500.0",
                "GET /orders 200 12.3 ms - 5 => ms=12.3 status=200 method=GET url=/orders",
                "Completed 200 OK in 12ms (Views: 10.0ms | ActiveRecord: 1.2ms) => ms=12.0 status=200",
                "status=503 => status=503",
                "upstream returned 502 => status=502",
                "the service responded with 504 => status=504",
                "HTTP 503 from the shop => status=503",
                "HTTP/1.1 404 Not Found => status=404",
                "\"GET /x HTTP/1.1\" 404 => status=404 method=GET url=/x",
                "Request failed with status code 500 => status=500",
                "code 404, message File not found => status=404",
                "failed POST /orders?id=7: Connection refused => method=POST url=/orders?id=7",
                "method=PUT uri=/orders/7 done => method=PUT url=/orders/7",
                "ORA-00060: deadlock detected while waiting for resource => code=ORA-00060",
                "E11000 duplicate key error collection: shop.orders => code=E11000",
                "[MY-010068] [Server] CA certificate is self signed. => code=MY-010068",
                "AH00124: Request exceeded the limit of 10 internal redirects => code=AH00124",
                "cannot open file, errno 13 => code=13",
                "OSError: [Errno 28] No space left on device => code=28 exception=OSError",
                "error code: 1045 => code=1045",
                "ERROR 1045 (28000): Access denied => code=1045 sql=28000",
                "Error: 18456, Severity: 14, State: 8. => code=18456",
                "src/main.ts(3,5): error TS2304: Cannot find name 'x'. => code=TS2304",
                "rpc error: code = Unavailable desc = connection closed => code=Unavailable",
                "connect ECONNREFUSED => code=ECONNREFUSED",
                "SQL0911N The current transaction has been rolled back. => code=SQL0911N",
                "deadlock detected (SQLSTATE 40P01) => sql=40P01",
                "SQLSTATE[23000]: Integrity constraint violation: 1062 => sql=23000",
                "SQL Error: 1062, SQLState: 23000 => sql=23000",
                "SQL State  : 42P01 => sql=42P01",
                "trace_id=4bf92f3577b34da6a3ce929d0e0e4736 span_id=00f067aa0ba902b7 => trace=4bf92f3577b34da6a3ce929d0e0e4736 span=00f067aa0ba902b7",
                "traceId: 4bf92f3577b34da6 => trace=4bf92f3577b34da6",
                "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01 => trace=4bf92f3577b34da6a3ce929d0e0e4736 span=00f067aa0ba902b7",
                "worker started pid=4711 => pid=4711",
            })
    void what_happened_is_found(String message, String found) {
        assertThat(Found.in(message)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retrying in 500 ms",
                "next run in 10s",
                "the token expires in 3600 seconds",
                "5 errors in 10 minutes",
                "retry after 30 s",
                "page 3 in 12 chapters",
                "timeout=30s",
                "took 5 attempts",
                "moved 5 m to the left",
                "Main process exited, code=exited, status=203/EXEC",
                "Main process exited, code=killed, status=9/KILL",
                "exit status 127",
                "returned 200 rows",
                "status=ok",
                "HTTP/2 is on",
                "country code: 49",
                "code=0",
                "TICKET-12345 was closed",
                "PROJ-00060 was closed",
                "sqlstate of the connection",
                "GET ready",
                "POST office",
                "trace_id=00000000000000000000000000000000",
                "Exception handling initialised",
                "started with -XX:+ExitOnOutOfMemoryError",
                "lastError=none",
                "an error is no Error",
                "com.acme.GlobalExceptionHandler started",
                "12:00:00 in the morning of 2026-01-01",
            })
    void what_only_looks_like_it_is_left(String message) {
        assertThat(Found.in(message)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "java.lang.IllegalStateException: no order => java.lang.IllegalStateException",
                "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space => java.lang.OutOfMemoryError",
                "cannot store order\\njava.sql.SQLException: x\\n\\tat a.B.c(B.java:1)\\nCaused by: java.io.IOException: y => java.sql.SQLException",
                "Traceback (most recent call last):\\n  File \"a.py\", line 1, in <module>\\nKeyError: 'x' => KeyError",
                "Traceback (most recent call last):\\n  File \"a.py\", line 1, in f\\nrequests.exceptions.Timeout: x => requests.exceptions.Timeout",
                "Unhandled exception. System.NullReferenceException: Object reference not set => System.NullReferenceException",
                "NoMethodError (undefined method `x' for nil:NilClass) => NoMethodError",
                "ActionController::RoutingError (No route matches) => ActionController::RoutingError",
                "TypeError: Cannot read properties of undefined => TypeError",
                "Error: no order\\n    at store (/srv/app.js:3:5) => Error",
                "PHP Fatal error:  Uncaught Exception: no order in /srv/x.php:3 => Exception",
                "PHP Fatal error:  Uncaught App\\\\Orders\\\\NotPaid: no order => App\\\\Orders\\\\NotPaid",
                "App\\\\Exceptions\\\\PaymentException: not paid => App\\\\Exceptions\\\\PaymentException",
            })
    void the_first_exception_is_found(String message, String type) {
        String text = message.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");

        assertThat(Found.in(text, Fields.NONE).exceptionType()).isEqualTo(type.replace("\\\\", "\\"));
    }

    @Test
    void what_the_format_gave_stays() {
        Fields given = Fields.with().user("carl").durationMs(1.0).build();

        Fields found = Found.in("user=anna took 5 ms from 203.0.113.9", given);

        assertThat(found.user()).isEqualTo("carl");
        assertThat(found.durationMs()).isEqualTo(1.0);
        assertThat(found.clientIp()).isEqualTo("203.0.113.9");
    }

    @Test
    void nothing_found_makes_nothing_new() {
        Fields given = Fields.with().host("web1").build();

        assertThat(Found.in("order 4711 stored", given)).isSameAs(given);
    }

    @Test
    void the_words_of_a_request_are_its_clients_own() {
        Fields given = Fields.with().method("GET").endpoint("/x").status(200).build();

        assertThat(Found.in("\"GET /x HTTP/1.1\" 200 user=anna", given)).isSameAs(given);
    }

    @Test
    void sudo_is_called_by_the_first_name() {
        Fields given = Fields.with().component("sudo").build();

        assertThat(Found.in("  anna : TTY=pts/0 ; PWD=/home/anna ; USER=root ; COMMAND=/bin/ls", given)
                        .user())
                .isEqualTo("anna");
        assertThat(Found.in("pam_unix(sudo:session): session opened for user root by anna(uid=1000)", given)
                        .user())
                .isEqualTo("root");
    }
}
