package dev.watchkeeper.bench.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProcStatTest {

    @Test
    void times_are_found_behind_a_name_with_blanks_and_parentheses() {
        ProcStat stat = ProcStat.parse("""
                29565 (postgres: io (worker) 0) S 29564 29565 29565 0 -1 4194368 1207 0 3 0 41 19 7 5 20 0 1 0 581 234782720 3198
                """);

        assertThat(stat).isEqualTo(new ProcStat(29564, 60, 12));
    }

    @Test
    void what_is_no_stat_is_refused() {
        assertThatThrownBy(() -> ProcStat.parse("17 (bash) S 1")).hasMessageContaining("not the stat of a process");
        assertThatThrownBy(() -> ProcStat.parse("")).hasMessageContaining("not the stat of a process");
    }
}
