package dev.watchkeeper.testkit.fault;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What a proxy does to requests that change something, for which share of them, and how often it did. */
public final class HttpFaults {

    /** What becomes of one request. */
    enum Mischief {
        NONE,
        /** It goes through whole; its answer is swallowed and the connection reset. */
        ANSWER_CUT,
        /** It arrives twice at once, and one answer goes back. */
        SENT_TWICE,
        /** Half of it arrives. */
        TORN
    }

    private final Random random;
    private final Wiretap wiretap;
    private final Map<Mischief, Double> shares = new ConcurrentSkipListMap<>();
    private final Map<Mischief, AtomicLong> done = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<Integer, AtomicInteger> askedNow = new ConcurrentHashMap<>();
    private final AtomicLong brokeUnderWay = new AtomicLong();
    private final AtomicLong brokeByEnding = new AtomicLong();
    private final Map<Integer, Long> endsSince = new ConcurrentHashMap<>();

    /** Harmless until it is told otherwise. */
    public HttpFaults(Random random, Wiretap wiretap) {
        this.random = random;
        this.wiretap = wiretap;
    }

    public void cutAnswers(double share) {
        shares.put(Mischief.ANSWER_CUT, share);
    }

    public void sendTwice(double share) {
        shares.put(Mischief.SENT_TWICE, share);
    }

    public void tear(double share) {
        shares.put(Mischief.TORN, share);
    }

    public void none() {
        shares.clear();
    }

    public long answersCut() {
        return count(Mischief.ANSWER_CUT);
    }

    public long sentTwice() {
        return count(Mischief.SENT_TWICE);
    }

    public long torn() {
        return count(Mischief.TORN);
    }

    /** Requests of which the first byte has come and the answer has not gone back. */
    public int underWay() {
        return underWay.get();
    }

    /** Requests that the server on this port has and has not answered. */
    public int underWayAt(int port) {
        AtomicInteger asked = askedNow.get(port);
        return asked == null ? 0 : asked.get();
    }

    /** Requests that reached a server whole, which then broke off before it had answered. */
    public long brokeUnderWay() {
        return brokeUnderWay.get();
    }

    /** From now on the server on this port is about to end: what it has by now it has to answer. */
    public void isAboutToEnd(int port) {
        endsSince.put(port, System.nanoTime());
    }

    /** Requests that a server had whole before it was told to end, and broke off. */
    public long brokeByEnding() {
        return brokeByEnding.get();
    }

    public Wiretap wiretap() {
        return wiretap;
    }

    synchronized Mischief next() {
        double drawn = random.nextDouble();
        for (Map.Entry<Mischief, Double> share : shares.entrySet()) {
            drawn -= share.getValue();
            if (drawn < 0) {
                done.computeIfAbsent(share.getKey(), mischief -> new AtomicLong())
                        .incrementAndGet();
                return share.getKey();
            }
        }
        return Mischief.NONE;
    }

    void begins() {
        underWay.incrementAndGet();
    }

    void ends() {
        underWay.decrementAndGet();
    }

    void asks(int port) {
        askedNow.computeIfAbsent(port, first -> new AtomicInteger()).incrementAndGet();
    }

    void isAnswered(int port) {
        askedNow.computeIfAbsent(port, first -> new AtomicInteger()).decrementAndGet();
    }

    /** @param written when the server had the whole request, in nanoseconds */
    void broke(int port, long written) {
        brokeUnderWay.incrementAndGet();
        Long since = endsSince.get(port);
        if (since != null && written - since < 0 && written != Long.MAX_VALUE) {
            brokeByEnding.incrementAndGet();
        }
    }

    private long count(Mischief mischief) {
        AtomicLong count = done.get(mischief);
        return count == null ? 0 : count.get();
    }
}
