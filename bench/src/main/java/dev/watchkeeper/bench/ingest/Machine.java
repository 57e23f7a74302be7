package dev.watchkeeper.bench.ingest;

/** Where figures come from; without it they mean little. */
public record Machine(int cores, String jdk, String postgres) {

    public static Machine current(String postgres) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(), Runtime.version().toString(), postgres);
    }
}
