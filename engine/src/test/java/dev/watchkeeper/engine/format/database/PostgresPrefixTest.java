package dev.watchkeeper.engine.format.database;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresPrefixTest {

    private static ParsedLine postgres(String text) {
        return new PostgresFormat().parse(raw(text)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01 12:00:00.000 UTC [77] 42P01: db=shop,user=anna,app=psql,client=10.0.0.5 ERROR:  no table",
                "2026-01-01 12:00:00 UTC [77]: [4-1] user=anna,db=shop,app=psql,client=10.0.0.5 ERROR:  42P01: no table",
                "2026-01-01 12:00:00 UTC [77] 42P01 anna@shop 10.0.0.5(51234) app=psql ERROR:  no table",
                "2026-01-01 12:00:00 UTC:10.0.0.5(51234):anna@shop:[77]:ERROR:  42P01: no table app=psql",
                "10.0.0.5 2026-01-01 12:00:00.000 UTC [77] anna@shop ERROR:  42P01: no table app=psql",
                "< 2026-01-01 12:00:00.000 UTC >[77] anna@shop 10.0.0.5 42P01 ERROR:  no table",
                "1767268800.000 [77] anna@shop 10.0.0.5 42P01 ERROR:  no table",
                "2026-01-01 13:00:00.000 +01 [77-3] anna@shop 10.0.0.5 42P01 ERROR:  no table",
                "2026-01-01 12:00:00.000 UTC [77] 42P01 anna@shop 10.0.0.5 ERROR: no table",
            })
    void every_usual_prefix_says_who_where_and_what(String text) {
        ParsedLine line = postgres(text);
        Fields fields = line.fields();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isFalse();
        assertThat(line.message()).startsWith("no table");
        assertThat(fields.pid()).isEqualTo(77);
        assertThat(fields.user()).isEqualTo("anna");
        assertThat(fields.attributes()).contains("\"database\":\"shop\"");
        assertThat(fields.clientIp()).isEqualTo("10.0.0.5");
        assertThat(fields.sqlState()).isEqualTo("42P01");
    }

    @Test
    void an_application_may_have_a_name_of_several_words() {
        ParsedLine line =
                postgres("2026-01-01 12:00:00 UTC [7] user=a,db=b,app=PostgreSQL JDBC Driver,client=::1 LOG:  x");

        assertThat(line.fields().attributes())
                .isEqualTo("{\"database\":\"b\",\"application\":\"PostgreSQL JDBC Driver\"}");
        assertThat(line.fields().clientIp()).isEqualTo("::1");
    }

    @Test
    void what_the_prefix_leaves_empty_is_absent() {
        Fields fields = postgres("2026-01-01 12:00:00 UTC [7] 00000: db=,user=,app=,client= LOG:  starting")
                .fields();

        assertThat(fields.user()).isNull();
        assertThat(fields.clientIp()).isNull();
        assertThat(fields.attributes()).isNull();
        assertThat(fields.sqlState()).isEqualTo("00000");
    }

    @Test
    void a_session_through_the_local_socket_has_no_address() {
        assertThat(postgres("2026-01-01 12:00:00 UTC [7]: db=a,user=b,app=c,client=[local] LOG:  x")
                        .fields()
                        .clientIp())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"DETAIL", "HINT", "STATEMENT", "CONTEXT", "LOCATION", "QUERY"})
    void lines_that_explain_another_one_keep_their_word(String word) {
        assertThat(postgres("2026-01-01 12:00:00 UTC [7] " + word + ":  x")
                        .fields()
                        .levelWord())
                .isEqualTo(word);
    }

    @Test
    void without_a_prefix_the_time_is_when_the_line_came() {
        ParsedLine line = postgres("ERROR:  relation \"orders\" does not exist");

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.message()).isEqualTo("relation \"orders\" does not exist");
    }

    @Test
    void a_zone_that_is_not_known_is_no_part_of_the_prefix() {
        ParsedLine line = postgres("2026-01-01 12:00:00 AEST [7] a@b LOG:  x");

        assertThat(line.fields().user()).isEqualTo("a");
        assertThat(line.fields().pid()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01 12:00:00 ERROR:  x",
                "2026-01-01 12:00:00 [77] ERROR: x",
                "2026-01-01T12:00:00Z 77 TID-1 ERROR: x",
                "2026-01-01T12:00:00Z [77] ERROR:  x",
                "2026-01-01 12:00:00 UTC [77] it all went wrong in the end when somebody wrote ERROR:  x",
                "2026-01-01 12:00:00 UTC [77] MYERROR:  x",
                "ERROR: x",
                "WARNING:root:x",
                "ERROR",
                "ERROR:",
                "host 2026-01-01 12:00:00",
            })
    void others_write_levels_too(String text) {
        assertThat(new PostgresFormat().parse(raw(text))).isEmpty();
    }
}
