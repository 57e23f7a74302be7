package dev.watchkeeper.testkit.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Reads along which bytes of which streams are offered, and which are said to be safe. */
public final class Wiretap {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int JSON_FIRST_BYTE = '{';

    /** Asked with every promise, before the sender hears of it. */
    @FunctionalInterface
    public interface PromiseCheck {
        boolean holds(long stream, long cursor);
    }

    private final PromiseCheck check;
    private final Map<Long, Long> offeredUpTo = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    private final AtomicLong offers = new AtomicLong();
    private final AtomicLong replays = new AtomicLong();
    private final AtomicLong promises = new AtomicLong();
    private final AtomicLong brokenPromises = new AtomicLong();

    /** Believes every promise. */
    public Wiretap() {
        this((stream, cursor) -> true);
    }

    public Wiretap(PromiseCheck check) {
        this.check = check;
    }

    /** Segments that were offered. */
    public long offers() {
        return offers.get();
    }

    /** Segments that began before the end of what was offered already. */
    public long replays() {
        return replays.get();
    }

    /** Segments that were answered "taken". */
    public long promises() {
        return promises.get();
    }

    /** Those that the database knew nothing of when they were answered. */
    public long brokenPromises() {
        return brokenPromises.get();
    }

    /** How often each status was answered. */
    public Map<Integer, AtomicLong> statuses() {
        return statuses;
    }

    void offered(byte[] body) {
        JsonNode segments = read(body).path("segments");
        for (JsonNode segment : segments) {
            offers.incrementAndGet();
            long stream = segment.path("stream").asLong();
            if (segment.path("first").asLong() < offeredUpTo.getOrDefault(stream, 0L)) {
                replays.incrementAndGet();
            }
            offeredUpTo.merge(stream, segment.path("next").asLong(), Math::max);
        }
    }

    void answered(int status, byte[] body) {
        statuses.computeIfAbsent(status, first -> new AtomicLong()).incrementAndGet();
        if (status != 200) {
            return;
        }
        for (JsonNode answer : read(body).path("segments")) {
            if (answer.path("verdict").asText().equals("TAKEN")) {
                promises.incrementAndGet();
                if (!check.holds(
                        answer.path("stream").asLong(), answer.path("cursor").asLong())) {
                    brokenPromises.incrementAndGet();
                }
            }
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            boolean packed = body.length > 0 && body[0] != JSON_FIRST_BYTE;
            byte[] plain =
                    packed ? new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(body)).readAllBytes() : body;
            return JSON.readTree(plain);
        } catch (IOException e) {
            throw new IllegalStateException("the wire carries something else than JSON", e);
        }
    }
}
