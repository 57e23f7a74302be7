package dev.watchkeeper.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngestReportTest {

    private static final Machine MACHINE = new Machine(2, "25.0.1", "18.1");

    private static Figures figures(double seed) {
        return new Figures(
                new Figures.Copy(120_000 * seed, 5 * seed, 240.5 * seed),
                new Figures.Steps(1.25 * seed, 0.5 * seed, 4 * seed, 160 * seed, 60.25 * seed),
                new Figures.Pipeline(30_000 * seed, 25_000 * seed, 4 * seed, 16 * seed, 6 * seed),
                new Figures.Pipeline(50_000 * seed, 40_000 * seed, 3 * seed, 9 * seed, 4 * seed),
                new Figures.Pipeline(60_000 * seed, 50_000 * seed, 2 * seed, 8 * seed, 3 * seed));
    }

    @Test
    void the_table_is_aligned_and_explains_each_figure() {
        List<String> table = new IngestReport(MACHINE, 1_000_000, 1, figures(1))
                .table()
                .lines()
                .toList();

        assertThat(table.get(0)).isEqualTo("1,000,000 lines, one run; 2 cores, JDK 25.0.1, PostgreSQL 18.1");
        assertThat(table.get(3))
                .isEqualTo("lines/s                       120,000     25,000     40,000     50,000     0.42 x   "
                        + "file to stored, understood and folded; COPY: parsed lines to rows");
        assertThat(table)
                .anyMatch(row -> row.matches("CPU s/million together +5\\.00 +26\\.00 +16\\.00 +13\\.00 +2\\.60 x .*"));
        assertThat(table).anyMatch(row -> row.matches("store +5\\.00 +1\\.25 +4\\.00 x .*"));
        assertThat(table.subList(3, table.size()))
                .allMatch(row -> row.isEmpty()
                        || row.startsWith("server CPU")
                        || row.endsWith("of COPY")
                        || row.matches(".{81}   \\S.+"));
    }

    @Test
    void several_runs_are_called_medians() {
        assertThat(new IngestReport(MACHINE, 10, 3, figures(1)).table()).contains("10 lines, medians of 3 runs;");
    }

    @Test
    void json_holds_the_same_figures() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new IngestReport(MACHINE, 1_000_000, 1, figures(1)).json());

        assertThat(json.at("/machine/postgres").asText()).isEqualTo("18.1");
        assertThat(json.at("/lines").asInt()).isEqualTo(1_000_000);
        assertThat(json.at("/figures/copy/linesASecond").asDouble()).isEqualTo(120_000);
        assertThat(json.at("/figures/steps/bytesALinePacked").asDouble()).isEqualTo(60.25);
    }

    @Test
    void the_median_is_the_middle_or_between_the_two_middles() {
        assertThat(Figures.median(List.of(figures(3), figures(1), figures(2)))).isEqualTo(figures(2));
        assertThat(Figures.median(List.of(figures(4), figures(2))).copy().linesASecond())
                .isEqualTo(360_000);
    }
}
