package dev.watchkeeper.engine.format.database;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresCsvFormatTest {

    private final PostgresCsvFormat format = new PostgresCsvFormat();

    @Test
    void a_row_may_hold_commas_quotes_and_newlines() {
        ParsedLine line = format.parse(
                        raw("2026-01-01 12:00:00.000 UTC,\"anna\",\"shop\",77,\"10.0.0.5:51234\",65a.1f,3,"
                                + "\"SELECT\",2026-01-01 11:59:00 UTC,3/2,0,ERROR,42P01,\"relation \"\"orders\"\" does,\nnot exist\","
                                + ",\"Create it.\",,,,\"select *\nfrom orders\",15,,\"psql\",\"client backend\",,0"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.message()).isEqualTo("relation \"orders\" does,\nnot exist");
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.5");
        assertThat(line.fields().pid()).isEqualTo(77);
        assertThat(line.fields().sqlState()).isEqualTo("42P01");
        assertThat(line.fields().attributes())
                .isEqualTo("{\"database\":\"shop\",\"application\":\"psql\",\"command\":\"SELECT\","
                        + "\"hint\":\"Create it.\",\"statement\":\"select *\\nfrom orders\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-01 12:00:00 UTC",
                "2026-01-01 12:00:00,123 ERROR x",
                "2026-01-01 12:00:00,a,b,c,d,e,f,g,h,i,j,k,l,m,n",
                "2026-01-01 12:00:00,a,b,1,d,e,f,g,h,i,j,WORD,l,m,n",
                "2026-01-01 12:00:00,\"a,b,1",
            })
    void other_rows_are_not_its_own(String text) {
        assertThat(format.parse(raw(text))).isEmpty();
    }
}
