package dev.watchkeeper.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.RememberingInstance.Killed;
import dev.watchkeeper.standalone.imports.RememberingInstance.LastBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever happens to an import and to the files between two of them: in the end each line is there once. */
class EachLineOnceTest {

    private static final String BANNER = "== this program starts ==";

    /** Something that happens. */
    sealed interface Happening {
        record Written(int lines, boolean alike) implements Happening {}

        record Rotated(boolean withBanner) implements Happening {}

        record Packed(int generation) implements Happening {}

        record Imported(int batchBytes) implements Happening {}

        record KilledImport(int batchBytes, int afterBatches, LastBatch last) implements Happening {}
    }

    @Provide
    Arbitrary<List<Happening>> story() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(20, 400);
        Arbitrary<Happening> written = Combinators.combine(
                        Arbitraries.integers().between(1, 30), Arbitraries.of(true, false, false))
                .as(Happening.Written::new);
        Arbitrary<Happening> killed = Combinators.combine(
                        sizes, Arbitraries.integers().between(0, 6), Arbitraries.of(LastBatch.class))
                .as(Happening.KilledImport::new);
        return Arbitraries.oneOf(
                        written,
                        written,
                        Arbitraries.of(true, true, false).map(Happening.Rotated::new),
                        Arbitraries.integers().between(1, 3).map(Happening.Packed::new),
                        sizes.map(Happening.Imported::new),
                        killed,
                        killed)
                .list()
                .ofMinSize(3)
                .ofMaxSize(14);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void each_line_is_stored_once(@ForAll("story") List<Happening> story) throws IOException {
        Path folder = Files.createTempDirectory("import");
        try {
            World world = new World(folder);
            story.forEach(world::happen);
            world.happen(new Happening.Written(2, false));
            world.happen(new Happening.Imported(100));
            int batches = world.instance.taken.size();
            world.happen(new Happening.Imported(100));

            assertThat(world.instance.stored).containsExactlyInAnyOrderElementsOf(world.written);
            assertThat(world.instance.taken).hasSize(batches);
        } finally {
            remove(folder);
        }
    }

    /** The story that the life of a batch is for. */
    @Example
    void a_batch_that_arrives_after_a_rotation_stores_no_line_twice() throws IOException {
        Path folder = Files.createTempDirectory("import");
        try {
            World world = new World(folder);
            world.happen(new Happening.Rotated(true));
            world.happen(new Happening.Imported(100));
            world.happen(new Happening.Written(5, false));
            world.happen(new Happening.KilledImport(100, 0, LastBatch.ARRIVES_LATE));
            world.happen(new Happening.Rotated(true));
            world.happen(new Happening.Written(3, false));
            world.happen(new Happening.Imported(100));

            assertThat(world.instance.stored).containsExactlyInAnyOrderElementsOf(world.written);
        } finally {
            remove(folder);
        }
    }

    private static final class World {

        private final RememberingInstance instance = new RememberingInstance();
        private final List<String> written = new ArrayList<>();
        private final Path folder;

        World(Path folder) {
            this.folder = folder;
        }

        void happen(Happening happening) {
            try {
                switch (happening) {
                    case Happening.Written some -> write(some);
                    case Happening.Rotated rotated -> rotate(rotated.withBanner());
                    case Happening.Packed packed -> pack("app.log." + packed.generation());
                    case Happening.Imported imported -> {
                        instance.killNobody();
                        importAgainIfTold(imported.batchBytes());
                    }
                    case Happening.KilledImport killed -> importUntilKilled(killed);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void importUntilKilled(Happening.KilledImport killed) {
            instance.kill(killed.afterBatches(), killed.last());
            try {
                OneImport.of(folder, instance, instance, killed.batchBytes());
            } catch (Killed | Trouble e) {
                assertThat(e).isNotNull();
            }
        }

        private void importAgainIfTold(int batchBytes) {
            try {
                OneImport.of(folder, instance, instance, batchBytes);
            } catch (Trouble e) {
                assertThat(e).hasMessageContaining("repeat the command");
                OneImport.of(folder, instance, instance, batchBytes);
            }
        }

        private void write(Happening.Written some) throws IOException {
            List<String> lines = IntStream.range(0, some.lines())
                    .mapToObj(i -> some.alike() ? "tick" : "line " + (written.size() + i) + " of this program")
                    .toList();
            append(lines);
        }

        private void rotate(boolean withBanner) throws IOException {
            for (int i = 9; i > 0; i--) {
                move("app.log." + i, "app.log." + (i + 1));
                move("app.log." + i + ".gz", "app.log." + (i + 1) + ".gz");
            }
            move("app.log", "app.log.1");
            if (withBanner) {
                append(List.of(BANNER));
            }
        }

        private void pack(String name) throws IOException {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
                    Files.copy(file, out);
                }
                Files.delete(file);
            }
        }

        private void move(String from, String to) throws IOException {
            if (Files.exists(folder.resolve(from))) {
                Files.move(folder.resolve(from), folder.resolve(to));
            }
        }

        private void append(List<String> lines) throws IOException {
            Files.write(folder.resolve("app.log"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            written.addAll(lines);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
