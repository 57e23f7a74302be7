package dev.watchkeeper.engine.rate.sight;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request's path, status and agent say about who sent it. */
public final class Requests {

    /** What a browser fetches because a page names it; a broken page asks for many that are not there. */
    private static final Set<String> ASSETS = Set.of(
            "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "svg", "ico", "webp", "avif", "bmp", "woff",
            "woff2", "ttf", "eot", "otf", "mp3", "mp4", "webm");

    /** Parts of the names of forms in which people log in. */
    private static final Set<String> LOGIN_WORDS = Set.of("login", "logon", "signin", "sign_in", "sign-in", "wp-login");

    /** Parts of the names of forms that a person cannot fill in within seconds. */
    private static final Set<String> LONG_FORM_WORDS = Set.of(
            "join", "register", "registration", "signup", "sign_up", "sign-up", "comment", "contact", "guestbook");

    /** How crawlers that keep to the rules call themselves, each as its operator documents it. */
    private static final Set<String> CRAWLERS = Set.of(
            "googlebot",
            "bingbot",
            "slurp",
            "duckduckbot",
            "baiduspider",
            "yandexbot",
            "applebot",
            "msnbot",
            "ia_archiver",
            "archive.org_bot",
            "facebookexternalhit",
            "ahrefsbot",
            "semrushbot",
            "mj12bot",
            "petalbot",
            "feedfetcher",
            "uptimerobot",
            "pingdom");

    /** WordPress shows a user's name to who asks for the author of a number. */
    private static final List<String> USER_QUESTIONS = List.of("?author=", "/wp-json/wp/v2/users/");

    /** An agent's name stands near its start; a longer text is not searched. */
    private static final int LONGEST_AGENT = 300;

    private Requests() {}

    /** The path as it was sent: in an endpoint numbers are masked, and a scanner's paths would all look the same. */
    static String path(String target) {
        int host = target.startsWith("http://") || target.startsWith("https://") ? target.indexOf("//") + 2 : -1;
        int slash = host < 0 ? 0 : target.indexOf('/', host);
        String local = slash < 0 ? "/" : target.substring(slash);
        int query = local.indexOf('?');
        return query < 0 ? local : local.substring(0, query);
    }

    static boolean isAsset(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/')
                && ASSETS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** 401 is not among them: it asks for a password, which happens to everybody. */
    static boolean isProbe(int status) {
        return switch (status) {
            case 400, 403, 404, 405, 406, 410, 414, 444, 501 -> true;
            default -> false;
        };
    }

    static boolean isLoginForm(String path) {
        return names(path, LOGIN_WORDS);
    }

    /** A form with several fields, such as the one to join a site. */
    public static boolean isLongForm(String path) {
        return names(path, LONG_FORM_WORDS);
    }

    /** The number by which a request asks WordPress who its users are; null where it does not. */
    public static @Nullable String namedUser(@Nullable String target) {
        if (target == null) {
            return null;
        }
        for (String question : USER_QUESTIONS) {
            int at = target.indexOf(question);
            int from = at + question.length();
            if (at >= 0 && from < target.length() && Character.isDigit(target.charAt(from))) {
                return target.substring(from);
            }
        }
        return null;
    }

    static boolean isCrawler(@Nullable String agent) {
        // Each of them gives its name as a bot or the address of a page about itself, which people's browsers do not.
        return agent != null
                && (agent.contains("bot") || agent.contains("Bot") || agent.contains("http"))
                && holds(agent, CRAWLERS);
    }

    /** Whether one of the last two parts of the path holds one of the words. */
    private static boolean names(String path, Set<String> words) {
        int last = path.lastIndexOf('/');
        int from = last <= 0 ? 0 : path.lastIndexOf('/', last - 1) + 1;
        return holds(path.substring(from), words);
    }

    private static boolean holds(String text, Set<String> words) {
        String lower = text.substring(0, Math.min(text.length(), LONGEST_AGENT)).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
