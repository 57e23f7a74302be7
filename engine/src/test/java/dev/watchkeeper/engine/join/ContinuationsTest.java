package dev.watchkeeper.engine.join;

import static dev.watchkeeper.engine.join.Streams.assertJoined;
import static dev.watchkeeper.engine.join.Streams.events;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContinuationsTest {

    @Test
    void what_is_indented_belongs_to_the_line_with_a_header_before_it() {
        assertJoined("""
                ERROR: disk is full
                  on /var
                    since monday
                ~~~
                [warn] a bit late
                \tbut there
                ~~~
                I0301 09:15:02.117000       1 main.go:9] config:
                  port: 80
                ~~~
                Mar  1 09:15:02 web1 app[3]: shown
                   below
                ~~~
                INFO done
                """);
    }

    @Test
    void below_a_line_without_a_header_only_what_is_announced_or_tabbed_is_joined() {
        assertJoined("""
                This is a table
                ~~~
                  with columns
                ~~~
                  and rows
                ~~~
                Usage:
                  shop [options]
                    -h  help
                ~~~
                order failed
                \twith a reason
                ~~~
                answer: {
                  "a": 1
                }
                ~~~
                the end
                """);
    }

    @Test
    void lines_without_a_header_belong_to_the_line_with_a_time_before_them() {
        assertJoined("""
                2026-03-01 09:15:02.117 UTC [71] LOG:  statement: select *
                from orders
                where at > '2026-01-01 00:00:00'

                  and paid
                ~~~
                2026-03-01 09:15:02.118 UTC [71] LOG:  duration: 3 ms
                ~~~
                2026-03-01T09:15:03Z answer was
                <html>
                </html>
                ~~~
                {"time":"2026-03-01T09:15:03Z","msg":"whole"}
                ~~~
                not of the line before
                ~~~
                10.0.0.1 - - [01/Mar/2026:09:15:03 +0000] "GET / HTTP/1.1" 200 12
                ~~~
                not of a request either
                """);
    }

    @Test
    void a_line_that_has_a_level_takes_no_bare_line() {
        assertJoined("""
                INFO server is up
                ~~~
                hello
                ~~~
                WARN: server is tired
                ~~~
                hello
                """);
    }

    @Test
    void a_program_that_also_prints_bare_lines_does_not_vanish_behind_one_with_a_time() {
        String stream = "2026-03-01 09:15:02 start" + "\nprinted".repeat(EventShape.MOST_BARE_LINES + 10);

        assertThat(events(stream))
                .extracting(JoinedEvent::lines)
                .startsWith(EventShape.MOST_BARE_LINES, 1, 1)
                .endsWith(1, 1);
    }

    @Test
    void the_java_logger_writes_its_header_on_a_line_of_its_own() {
        assertJoined("""
                Mar 01, 2026 9:15:02 AM org.acme.Shop <init>
                INFO: open
                ~~~
                Mar 01, 2026 9:15:03 AM org.acme.Shop pay
                SEVERE: order 17 failed
                java.lang.IllegalStateException: no stock
                \tat org.acme.Stock.take(Stock.java:41)
                ~~~
                Mar 01, 2026 9:15:04 AM org.acme.Shop close
                WARNING: closed
                ~~~
                INFO: of somebody else
                """);
    }

    @Test
    void a_level_that_is_padded_to_the_right_starts_an_event() {
        assertJoined("""
                ERROR [main] no stock
                ~~~
                 WARN [main] no card
                   of this name
                ~~~
                 INFO [main] go on
                ~~~
                ERROR [main] no stock
                ~~~
                 \u001b[32mINFO\u001b[0m [main] go on
                """);
    }

    @Test
    void entries_of_the_slow_log_of_mysql_begin_with_comments() {
        assertJoined("""
                # Time: 2026-03-01T09:15:02.117000Z
                # User@Host: shop[shop] @ localhost []  Id:     8
                # Query_time: 10.000215  Lock_time: 0.000000 Rows_sent: 1  Rows_examined: 0
                SET timestamp=1772356502;
                select *
                  from orders;
                ~~~
                # User@Host: shop[shop] @ localhost []  Id:     9
                # Query_time: 11.0  Lock_time: 0.0 Rows_sent: 1  Rows_examined: 0
                SET timestamp=1772356503;
                select 1;
                ~~~
                # Time: 2026-03-01T09:15:04.117000Z
                # User@Host: shop[shop] @ localhost []  Id:     8
                # administrator command: Quit;
                """);
    }

    @Test
    void a_report_of_erlang_has_a_line_for_its_header() {
        assertJoined("""
                =ERROR REPORT==== 1-Mar-2026::09:15:02 ===
                Error in process <0.98.0> with exit value:
                {badarg,[]}
                ~~~
                =INFO REPORT==== 1-Mar-2026::09:15:03 ===
                    application: shop
                """);
    }

    @Test
    void a_backslash_at_the_end_ties_the_next_line_to_it() {
        assertJoined("""
                make install \\
                --prefix /usr \\
                --quiet
                ~~~
                installed into C:\\\\
                ~~~
                done with C:\\
                ~~~
                2026-03-01 09:15:02 a header wins
                """);
    }

    @Test
    void a_json_object_over_several_lines_is_one_event() {
        assertJoined("""
                {
                "order": {
                "lines": [
                1,
                -2
                ],
                "text": "a } in \\" quotes"
                }
                }
                ~~~
                {
                  "order": 2
                }
                ~~~
                [
                  {"a": 1},
                  {"a": 2}
                ]
                ~~~
                the end
                """);
    }

    @Test
    void what_is_no_json_ends_an_object() {
        assertJoined("""
                {
                  "order": 1,
                ~~~
                and then nothing
                ~~~
                {"cut": "in a text
                ~~~
                "next": 1}
                ~~~
                {
                ~~~
                2026-03-01 09:15:02 next
                """);
    }

    @Test
    void blank_lines_within_an_event_are_kept_and_those_behind_it_are_counted() {
        assertThat(events("\n\n2026-03-01 09:15:02 a\n\nb\n\n \n2026-03-01 09:15:03 c"))
                .containsExactly(
                        new JoinedEvent(0, 2, "", false, false),
                        new JoinedEvent(2, 5, "2026-03-01 09:15:02 a\n\nb", false, false),
                        new JoinedEvent(7, 1, "2026-03-01 09:15:03 c", false, false));
    }
}
