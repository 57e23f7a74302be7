package dev.watchkeeper.engine.attack;

import dev.watchkeeper.engine.attack.sign.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that somebody puts into a victim's hands: a session's id in the query, where the framework never writes one,
 * or at a login, which is where one begins.
 */
final class Sessions {

    private static final Set<String> NEVER_IN_A_QUERY = Set.of(
            "laravel_session", "connect.sid", "rack.session", "_flask_session", "meteor_login_token", "django_session",
            "express.sid", "_rails_session", "ci_session", "symfony_session", "wordpress_logged_in", "yii_session",
            "play_session", "koa.sess", "koa.sid", "koa:sess", "phoenix_session", "next-auth.session-token", "_gitlab_session");

    private static final Set<String> OLD_HABITS =
            Set.of("jsessionid", "phpsessid", "aspsessionid", "asp.net_sessionid", "sessionid", "session_id", "session-id", "weblogicsession", "jservsession", "jwsession", "cfid", "cftoken");

    private Sessions() {}

    static @Nullable Attack in(List<Piece> pieces, Request request) {
        String path = pieces.getFirst().written().toLowerCase(Locale.ROOT);
        boolean isLogin = path.contains("login") || path.contains("auth") || path.contains("signin");
        for (Piece piece : pieces) {
            String name = piece.argument().toLowerCase(Locale.ROOT);
            if (NEVER_IN_A_QUERY.contains(name) || isLogin && OLD_HABITS.contains(name)) {
                int end = piece.from() + piece.written().length();
                return new Attack(
                        Kind.OTHER, "a session's id in the query", Part.QUERY, piece.argument(), piece.argument(), piece.from(), end, Risk.of(request.status()));
            }
        }
        return null;
    }
}
