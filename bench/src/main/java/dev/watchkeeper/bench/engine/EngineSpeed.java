package dev.watchkeeper.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has JMH measure the engine in a JVM of its own: one thread, and a collector of garbage that stops it while it works. */
public final class EngineSpeed {

    /** So many, for the engine is much code, and some of it is only compiled well after fifteen seconds. */
    public static final int WARMUPS = 10;

    public static final int ROUNDS = 5;

    private final int secondsARound;

    public EngineSpeed(int secondsARound) {
        this.secondsARound = secondsARound;
    }

    /** In the order of the report. */
    public List<Speed> measured() throws RunnerException {
        List<Speed> speeds = new ArrayList<>();
        speeds.add(measured("application", 400_000));
        speeds.add(measured("access", 300_000));
        speeds.add(measured("mixed", 0));
        // Two microseconds a line.
        speeds.add(measured("redact", 500_000));
        return List.copyOf(speeds);
    }

    private Speed measured(String lines, int bar) throws RunnerException {
        TimeValue round = TimeValue.seconds(secondsARound);
        Options options = new OptionsBuilder()
                .include("^" + EngineBenchmark.class.getName().replace(".", "\\.") + "\\." + lines + "$")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .threads(1)
                .forks(1)
                .warmupIterations(WARMUPS)
                .warmupTime(round)
                .measurementIterations(ROUNDS)
                .measurementTime(round)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        RunResult run = new Runner(options).runSingle();
        Result<?> result = run.getPrimaryResult();
        return new Speed(lines, result.getScore(), result.getScoreError(), bar);
    }
}
