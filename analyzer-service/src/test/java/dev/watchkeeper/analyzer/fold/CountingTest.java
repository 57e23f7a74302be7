package dev.watchkeeper.analyzer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.chunk.PlacedLine;
import dev.watchkeeper.analyzer.chunk.PlacedLine.Text;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final Instant NOW = Instant.parse("2026-01-01T13:00:00Z");
    private static final Understanding UNDERSTANDING = Understanding.standard();

    /** Columns that belong together: minute, component, level, lines; minute, code, lines; what is known of a code. */
    private static final int[][] TABLES = {{3, 7}, {7, 10}, {10, 16}};

    private static final int SIGHTINGS = 16;

    @Test
    void wherever_lines_are_parted_the_parts_add_up_to_the_whole() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<PlacedLine> lines = lines(random, 1 + random.nextInt(40));
            int first = random.nextInt(lines.size() + 1);
            int second = first + random.nextInt(lines.size() - first + 1);
            Counting parts = counted(lines.subList(0, first));
            parts.add(counted(lines.subList(first, second)));
            parts.add(counted(lines.subList(second, lines.size())));

            Tuple added = new FoldDue(1, 0, 9, parts).columns();
            Tuple whole = new FoldDue(1, 0, 9, counted(lines)).columns();

            for (int[] table : TABLES) {
                assertThat(rows(added, table)).isNotEmpty().hasSameElementsAs(rows(whole, table));
            }
            assertThat(added.getValue(SIGHTINGS)).isEqualTo(whole.getValue(SIGHTINGS));
        }
    }

    private static Counting counted(List<PlacedLine> lines) {
        Counting counted = new Counting();
        lines.forEach(counted::add);
        return counted;
    }

    private static List<PlacedLine> lines(Random random, int count) {
        List<PlacedLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "2026-01-01T12:0%d:%02dZ %s [%s] the %s is %s"
                    .formatted(
                            random.nextInt(3),
                            random.nextInt(4),
                            one(random, "INFO", "ERROR", "FATAL"),
                            one(random, "Payment", "Order"),
                            one(random, "disk", "queue", "card"),
                            one(random, "full", "gone"));
            lines.add(new PlacedLine(
                    i * 100L,
                    i * 100L + 100,
                    UNDERSTANDING.understand(new RawLine(text, NOW, ZoneOffset.UTC)),
                    Text.PLAIN));
        }
        return lines;
    }

    private static String one(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static List<List<Object>> rows(Tuple columns, int[] table) {
        int rows = ((Object[]) columns.getValue(table[0])).length;
        List<List<Object>> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Object> cells = new ArrayList<>();
            for (int column = table[0]; column < table[1]; column++) {
                cells.add(((Object[]) columns.getValue(column))[row]);
            }
            all.add(cells);
        }
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }
}
