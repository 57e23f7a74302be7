package dev.watchkeeper.engine.detect.series;

/** The last few values, the oldest forgotten first. */
public final class LastValues {

    private final double[] ring;
    private long taken;

    public LastValues(int most) {
        this.ring = new double[most];
    }

    public void add(double value) {
        ring[(int) (taken++ % ring.length)] = value;
    }

    public int count() {
        return (int) Math.min(taken, ring.length);
    }

    public boolean isFull() {
        return taken >= ring.length;
    }

    public void clear() {
        taken = 0;
    }

    public Median median() {
        return Median.of(ring, count());
    }

    public double mean() {
        double sum = 0;
        for (int i = 0; i < count(); i++) {
            sum += ring[i] / count();
        }
        return sum;
    }

    /** Oldest first. */
    public double[] inOrder() {
        int count = count();
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = ring[(int) ((taken - count + i) % ring.length)];
        }
        return values;
    }
}
