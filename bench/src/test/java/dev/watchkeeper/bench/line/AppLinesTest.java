package dev.watchkeeper.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppLinesTest {

    private static final int COUNT = 50_000;
    private static final Instant END = Instant.parse("2026-01-01T12:00:00Z");

    private final AppLines lines = new AppLines(7, COUNT, END);

    @Test
    void the_same_seed_and_end_give_the_same_lines() {
        assertThat(new AppLines(7, COUNT, END).all())
                .containsExactlyElementsOf(lines.all().toList());
        assertThat(new AppLines(8, COUNT, END).line(0).message())
                .isNotEqualTo(lines.line(0).message());
    }

    @Test
    void they_fill_the_last_hour_in_order() {
        assertThat(lines.all().map(AppLine::at)).isSorted().allMatch(at -> at.isBefore(END));
        assertThat(lines.line(0).at()).isEqualTo("2026-01-01T11:00:00Z");
        assertThat(lines.line(COUNT / 2).at()).isEqualTo("2026-01-01T11:30:00Z");
    }

    @Test
    void a_line_looks_like_one_of_logback() {
        assertThat(lines.all().map(AppLine::text))
                .allMatch(text ->
                        text.matches("2026-01-01 11:\\d\\d:\\d\\d,\\d{3} (INFO |DEBUG|WARN |ERROR) \\[http-exec-\\d+] "
                                + "com\\.example\\.shop\\.[a-z]+\\.[A-Z][a-z]+Desk - .+"))
                .allMatch(text -> text.length() >= 140 && text.length() <= 200);
        assertThat(lines.all().mapToInt(line -> line.text().length()).average().orElseThrow())
                .isBetween(130.0, 190.0);
    }

    @Test
    void most_are_information_and_a_few_are_errors_of_two_hundred_codes() {
        Map<String, Long> levels = lines.all().collect(Collectors.groupingBy(AppLine::level, Collectors.counting()));

        assertThat(levels.get("INFO") * 100.0 / COUNT).isBetween(58.0, 62.0);
        assertThat(levels.get("ERROR") * 100.0 / COUNT).isBetween(2.0, 4.0);
        assertThat(lines.all()
                        .filter(line -> line.level().equals("ERROR"))
                        .map(AppLine::code)
                        .distinct())
                .hasSizeBetween(195, 200);
    }

    @Test
    void both_files_hold_every_line(@TempDir Path folder) throws Exception {
        LineFiles files = LineFiles.write(new AppLines(7, 100, END), folder);

        assertThat(Files.readAllLines(files.log())).hasSize(100).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(files.copy()))
                .hasSize(100)
                .allMatch(row -> row.split("\t").length == 7)
                .noneMatch(row -> row.contains("\\"));
    }
}
