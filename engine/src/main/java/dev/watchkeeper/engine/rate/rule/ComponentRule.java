package dev.watchkeeper.engine.rate.rule;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.rate.count.Count;
import dev.watchkeeper.engine.rate.count.Subject;
import dev.watchkeeper.engine.rate.limit.ComponentLimits;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A component logs far more errors than it used to, or starts again and again. */
public final class ComponentRule implements RateRule {

    private final ComponentLimits limits;

    public ComponentRule(ComponentLimits limits) {
        this.limits = limits;
    }

    @Override
    public Stream<RateAlarm> judge(Window window) {
        return window.subjects(Subject.COMPONENT).stream()
                .flatMap(component ->
                        Stream.concat(restarts(window, component).stream(), errors(window, component).stream()));
    }

    private Optional<RateAlarm> restarts(Window window, String component) {
        if (window.now(Subject.COMPONENT, component).of(Sign.START) == 0) {
            return Optional.empty();
        }
        long starts =
                window.last(limits.startMinutes(), Subject.COMPONENT, component).of(Sign.START);
        return starts >= limits.starts()
                ? Optional.of(alarm(
                        "restart-loop",
                        "restart_loop",
                        Severity.CRITICAL,
                        window,
                        component,
                        Map.of("starts", starts),
                        component + " started " + starts + " times in " + Window.minutes(limits.startMinutes())))
                : Optional.empty();
    }

    private Optional<RateAlarm> errors(Window window, String component) {
        Count minute = window.now(Subject.COMPONENT, component);
        if (minute.of(Sign.ERROR) + minute.of(Sign.SERVER_ERROR) == 0) {
            return Optional.empty();
        }
        Count now = window.last(limits.minutes(), Subject.COMPONENT, component);
        boolean requests = now.of(Sign.SERVER_ERROR) > 0;
        Sign bad = requests ? Sign.SERVER_ERROR : Sign.ERROR;
        Sign all = requests ? Sign.REQUEST : Sign.LINE;
        long errors = now.of(bad);
        double share = (double) errors / Math.max(1, now.of(all));
        if (errors < limits.errors() || share < limits.share()) {
            return Optional.empty();
        }
        Count before = window.before(limits.minutes(), limits.beforeMinutes(), Subject.COMPONENT, component);
        double shareBefore = (double) before.of(bad) / Math.max(1, before.of(all));
        if (before.of(all) >= limits.fewestBefore() && share < shareBefore * limits.timesBefore()) {
            return Optional.empty();
        }
        return Optional.of(alarm(
                "error-rate",
                requests ? "http_5xx" : "error_logged",
                Severity.HIGH,
                window,
                component,
                Map.of(
                        "errors",
                        errors,
                        "of",
                        now.of(all),
                        "errors_before",
                        before.of(bad),
                        "of_before",
                        before.of(all)),
                String.format(
                        Locale.ROOT,
                        "%d of %d %s of %s in %s are errors (%.0f %%), before it were %.1f %%",
                        errors,
                        now.of(all),
                        requests ? "requests" : "lines",
                        component,
                        Window.minutes(limits.minutes()),
                        share * 100,
                        shareBefore * 100)));
    }

    private static RateAlarm alarm(
            String rule,
            String troubleClass,
            Severity severity,
            Window window,
            String component,
            Map<String, Long> evidence,
            String sentence) {
        return new RateAlarm(
                rule, troubleClass, Subject.COMPONENT, component, severity, window.minute(), evidence, sentence);
    }
}
