package dev.watchkeeper.standalone.imports.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "app.log, app.log, app.log, ''",
        "app.log.1, app.log, app.log, ''",
        "app.log.2.gz, app.log, app.log, ''",
        "app.log.old, app.log, app.log, ''",
        "app.log.zst, app.log, app.log, ''",
        "app.log-20260105.gz, app.log-20260105, app.log, 20260105",
        "app.log.2026-01-05.3.bz2, app.log.2026-01-05, app.log, 20260105",
        "app-2026-01-05.log, app-2026-01-05.log, app.log, 20260105",
        "app-2026-01-05.1.log.gz, app-2026-01-05.1.log, app.log, 202601051",
        "app.1.log, app.1.log, app.log, ''",
        "web-1/app.log.10, web-1/app.log, web-1/app.log, ''",
        "10.0.0.1, 10.0.0, 10.0.0, ''",
        "1.gz, 1, 1, ''",
        ".gz, .gz, .gz, ''",
        "web/.xz, web/.xz, web/.xz, ''",
        "a/.1, a/.1, a/.1, ''"
    })
    void rotation_and_packing_are_taken_off(String name, String path, String family, String date) {
        FileName read = FileName.of(name);

        assertThat(read.path()).isEqualTo(path);
        assertThat(read.family()).isEqualTo(family);
        assertThat(read.date()).isEqualTo(date);
        assertThat(FileName.ofPath(read.path()).family()).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({
        "app.log, false",
        "app.log.1, true",
        "app.log.1.gz, true",
        "web/app.12.log, true",
        "app.log.old, true",
        "app.log-20260105, false",
        "app-2026-01-05.log, false",
        "app-2026-01-05.1.log, false",
        "10.0.0.1, false",
        "10.0.0.1.log, false",
        "1, false"
    })
    void a_number_of_rotation_says_that_nobody_writes_to_it_any_more(String name, boolean rotated) {
        assertThat(FileName.of(name).isRotated()).isEqualTo(rotated);
    }

    @Test
    void two_days_are_never_one_file() {
        FileName monday = FileName.of("backup.log-20260105");

        assertThat(monday.mayHaveBeen(FileName.of("backup.log-20260106.gz"))).isFalse();
        assertThat(monday.mayHaveBeen(FileName.of("backup.log-20260105.gz"))).isTrue();
        assertThat(monday.mayHaveBeen(FileName.of("backup.log"))).isTrue();
        assertThat(monday.mayHaveBeen(FileName.of("other.log"))).isFalse();
    }
}
