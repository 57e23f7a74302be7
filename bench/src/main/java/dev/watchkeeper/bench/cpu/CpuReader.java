package dev.watchkeeper.bench.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads processor seconds of processes from {@code /proc}. */
public final class CpuReader {

    private static final Path PROC = Path.of("/proc");

    private final double ticksASecond;

    private CpuReader(double ticksASecond) {
        this.ticksASecond = ticksASecond;
    }

    /** Fails with one sentence where the kernel has no {@code /proc}. */
    public static CpuReader ofThisMachine() throws IOException {
        if (!Files.isReadable(PROC.resolve("self/stat"))) {
            throw new IllegalStateException("processor times are read from /proc, which this machine does not have");
        }
        Process getconf = new ProcessBuilder("getconf", "CLK_TCK").start();
        try (var answer = getconf.inputReader()) {
            return new CpuReader(Double.parseDouble(String.valueOf(answer.readLine())));
        }
    }

    /** Of the process alone. */
    public double secondsOf(long pid) {
        return seconds(running(pid).own());
    }

    /** Of the process and of all its children, those that have ended too. */
    public double secondsOfFamily(long pid) {
        ProcStat head = running(pid);
        long ofChildren = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(child -> stat(child.pid()).stream())
                .mapToLong(child -> child.own() + child.ofEnded())
                .sum();
        return seconds(head.own() + head.ofEnded() + ofChildren);
    }

    public long parentOf(long pid) {
        return running(pid).parent();
    }

    private double seconds(long ticks) {
        return ticks / ticksASecond;
    }

    private static ProcStat running(long pid) {
        return stat(pid).orElseThrow(() -> new IllegalStateException("process " + pid + " has ended"));
    }

    private static Optional<ProcStat> stat(long pid) {
        try {
            return Optional.of(ProcStat.parse(Files.readString(PROC.resolve(pid + "/stat"))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
