package dev.watchkeeper.collector.host;

import dev.watchkeeper.contract.HostSample;
import io.quarkus.logging.Log;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Samples on their way out. Bounded: when nobody takes them, the oldest go first. */
public final class SampleQueue {

    /** A day's worth at the usual ten seconds, and some 3 MB on the wire. */
    static final int MAX_SAMPLES = 8_640;

    private final Deque<HostSample> waiting = new ArrayDeque<>();
    private boolean dropping;

    public synchronized void add(HostSample sample) {
        waiting.addLast(sample);
        keepWithinBounds();
    }

    /** The oldest ones, up to {@code most}. Who could not deliver them puts them back. */
    public synchronized List<HostSample> take(int most) {
        List<HostSample> taken = new ArrayList<>();
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.removeFirst());
        }
        return taken;
    }

    public synchronized void putBack(List<HostSample> samples) {
        samples.reversed().forEach(waiting::addFirst);
        keepWithinBounds();
    }

    public synchronized int size() {
        return waiting.size();
    }

    private void keepWithinBounds() {
        boolean full = waiting.size() > MAX_SAMPLES;
        if (full && !dropping) {
            Log.warnf("nobody took host samples for long, the oldest are dropped now waiting=%d", waiting.size());
        }
        dropping = full || (dropping && waiting.size() >= MAX_SAMPLES);
        while (waiting.size() > MAX_SAMPLES) {
            waiting.removeFirst();
        }
    }
}
