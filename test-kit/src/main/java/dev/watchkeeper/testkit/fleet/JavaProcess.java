package dev.watchkeeper.testkit.fleet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** One JVM started from a packaged jar, and what it says. */
public final class JavaProcess implements AutoCloseable {

    static final List<String> SMALL_HEAP = List.of("-Xmx256m");

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration THREAD_DUMP = Duration.ofSeconds(10);
    private static final Pattern END_OF_THREADS = Pattern.compile("JNI global refs");
    private static final Duration TO_STOP = Duration.ofSeconds(15);

    private final String name;
    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread listener;

    private JavaProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.listener = Thread.ofVirtual().name(name + " output").start(this::listen);
    }

    /** The jar as a user would start it: {@code java -jar}, environment and arguments, but with a small heap. */
    public static JavaProcess start(String name, Path jar, Map<String, String> environment, List<String> arguments) {
        return start(name, SMALL_HEAP, jar, environment, arguments);
    }

    /** @param memory how much of it, as options of Java */
    public static JavaProcess start(
            String name, List<String> memory, Path jar, Map<String, String> environment, List<String> arguments) {
        if (!jar.toFile().isFile()) {
            throw new IllegalStateException("not built: " + jar + " (run ./watchkeeper build)");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(memory);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("WATCHKEEPER_") || key.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        try {
            return new JavaProcess(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Everything it wrote so far, both streams. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** The first group of the first line that holds the pattern; fails with the whole output when it ends without. */
    public String awaitWords(Pattern pattern) {
        try {
            Awaitility.await(name + " says " + pattern)
                    .atMost(TO_START)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> matches(pattern).findFirst().isPresent() || !process.isAlive());
        } catch (ConditionTimeoutException e) {
            String all = saidWithThreads();
            // Nobody has it in hand yet who could end it.
            close();
            throw new IllegalStateException(name + " did not say " + pattern + " within " + TO_START + ":\n" + all, e);
        }
        joinListenerIfEnded();
        Matcher found = matches(pattern)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        name + " ended without saying " + pattern + ":\n" + String.join("\n", said)));
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    /** All it said, and then what its threads stand at: Java writes that when it is asked to quit. */
    private String saidWithThreads() {
        Signal.QUIT.sendTo(process.pid());
        try {
            Awaitility.await("a thread dump")
                    .atMost(THREAD_DUMP)
                    .until(() -> matches(END_OF_THREADS).findFirst().isPresent());
        } catch (ConditionTimeoutException noDump) {
            return String.join("\n", said) + "\n(and no thread dump)";
        }
        return String.join("\n", said);
    }

    /** Waits for the end and returns the exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " did not end:\n" + String.join("\n", said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        joinListenerIfEnded();
        return process.exitValue();
    }

    /** SIGTERM, as an operator or a kubelet stops it. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        name + " did not stop within " + TO_STOP + ":\n" + String.join("\n", said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGSTOP: it stands still until it is told to go on. */
    public void pause() {
        Signal.STOP.sendTo(process.pid());
    }

    public void goOn() {
        Signal.CONT.sendTo(process.pid());
    }

    /** SIGKILL: no last words. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            goOn();
            process.destroy();
            try {
                if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private Stream<Matcher> matches(Pattern pattern) {
        return said.stream().map(pattern::matcher).filter(Matcher::find);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            said.add("(its output was cut: " + e.getMessage() + ")");
        }
    }

    private void joinListenerIfEnded() {
        if (!process.isAlive()) {
            try {
                listener.join(TO_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
