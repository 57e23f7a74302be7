package dev.watchkeeper.engine.rate.count;

import dev.watchkeeper.engine.rate.sight.Requests;
import dev.watchkeeper.engine.rate.sight.Sighting;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Duration;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When a client fetched long forms and when it sent them; of more forms than are kept, always the same ones are. */
final class Forms {

    private static final int MOST = 32;

    /** One fetch or one sending. Sorted by form first, so that what belongs together is kept together. */
    private record Step(long form, long second, boolean sent) implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            int byForm = Long.compare(form, other.form);
            int byTime = byForm == 0 ? Long.compare(second, other.second) : byForm;
            return byTime == 0 ? Boolean.compare(sent, other.sent) : byTime;
        }
    }

    private final TreeSet<Step> steps = new TreeSet<>();

    /** Whether this is the fetching or the sending of a long form. */
    static boolean concern(Sighting sighting) {
        String path = sighting.path();
        String method = sighting.method();
        return path != null
                && ("GET".equals(method) || "POST".equals(method))
                && !sighting.shows(Sign.ASSET)
                && Requests.isLongForm(path);
    }

    void take(Sighting sighting) {
        String path = sighting.path();
        if (path != null) {
            keep(new Step(Distinct.hash(path), sighting.time().getEpochSecond(), "POST".equals(sighting.method())));
        }
    }

    boolean anySent() {
        return steps.stream().anyMatch(Step::sent);
    }

    void addAll(Forms other) {
        other.steps.forEach(this::keep);
    }

    private void keep(Step step) {
        steps.add(step);
        if (steps.size() > MOST) {
            steps.pollLast();
        }
    }

    /** How many were sent sooner after they were fetched than anybody could fill them in. */
    long sentWithin(Duration span) {
        long quick = 0;
        @Nullable Step fetched = null;
        for (Step step : steps) {
            if (!step.sent()) {
                fetched = step;
            } else if (fetched != null
                    && fetched.form() == step.form()
                    && step.second() - fetched.second() <= span.toSeconds()) {
                quick++;
            }
        }
        return quick;
    }
}
