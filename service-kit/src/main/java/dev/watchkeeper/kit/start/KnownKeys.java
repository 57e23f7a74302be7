package dev.watchkeeper.kit.start;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds a {@code watchkeeper.*} key or {@code WATCHKEEPER_*} variable that nothing in this process reads. A mapping
 * knows the keys below its own prefix; this finds what lies below none.
 *
 * @param keys what the mappings of this process read; a star stands for a map's key or a list's index
 */
record KnownKeys(Set<String> keys) {

    private static final String OURS = "watchkeeper.";
    private static final String OURS_IN_THE_ENVIRONMENT = "WATCHKEEPER_";

    /** One set of variables may serve all four processes: a key of a service that is not here is not this one's. */
    private static final Set<String> SERVICES = Set.of("collector", "analyzer", "alert", "report", "database");

    /** Read by the launcher, which passes its environment on. */
    private static final Set<String> LAUNCHER =
            Set.of("WATCHKEEPER_HOME", "WATCHKEEPER_JAVA_OPTS", "WATCHKEEPER_TOKEN");

    Optional<String> firstUnknown(Iterable<String> properties, Set<String> variables) {
        Set<String> sorted = new TreeSet<>();
        properties.forEach(sorted::add);
        Optional<String> unknownKey = sorted.stream()
                .filter(key -> key.startsWith(OURS) && !knows(key))
                .findFirst();
        return unknownKey.or(() -> new TreeSet<>(variables)
                .stream()
                        .filter(variable -> variable.startsWith(OURS_IN_THE_ENVIRONMENT) && !knowsVariable(variable))
                        .findFirst());
    }

    private boolean knows(String key) {
        // A variable shows up among the properties a second time, in small letters and with dots: judged by its name.
        boolean isAVariable = System.getenv().containsKey(environmentName(key));
        return isAVariable
                || keys.stream().anyMatch(pattern -> matches(key, pattern))
                || belongsElsewhere(key.substring(OURS.length()).split("\\.", 2)[0]);
    }

    private boolean knowsVariable(String variable) {
        String service = variable.substring(OURS_IN_THE_ENVIRONMENT.length())
                .toLowerCase(Locale.ROOT)
                .split("_", 2)[0];
        return LAUNCHER.contains(variable)
                || keys.stream().anyMatch(pattern -> matches(variable, environmentName(pattern)))
                || belongsElsewhere(service);
    }

    private boolean belongsElsewhere(String service) {
        return SERVICES.contains(service) && keys.stream().noneMatch(key -> key.startsWith(OURS + service + "."));
    }

    private static boolean matches(String key, String pattern) {
        int star = pattern.indexOf('*');
        return star < 0
                ? key.equals(pattern) || key.startsWith(pattern + "[")
                : key.startsWith(pattern.substring(0, star));
    }

    private static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }
}
