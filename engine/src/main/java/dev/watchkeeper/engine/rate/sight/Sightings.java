package dev.watchkeeper.engine.rate.sight;

import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.line.UnderstoodLine;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from an understood line what the rate rules count. */
public final class Sightings {

    /** A path longer than this tells no more than its beginning. */
    private static final int LONGEST_PATH = 300;

    private Sightings() {}

    public static Sighting of(UnderstoodLine line) {
        ParsedLine parsed = line.parsed();
        Fields fields = parsed.fields();
        String troubleClass = line.match()
                .map(Match::troubleClass)
                .map(trouble -> trouble.id())
                .orElse("");
        Sentences sentences = parsed.request() ? Sentences.NONE : new Sentences(parsed.message());
        Set<Sign> signs = EnumSet.of(Sign.LINE);
        if (parsed.level().compareTo(Level.ERROR) >= 0) {
            signs.add(Sign.ERROR);
        }
        String path = path(parsed);
        Integer status = fields.status();
        if (status != null && path != null) {
            addRequest(signs, status, path, fields);
        }
        addLogin(signs, troubleClass, sentences, line.match().map(Match::rule).orElse(""));
        if (sentences.sayLimited() || troubleClass.equals("rate_limited")) {
            signs.add(Sign.LIMITED);
        }
        if (troubleClass.startsWith("web_attack_")) {
            signs.add(Sign.ATTACK);
        }
        if (sentences.sayStart()) {
            signs.add(Sign.START);
        }
        String target = target(fields);
        if (target != null) {
            signs.add(Sign.BLOCKED);
        }
        return new Sighting(
                parsed.time(),
                sentences.times(),
                signs,
                fields.clientIp(),
                fields.user(),
                fields.component(),
                fields.method(),
                path,
                cut(fields.url()),
                cut(fields.userAgent()),
                target);
    }

    private static void addRequest(Set<Sign> signs, int status, String path, Fields fields) {
        signs.add(Sign.REQUEST);
        boolean asset = Requests.isAsset(path);
        if (asset) {
            signs.add(Sign.ASSET);
        } else if (Requests.isProbe(status)) {
            signs.add(Sign.PROBE);
        }
        if (status >= 500) {
            signs.add(Sign.SERVER_ERROR);
        }
        if (status == 429) {
            signs.add(Sign.LIMITED);
        }
        if (Requests.isCrawler(fields.userAgent())) {
            signs.add(Sign.CRAWLER);
        }
        if ("POST".equalsIgnoreCase(fields.method()) && Requests.isLoginForm(path)) {
            addForm(signs, status, path);
        } else if (status == 401) {
            signs.add(Sign.CHALLENGE);
        }
    }

    /** A form that led on was right, one that was shown again was wrong; a service answers 200 when all is well. */
    private static void addForm(Set<Sign> signs, int status, String path) {
        if (status == 401 || status == 403 || status == 422) {
            signs.add(Sign.FAILED_LOGIN);
        } else if (status == 200 && !path.contains("/api/") && !path.endsWith(".json")) {
            signs.add(Sign.FORM_CAME_BACK);
        }
    }

    private static void addLogin(Set<Sign> signs, String troubleClass, Sentences sentences, String rule) {
        boolean failed = troubleClass.equals("auth_failure") && (isTyped(rule) || !sentences.speakOfTokens());
        if (failed) {
            signs.add(sentences.repeatFailure() ? Sign.REPEATED_FAILURE : Sign.FAILED_LOGIN);
            signs.remove(Sign.CHALLENGE);
        } else if (sentences.sayDecoyVisited()) {
            signs.add(Sign.FAILED_LOGIN);
        } else if (sentences.sayLogin()) {
            signs.add(Sign.LOGIN);
        }
        if (failed && sentences.sayUnknownUser()) {
            signs.add(Sign.UNKNOWN_USER);
        }
    }

    /** A code or a token that a person types in at a login is guessed as passwords are. */
    private static boolean isTyped(String rule) {
        return rule.startsWith("second-factor-refused@");
    }

    /** The path of a request; a request that is no HTTP has none, so what was sent stands for it. */
    private static @Nullable String path(ParsedLine parsed) {
        String url = parsed.fields().url();
        return url != null ? cut(Requests.path(url)) : parsed.request() ? cut(parsed.message()) : null;
    }

    /** Where a refused connection went to, as the formats of firewalls write it into the attributes. */
    private static @Nullable String target(Fields fields) {
        String attributes = fields.attributes();
        if (attributes == null || fields.status() != null) {
            return null;
        }
        String port = attribute(attributes, "\"destination_port\":");
        String address = attribute(attributes, "\"destination_ip\":");
        return port.isEmpty() || address.isEmpty() ? null : address + " " + port;
    }

    private static String attribute(String json, String key) {
        int at = json.indexOf(key);
        if (at < 0) {
            return "";
        }
        int from = at + key.length();
        int end = from;
        while (end < json.length() && json.charAt(end) != ',' && json.charAt(end) != '}') {
            end++;
        }
        return json.substring(from, end).replace("\"", "");
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_PATH ? text : text.substring(0, LONGEST_PATH);
    }
}
