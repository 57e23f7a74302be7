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

/** One client guesses: many passwords of one user, one password of many users, or who exists at all. */
public final class GuessRule implements RateRule {

    private final LoginLimits limits;

    public GuessRule(LoginLimits limits) {
        this.limits = limits;
    }

    @Override
    public Stream<RateAlarm> judge(Window window) {
        return window.subjects(Subject.CLIENT).stream()
                .filter(client -> triesIn(window.now(Subject.CLIENT, client)))
                .flatMap(client -> judge(window, client).stream());
    }

    private static boolean triesIn(Count count) {
        return count.failures() + count.of(Sign.CHALLENGE) + count.of(Sign.FORM_CAME_BACK) > 0;
    }

    private Optional<RateAlarm> judge(Window window, String client) {
        Count quick = window.last(limits.minutes(), Subject.CLIENT, client);
        long tries = tries(quick);
        if (tries >= limits.failures() && tries > quick.of(Sign.LOGIN)) {
            return Optional.of(alarm(window, client, quick, tries, limits.minutes()));
        }
        Count slow = window.last(limits.slowMinutes(), Subject.CLIENT, client);
        boolean manyTries = slow.failures() >= limits.slowFailures() && slow.failures() > slow.of(Sign.LOGIN);
        boolean manyUsers = slow.distinct(Trait.USER) >= limits.slowUsers() && slow.of(Sign.LOGIN) == 0;
        return manyTries || manyUsers
                ? Optional.of(alarm(window, client, slow, slow.failures(), limits.slowMinutes()))
                : patient(window, client);
    }

    /** Nobody mistypes so many names that do not exist, however long the pauses. */
    private Optional<RateAlarm> patient(Window window, String client) {
        if (window.now(Subject.CLIENT, client).of(Sign.UNKNOWN_USER) == 0) {
            return Optional.empty();
        }
        Count count = window.last(limits.patientMinutes(), Subject.CLIENT, client);
        boolean manyNames = count.distinct(Trait.USER) >= limits.slowUsers()
                && count.of(Sign.UNKNOWN_USER) >= limits.slowUsers()
                && count.of(Sign.LOGIN) == 0;
        return manyNames
                ? Optional.of(alarm(window, client, count, count.failures(), limits.patientMinutes()))
                : Optional.empty();
    }

    /** Failed logins, or how often one form or one protected address was tried where no line says that a login failed. */
    private long tries(Count count) {
        long forms = count.of(Sign.FORM_CAME_BACK);
        boolean sameForm = forms >= limits.sameForm() && count.distinct(Trait.AGENT) <= limits.formAgents();
        long challenges = count.of(Sign.CHALLENGE);
        boolean samePath = challenges >= limits.sameForm() * Math.max(1, count.distinct(Trait.CHALLENGED_PATH));
        return Math.max(count.failures(), Math.max(sameForm ? forms : 0, samePath ? challenges : 0));
    }

    private RateAlarm alarm(Window window, String client, Count count, long tries, int minutes) {
        long users = count.distinct(Trait.USER);
        Map<String, Long> evidence = new LinkedHashMap<>();
        evidence.put("failures", tries);
        evidence.put("users", users);
        evidence.put("logins", count.of(Sign.LOGIN));
        evidence.put("minutes", (long) minutes);
        String sentence = Window.many(tries, "failed login") + " from " + client + " in " + Window.minutes(minutes)
                + (users > 0 ? ", for " + Window.many(users, "user") : "");
        Optional<Count.Login> login = count.loginAfterFailure();
        Severity severity = login.isPresent()
                ? Severity.CRITICAL
                : tries >= limits.manyFailures() ? Severity.HIGH : Severity.MEDIUM;
        return new RateAlarm(
                rule(count, tries, users),
                "brute_force",
                Subject.CLIENT,
                client,
                severity,
                window.minute(),
                evidence,
                sentence + login.map(GuessRule::afterwards).orElse(""));
    }

    /** Of unknown users it asks who there is; of many known ones it tries the same few passwords. */
    private String rule(Count count, long tries, long users) {
        if (users >= limits.slowUsers() && count.of(Sign.UNKNOWN_USER) * 2 > tries) {
            return "user-enumeration";
        }
        return users >= limits.sprayedUsers() && tries <= users * limits.triesPerUser()
                ? "password-spraying"
                : "brute-force";
    }

    static String afterwards(Count.Login login) {
        return "; then a login succeeded" + (login.user().isEmpty() ? "" : " as " + login.user());
    }
}
