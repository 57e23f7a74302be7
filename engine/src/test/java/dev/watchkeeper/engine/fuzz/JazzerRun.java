package dev.watchkeeper.engine.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of Jazzer with one target: in a JVM of its own, for it runs one target in its life and rewrites the classes that
 * the other tests measure themselves by. All that it writes goes to {@code target/jazzer}.
 */
final class JazzerRun {

    /** The same inputs in the same order every time. */
    private static final int SEED = 4;

    private static final String WATCHED = "dev.watchkeeper.engine.**";

    private static final int LONGEST_INPUT = 1_024;

    /** What takes longer hangs, even on a busy machine. */
    private static final int SECONDS_AN_INPUT = 20;

    private static final int MOST_SHOWN = 40;

    private final Class<?> target;
    private final Guide guide;
    private final Path folder;

    /** What Jazzer is led by. Numbers that are compared are left out: our scanners compare each character. */
    enum Guide {
        /** The ways through the code that an input takes. */
        WAYS(""),
        /** Also the texts that it is compared with: too dear where every word is looked for in many sets. */
        WAYS_AND_TEXTS("com.code_intelligence.jazzer.runtime.TraceCmpHooks");

        private final String hooks;

        Guide(String hooks) {
            this.hooks = hooks;
        }
    }

    private JazzerRun(Class<?> target, Guide guide, Path folder) {
        this.target = target;
        this.guide = guide;
        this.folder = folder;
    }

    /** Empty when nothing was found, else what Jazzer says of it. */
    static List<String> findings(Class<?> target, Guide guide, List<String> seeds, long inputs)
            throws IOException, InterruptedException {
        Path folder = Path.of("target", "jazzer", target.getSimpleName()).toAbsolutePath();
        empty(folder);
        return new JazzerRun(target, guide, folder).findings(writtenDown(seeds, folder), inputs);
    }

    private List<String> findings(Path seeds, long inputs) throws IOException, InterruptedException {
        Path said = folder.resolve("output.txt");
        Process jazzer = new ProcessBuilder(command(seeds, inputs))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            int exit = jazzer.waitFor();
            List<String> output = new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            boolean done = output.stream().anyMatch(line -> line.startsWith("Done " + inputs + " runs"));
            return exit == 0 && done ? List.of() : shown(output, exit);
        } finally {
            jazzer.destroyForcibly();
        }
    }

    private List<String> command(Path seeds, long inputs) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=" + WATCHED,
                "--custom_hook_includes=" + WATCHED,
                "--trace=cov",
                "--custom_hooks=" + guide.hooks,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-seed_inputs=@" + seeds,
                "-seed=" + SEED,
                "-runs=" + inputs,
                "-max_len=" + LONGEST_INPUT,
                "-len_control=0",
                "-timeout=" + SECONDS_AN_INPUT,
                // The heap is bounded above; what counts here is what the JVM itself needs, too.
                "-rss_limit_mb=0");
    }

    /** A file for each seed, and their list as Jazzer wants it. */
    private static Path writtenDown(List<String> seeds, Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            Path file = folder.resolve("seed-" + i);
            Files.write(file, seeds.get(i).getBytes(StandardCharsets.UTF_8));
            files.add(file.toString());
        }
        return Files.writeString(folder.resolve("seeds.txt"), String.join(",", files));
    }

    /** From the first word on a finding, else from the end. */
    private List<String> shown(List<String> output, int exit) {
        int from = 0;
        while (from < output.size() && !output.get(from).startsWith("==")) {
            from++;
        }
        List<String> shown = new ArrayList<>();
        shown.add("Jazzer ended with " + exit + "; the input and all that it said are in " + folder);
        (from < output.size() ? output.subList(from, output.size()) : output.reversed())
                .stream().limit(MOST_SHOWN).forEach(shown::add);
        return shown;
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
