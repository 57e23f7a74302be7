package dev.watchkeeper.engine.classify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers, up to a bound, and forgets first what was asked for least lately.
 *
 * <p>It counts in two generations, not in single questions: what is asked for moves to the younger one, and when that
 * is full, the older one goes. So nobody waits for anybody who only reads.
 */
final class Remembered<K, V> {

    private final int mostInGeneration;
    private final LongAdder forgotten = new LongAdder();
    private volatile Map<K, V> younger = new ConcurrentHashMap<>();
    private volatile Map<K, V> older = Map.of();

    Remembered(int most) {
        this.mostInGeneration = Math.max(1, most / 2);
    }

    /** Null when it was never known, or is no longer. */
    @Nullable
    V of(K key) {
        V known = younger.get(key);
        if (known == null) {
            known = older.get(key);
            if (known != null) {
                remember(key, known);
            }
        }
        return known;
    }

    void remember(K key, V value) {
        if (younger.size() >= mostInGeneration) {
            turnOver();
        }
        younger.put(key, value);
    }

    private synchronized void turnOver() {
        Map<K, V> full = younger;
        if (full.size() < mostInGeneration) {
            // Another thread was here.
            return;
        }
        forgotten.add(
                older.keySet().stream().filter(key -> !full.containsKey(key)).count());
        older = full;
        younger = new ConcurrentHashMap<>();
    }

    Memory memory() {
        return new Memory(younger.size() + older.size(), 2 * mostInGeneration, forgotten.sum());
    }
}
