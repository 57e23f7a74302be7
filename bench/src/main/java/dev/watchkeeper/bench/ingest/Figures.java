package dev.watchkeeper.bench.ingest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * What one run measured.
 *
 * @param first the pipeline's first lines after its processes have started: the JVMs compile as they go
 * @param second the lines after those: they still do
 * @param third the lines after those: as near as a bench comes to processes that run for weeks
 */
public record Figures(Copy copy, Steps steps, Pipeline first, Pipeline second, Pipeline third) {

    /** COPY of parsed lines into rows over one connection. */
    public record Copy(double linesASecond, double postgresCpuSecondsAMillion, double bytesALine) {}

    /**
     * The server's part of what the analyzer does, each step by itself: processor seconds a million lines. Bytes on disk
     * before and after the chunks are packed.
     */
    public record Steps(double store, double fold, double pack, double bytesALineFresh, double bytesALinePacked) {}

    /** From a file to stored, understood and folded lines, over collector and analyzer. */
    public record Pipeline(
            double storedLinesASecond,
            double foldedLinesASecond,
            double collectorCpuSecondsAMillion,
            double analyzerCpuSecondsAMillion,
            double postgresCpuSecondsAMillion) {

        double cpuSecondsAMillion() {
            return collectorCpuSecondsAMillion + analyzerCpuSecondsAMillion + postgresCpuSecondsAMillion;
        }
    }

    /** Each figure's median by itself, so they need not be of the same run. */
    static Figures median(List<Figures> runs) {
        return new Figures(
                medianOf(Copy.class, runs.stream().map(Figures::copy).toList()),
                medianOf(Steps.class, runs.stream().map(Figures::steps).toList()),
                medianOf(Pipeline.class, runs.stream().map(Figures::first).toList()),
                medianOf(Pipeline.class, runs.stream().map(Figures::second).toList()),
                medianOf(Pipeline.class, runs.stream().map(Figures::third).toList()));
    }

    /** All parts of the record are doubles. */
    private static <R extends Record> R medianOf(Class<R> type, List<R> runs) {
        RecordComponent[] parts = type.getRecordComponents();
        try {
            Object[] medians = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                double[] values = new double[runs.size()];
                for (int run = 0; run < values.length; run++) {
                    values[run] = (double) parts[i].getAccessor().invoke(runs.get(run));
                }
                medians[i] = median(values);
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(medians);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of doubles can be read and made", e);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
