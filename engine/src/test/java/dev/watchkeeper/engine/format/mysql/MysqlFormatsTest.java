package dev.watchkeeper.engine.format.mysql;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlFormatsTest {

    private final MysqlErrorFormat errors = new MysqlErrorFormat();
    private final MysqlGeneralFormat general = new MysqlGeneralFormat();
    private final MysqlSlowFormat slow = new MysqlSlowFormat();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T12:00:00.000000Z 7 [Warning] [MY-010055] [Server] IP address could not be resolved",
                "2026-01-01T12:00:00.000000Z 7 [Warning] IP address could not be resolved",
                "2026-01-01 12:00:00 7 [Warning] IP address could not be resolved",
                "2026-01-01 12:00:00 0x7f2a [Warning] IP address could not be resolved",
                "260101 12:00:00 [Warning] IP address could not be resolved",
            })
    void the_error_log_of_every_age_is_read(String text) {
        ParsedLine line = errors.parse(raw(text)).orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().levelWord()).isEqualTo("Warning");
        assertThat(line.message()).isEqualTo("IP address could not be resolved");
    }

    @Test
    void the_code_of_an_error_and_its_subsystem_are_fields() {
        ParsedLine line = errors.parse(raw("2026-01-01T12:00:00.000000Z 1 [ERROR] [MY-012574] [InnoDB] Unable to lock"))
                .orElseThrow();

        assertThat(line.fields().errorCode()).isEqualTo("MY-012574");
        assertThat(line.fields().component()).isEqualTo("InnoDB");
        assertThat(line.fields().thread()).isEqualTo("1");
        assertThat(line.fields().levelWord()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01  9:05:02 8 [Note] ready|2026-01-01T09:05:02Z|INFO",
                "260101  9:05:02  InnoDB: Error: log file is of different size|2026-01-01T09:05:02Z|ERROR",
                "260101 09:05:02 mysqld_safe Starting mysqld daemon|2026-01-01T09:05:02Z|INFO",
                "2026-01-01T09:05:02.000000Z mysqld_safe Logging to file|2026-01-01T09:05:02Z|INFO",
                "2026-01-01 09:05:02 7f2a9c5d InnoDB: Warning: slow fsync|2026-01-01T09:05:02Z|WARN",
            })
    void hours_may_be_padded_and_labels_may_be_missing(String text, String time, Level level) {
        ParsedLine line = errors.parse(raw(text)).orElseThrow();

        assertThat(line.time()).hasToString(time);
        assertThat(line.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01 12:00:00 7 [Warning] Access denied for user 'anna'@'10.0.0.5' (using password: YES)",
                "2026-01-01 12:00:00 7 [Warning] Aborted connection 7 to db: 'shop' user: 'anna' host: '10.0.0.5' (Got timeout)",
            })
    void who_was_refused_is_known(String text) {
        ParsedLine line = errors.parse(raw(text)).orElseThrow();

        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "260101",
                "269901 12:00:00 [Note] x",
                "2026-01-01 12:00:00 [Note] x",
                "2026-01-01 12:00:00 7 [main] x",
                "2026-01-01 12:00:00,123 INFO x",
                "2026-01-01  x",
            })
    void other_lines_are_not_of_the_error_log(String text) {
        assertThat(errors.parse(raw(text))).isEmpty();
    }

    @Test
    void the_general_log_tells_statements_and_sessions() {
        ParsedLine query = general.parse(raw("2026-01-01T12:00:00.000000Z\t   10 Query\tselect 1"))
                .orElseThrow();
        ParsedLine connect = general.parse(raw("260101 12:00:00\t    7 Connect\tanna@10.0.0.5 on shop using TCP/IP"))
                .orElseThrow();
        ParsedLine later = general.parse(raw("\t\t    7 Quit\t")).orElseThrow();

        assertThat(query.time()).isEqualTo(NOON);
        assertThat(query.message()).isEqualTo("Query select 1");
        assertThat(query.fields().thread()).isEqualTo("10");
        assertThat(connect.time()).isEqualTo(NOON);
        assertThat(connect.fields().user()).isEqualTo("anna");
        assertThat(connect.fields().clientIp()).isEqualTo("10.0.0.5");
        assertThat(later.timeGuessed()).isTrue();
        assertThat(later.message()).isEqualTo("Quit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\t",
                "\tat a.b.C.d(E.java:1)",
                "\t7 dwarfs",
                "2026-01-01 12:00:00 7 Query was slow",
                "2026-01-01 12:00:00 ERROR Query\tx",
                "7 Query\tx",
            })
    void other_lines_are_not_of_the_general_log(String text) {
        assertThat(general.parse(raw(text))).isEmpty();
    }

    @Test
    void an_entry_of_the_slow_log_is_one_line() {
        ParsedLine line = slow.parse(raw("""
                # Time: 2026-01-01T12:00:05.250000Z
                # User@Host: anna[anna] @ web1 [10.0.0.5]  Id:    77
                # Schema:   Last_errno: 0
                # Query_time: 5.250000  Lock_time: 0.000024 Rows_sent: 1  Rows_examined: 4000
                use shop;
                SET timestamp=1767268800;
                select *
                from orders;""")).orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.message()).isEqualTo("select *\nfrom orders;");
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.5");
        assertThat(line.fields().thread()).isEqualTo("77");
        assertThat(line.fields().durationMs()).isEqualTo(5250);
        assertThat(line.fields().attributes())
                .isEqualTo("{\"last_errno\":\"0\",\"lock_time\":\"0.000024\",\"rows_sent\":\"1\","
                        + "\"rows_examined\":\"4000\",\"database\":\"shop\"}");
    }

    @Test
    void the_time_of_the_next_entry_does_not_count() {
        ParsedLine line = slow.parse(raw("# User@Host: root[root] @ localhost []\n# Query_time: 2.0  Lock_time: 0.0\n"
                        + "SET timestamp=1767268800;\nselect sleep(2);\n# Time: 260101 13:30:00"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.message()).isEqualTo("select sleep(2);");
        assertThat(line.fields().clientIp()).isNull();
    }

    @Test
    void a_plan_may_stand_among_the_comments() {
        ParsedLine line = slow.parse(
                        raw("# User@Host: root[root] @ localhost []\n# Query_time: 2.0  Lock_time: 0.0\n#\n"
                                + "# explain: id select_type table\n#\nSET timestamp=1767268800;\nselect 1;"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.message()).isEqualTo("select 1;");
        assertThat(line.fields().attributes())
                .isEqualTo("{\"lock_time\":\"0.0\",\"explain\":\"id select_type table\"}");
    }

    @Test
    void a_line_of_an_entry_alone_says_what_it_can() {
        assertThat(slow.parse(raw("# Time: 260101 12:00:00")).orElseThrow().time())
                .isEqualTo(NOON);
        assertThat(slow.parse(raw("# Query_time: 1.5  Lock_time:"))
                        .orElseThrow()
                        .fields()
                        .durationMs())
                .isEqualTo(1500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "# Time", "# a comment", "#!/bin/sh"})
    void other_comments_are_not_of_the_slow_log(String text) {
        assertThat(slow.parse(raw(text))).isEmpty();
    }
}
