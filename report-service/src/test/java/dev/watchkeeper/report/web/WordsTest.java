package dev.watchkeeper.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-3, just now",
        "4, just now",
        "5, 5 s ago",
        "119, 119 s ago",
        "120, 2 min ago",
        "7199, 119 min ago",
        "7200, 2 h ago",
        "172799, 47 h ago",
        "172800, 2 days ago"
    })
    void an_age_has_one_unit_and_says_enough(long seconds, String words) {
        assertThat(Words.ago(NOW.minus(Duration.ofSeconds(seconds)), NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "999949, 999.9 kB",
        "999950, 1.0 MB",
        "9223372036854775807, 9.2 EB"
    })
    void a_size_reads_like_one(long bytes, String words) {
        assertThat(Words.bytes(bytes)).isEqualTo(words);
    }

    @Test
    void one_is_not_many() {
        assertThat(Words.count(1, "line")).isEqualTo("1 line");
        assertThat(Words.count(12_304, "line")).isEqualTo("12,304 lines");
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        String lantern = "\uD83C\uDFEE";

        assertThat(Words.cut("x".repeat(300))).hasSize(300);
        assertThat(Words.cut("x".repeat(299) + lantern)).isEqualTo("x".repeat(299) + "…");
        assertThat(Words.cut("x".repeat(298) + lantern + "y")).isEqualTo("x".repeat(298) + lantern + "…");
    }
}
