package dev.watchkeeper.kit.access;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a token opens. The names are what {@code @RolesAllowed} takes; {@code admin} opens the doors of {@code operate}
 * too, {@code operate} those of {@code read}. Only {@code ingest} stands alone.
 */
public final class Scope {

    /** Send batches, and list the streams that are known. Nothing else. */
    public static final String INGEST = "ingest";
    /** See everything but tokens, metrics and the API's description among it. */
    public static final String READ = "read";
    /** Change the state of issues, alerts, sources. */
    public static final String OPERATE = "operate";
    /** Make and revoke tokens. */
    public static final String ADMIN = "admin";

    private static final Set<String> ALL = Set.of(INGEST, READ, OPERATE, ADMIN);

    private Scope() {}

    public static boolean isKnown(String scope) {
        return ALL.contains(scope);
    }

    /** All doors that the written scopes (comma-separated) open. */
    static Set<String> opened(String written) {
        Set<String> open = new LinkedHashSet<>(Arrays.asList(written.split(",", -1)));
        if (open.contains(ADMIN)) {
            open.add(OPERATE);
        }
        if (open.contains(OPERATE)) {
            open.add(READ);
        }
        return open;
    }
}
