package dev.watchkeeper.engine.rate.sight;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rate rules take from one line.
 *
 * @param times how often it happened: syslog writes one line for many that are the same
 * @param target the address and port a connection was made to
 * @param query all of a request's target, with what stands behind the question mark
 */
public record Sighting(
        Instant time,
        int times,
        Set<Sign> signs,
        @Nullable String client,
        @Nullable String user,
        @Nullable String component,
        @Nullable String method,
        @Nullable String path,
        @Nullable String query,
        @Nullable String agent,
        @Nullable String target) {

    public Sighting {
        signs = Collections.unmodifiableSet(EnumSet.copyOf(signs));
        if (!signs.contains(Sign.LINE)) {
            throw new IllegalArgumentException("every sighting is one of a line");
        }
        if (times < 1) {
            throw new IllegalArgumentException("a line is seen at least once, got " + times);
        }
    }

    public boolean shows(Sign sign) {
        return signs.contains(sign);
    }

    /** A line that only says that its subject spoke. */
    public static Sighting at(Instant time, Sign... signs) {
        Set<Sign> all = EnumSet.of(Sign.LINE, signs);
        return new Sighting(time, 1, all, null, null, null, null, null, null, null, null);
    }

    public Sighting from(String client) {
        return new Sighting(time, times, signs, client, user, component, method, path, query, agent, target);
    }

    public Sighting by(String user) {
        return new Sighting(time, times, signs, client, user, component, method, path, query, agent, target);
    }

    public Sighting of(String component) {
        return new Sighting(time, times, signs, client, user, component, method, path, query, agent, target);
    }

    public Sighting asking(String method, String path, String query) {
        return new Sighting(time, times, signs, client, user, component, method, path, query, agent, target);
    }

    public Sighting with(String agent) {
        return new Sighting(time, times, signs, client, user, component, method, path, query, agent, target);
    }

    public Sighting to(String target) {
        return new Sighting(time, times, signs, client, user, component, method, path, query, agent, target);
    }
}
