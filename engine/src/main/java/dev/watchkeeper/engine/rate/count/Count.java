package dev.watchkeeper.engine.rate.count;

import dev.watchkeeper.engine.rate.sight.Requests;
import dev.watchkeeper.engine.rate.sight.Sighting;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was counted of one subject in one or more minutes. Two counts added are the count of both. */
public final class Count {

    /** A login that succeeded; an empty user stands for one that the line did not name. */
    public record Login(Instant time, String user) {

        private static final Comparator<Login> BY_TIME =
                Comparator.comparing(Login::time).thenComparing(Login::user);
    }

    private final long[] signs = new long[Sign.values().length];
    private final Map<Trait, Distinct> traits = new EnumMap<>(Trait.class);
    private @Nullable Forms forms;
    private @Nullable Instant firstFailure;
    private @Nullable Login lastLogin;

    void take(Sighting sighting) {
        for (Sign sign : sighting.signs()) {
            signs[sign.ordinal()] += sighting.times();
        }
        if (isFailure(sighting)) {
            failedAt(sighting.time());
            see(Trait.USER, sighting.user());
            see(Trait.CLIENT, sighting.client());
        }
        if (sighting.shows(Sign.LOGIN)) {
            loggedIn(new Login(sighting.time(), sighting.user() == null ? "" : sighting.user()));
        }
        if (sighting.shows(Sign.PROBE)) {
            see(Trait.PROBED_PATH, sighting.path());
        }
        if (sighting.shows(Sign.CHALLENGE)) {
            see(Trait.CHALLENGED_PATH, sighting.path());
        }
        if (sighting.shows(Sign.REQUEST)) {
            see(Trait.PATH, sighting.path());
            see(Trait.QUERY, sighting.query());
            see(Trait.AGENT, sighting.agent());
            see(Trait.SECOND, Long.toString(sighting.time().getEpochSecond()));
            see(Trait.NAMED_USER, Requests.namedUser(sighting.query()));
            takeForm(sighting);
        }
        if (sighting.shows(Sign.BLOCKED)) {
            see(Trait.TARGET, sighting.target());
        }
    }

    void addAll(Count other) {
        for (int i = 0; i < signs.length; i++) {
            signs[i] += other.signs[i];
        }
        other.traits.forEach((trait, seen) ->
                traits.computeIfAbsent(trait, none -> new Distinct()).addAll(seen));
        Forms theirs = other.forms;
        if (theirs != null) {
            forms().addAll(theirs);
        }
        if (other.firstFailure != null) {
            failedAt(other.firstFailure);
        }
        if (other.lastLogin != null) {
            loggedIn(other.lastLogin);
        }
    }

    public long of(Sign sign) {
        return signs[sign.ordinal()];
    }

    public long distinct(Trait trait) {
        Distinct seen = traits.get(trait);
        return seen == null ? 0 : seen.count();
    }

    /** Logins that failed. A program and PAM each write a line about the same one, so the two are not added up. */
    public long failures() {
        return Math.max(of(Sign.FAILED_LOGIN), of(Sign.REPEATED_FAILURE));
    }

    /** The last login that succeeded after one had failed. */
    public Optional<Login> loginAfterFailure() {
        Instant failed = firstFailure;
        return Optional.ofNullable(lastLogin)
                .filter(login -> failed != null && login.time().isAfter(failed));
    }

    /** Long forms that were sent this soon after they were fetched. */
    public long formsSentWithin(Duration span) {
        return forms == null ? 0 : forms.sentWithin(span);
    }

    /** Whether any long form was sent. */
    public boolean sentForm() {
        return forms != null && forms.anySent();
    }

    private void takeForm(Sighting sighting) {
        if (Forms.concern(sighting)) {
            forms().take(sighting);
        }
    }

    private Forms forms() {
        Forms present = forms == null ? new Forms() : forms;
        forms = present;
        return present;
    }

    private static boolean isFailure(Sighting sighting) {
        return sighting.shows(Sign.FAILED_LOGIN) || sighting.shows(Sign.REPEATED_FAILURE);
    }

    private void failedAt(Instant time) {
        if (firstFailure == null || time.isBefore(firstFailure)) {
            firstFailure = time;
        }
    }

    private void loggedIn(Login login) {
        lastLogin = Stream.ofNullable(lastLogin)
                .filter(last -> Login.BY_TIME.compare(last, login) > 0)
                .findFirst()
                .orElse(login);
    }

    private void see(Trait trait, @Nullable String value) {
        if (value != null && !value.isEmpty() && !value.equals("-")) {
            traits.computeIfAbsent(trait, none -> new Distinct()).add(value);
        }
    }
}
