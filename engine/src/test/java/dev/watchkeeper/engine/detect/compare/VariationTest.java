package dev.watchkeeper.engine.detect.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.watchkeeper.engine.detect.Kind;
import org.junit.jupiter.api.Test;

class VariationTest {

    @Test
    void many_user_names_where_there_were_few_is_told() {
        Variation users = new Variation();
        for (int window = 0; window < 24; window++) {
            assertThat(users.take(3 + window % 3)).isEmpty();
        }

        assertThat(users.take(320)).hasValueSatisfying(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.MORE_VARIED);
            assertThat(finding.reason()).isEqualTo("320 different values, expected 0 to 10");
        });
        assertThat(users.take(4)).isEmpty();
    }

    @Test
    void few_windows_say_nothing() {
        Variation users = new Variation();

        assertThat(users.take(1)).isEmpty();
        assertThat(users.take(900)).isEmpty();
    }

    @Test
    void different_values_are_counted_once() {
        DistinctValues values = new DistinctValues();
        for (int i = 0; i < 9000; i++) {
            values.add("user-" + i % 3000);
        }

        assertThat(values.estimate()).isCloseTo(3000L, withinPercentage(5));
        values.clear();
        values.add("eva");
        values.add("eva");
        assertThat(values.estimate()).isEqualTo(1);
    }
}
