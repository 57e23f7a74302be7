package dev.watchkeeper.bench.ingest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one run measured. */
public record Figures(Copy copy, Pipeline pipeline) {

    /** COPY of parsed lines into rows over one connection. */
    public record Copy(double linesASecond, double postgresCpuSecondsAMillion, double bytesALine) {}

    /** From a file to stored, understood and folded lines, over collector and analyzer. */
    public record Pipeline(
            double storedLinesASecond,
            double foldedLinesASecond,
            double collectorCpuSecondsAMillion,
            double analyzerCpuSecondsAMillion,
            double postgresCpuSecondsAMillion,
            double bytesALine) {

        double cpuSecondsAMillion() {
            return collectorCpuSecondsAMillion + analyzerCpuSecondsAMillion + postgresCpuSecondsAMillion;
        }
    }

    /** Each figure's median by itself, so they need not be of the same run. */
    static Figures median(List<Figures> runs) {
        return new Figures(
                new Copy(
                        median(runs, run -> run.copy.linesASecond),
                        median(runs, run -> run.copy.postgresCpuSecondsAMillion),
                        median(runs, run -> run.copy.bytesALine)),
                new Pipeline(
                        median(runs, run -> run.pipeline.storedLinesASecond),
                        median(runs, run -> run.pipeline.foldedLinesASecond),
                        median(runs, run -> run.pipeline.collectorCpuSecondsAMillion),
                        median(runs, run -> run.pipeline.analyzerCpuSecondsAMillion),
                        median(runs, run -> run.pipeline.postgresCpuSecondsAMillion),
                        median(runs, run -> run.pipeline.bytesALine)));
    }

    private static double median(List<Figures> runs, ToDoubleFunction<Figures> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
