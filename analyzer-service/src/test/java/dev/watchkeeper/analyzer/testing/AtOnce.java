package dev.watchkeeper.analyzer.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing on several threads of its own, all begun together. */
public final class AtOnce {

    private AtOnce() {}

    /** The results in the order of their numbers. */
    public static <T> List<T> each(int many, IntFunction<T> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<T>> begun = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                begun.add(threads.submit(() -> work.apply(number)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
