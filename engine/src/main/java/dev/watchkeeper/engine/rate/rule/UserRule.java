package dev.watchkeeper.engine.rate.rule;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.rate.count.Count;
import dev.watchkeeper.engine.rate.count.Subject;
import dev.watchkeeper.engine.rate.count.Trait;
import dev.watchkeeper.engine.rate.limit.LoginLimits;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Many clients guess the password of one user, each too little to be noticed by itself. */
public final class UserRule implements RateRule {

    private final LoginLimits limits;

    public UserRule(LoginLimits limits) {
        this.limits = limits;
    }

    @Override
    public Stream<RateAlarm> judge(Window window) {
        return window.subjects(Subject.USER).stream().flatMap(user -> judge(window, user).stream());
    }

    private Optional<RateAlarm> judge(Window window, String user) {
        Count count = window.last(limits.slowMinutes(), Subject.USER, user);
        long failures = count.failures();
        long clients = count.distinct(Trait.CLIENT);
        if (failures < limits.userFailures() || clients < limits.userClients() || failures <= count.of(Sign.LOGIN)) {
            return Optional.empty();
        }
        Map<String, Long> evidence = new LinkedHashMap<>();
        evidence.put("failures", failures);
        evidence.put("clients", clients);
        evidence.put("logins", count.of(Sign.LOGIN));
        evidence.put("minutes", (long) limits.slowMinutes());
        Optional<Count.Login> login = count.loginAfterFailure();
        return Optional.of(new RateAlarm(
                "user-guessed",
                "brute_force",
                Subject.USER,
                user,
                login.isPresent() ? Severity.CRITICAL : Severity.HIGH,
                window.minute(),
                evidence,
                Window.many(failures, "failed login") + " of " + user + " in " + Window.minutes(limits.slowMinutes())
                        + ", from " + Window.many(clients, "client")
                        + (login.isPresent() ? "; then a login succeeded" : "")));
    }
}
