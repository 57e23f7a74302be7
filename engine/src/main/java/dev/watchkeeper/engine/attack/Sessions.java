package dev.watchkeeper.engine.attack;

import dev.watchkeeper.engine.attack.sign.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that somebody puts into a victim's hands: a session's id in the query, which is where a session
 * begins, behind a link from elsewhere.
 */
final class Sessions {

    /** What ColdFusion calls them; all others have the word in their name: {@code PHPSESSID}, {@code JSESSIONID}. */
    private static final Set<String> WITHOUT_THE_WORD = Set.of("cfid", "cftoken", "connect.sid", "meteor_login_token");

    /** Names that servers give to nothing else: a link from elsewhere has no business to name a session. */
    private static final Set<String> OF_SERVERS = Set.of(
            "phpsessid",
            "jsessionid",
            "aspsessionid",
            "asp.net_sessionid",
            "cfid",
            "cftoken",
            "weblogicsession",
            "jservsession");

    private static final List<String> LOGINS = List.of("login", "logon", "signin", "auth");

    private Sessions() {}

    static @Nullable Attack in(List<Piece> pieces, Request request) {
        String path = pieces.getFirst().written().toLowerCase(Locale.ROOT);
        if (pieces.size() == 1 || isOfTheSameSite(request.referer())) {
            return null;
        }
        boolean login = LOGINS.stream().anyMatch(path::contains);
        boolean elsewhere = isOfAnotherSite(request.referer());
        for (Piece piece : pieces) {
            String name = piece.argument().toLowerCase(Locale.ROOT);
            if (login && (name.contains("sess") || WITHOUT_THE_WORD.contains(name))
                    || elsewhere && OF_SERVERS.contains(name)) {
                int end = piece.from() + piece.written().length();
                return new Attack(
                        Kind.OTHER,
                        "a session's id in the query",
                        Part.QUERY,
                        piece.argument(),
                        piece.written(),
                        piece.from(),
                        end,
                        Risk.of(request.status()));
            }
        }
        return null;
    }

    /** Browsers tell other sites no more than where they come from: with a path behind it, it was the same site. */
    private static boolean isOfTheSameSite(@Nullable String referer) {
        if (referer == null) {
            return false;
        }
        int path = Piece.pathOf(referer);
        return path > 0 && path + 1 < referer.length();
    }

    private static boolean isOfAnotherSite(@Nullable String referer) {
        return referer != null && Piece.pathOf(referer) > 0;
    }
}
