package dev.watchkeeper.engine.attack;

import dev.watchkeeper.engine.attack.decode.Decoded;
import dev.watchkeeper.engine.attack.decode.Decoding;
import dev.watchkeeper.engine.attack.list.Commands;
import dev.watchkeeper.engine.attack.list.SignLists;
import dev.watchkeeper.engine.attack.sign.Kind;
import dev.watchkeeper.engine.attack.sign.Sighting;
import dev.watchkeeper.engine.attack.sql.SqlInjection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for attacks in a request, piece by piece: each value is decoded, then asked for signs. Pure, and in time that
 * grows with the request.
 */
public final class Attacks {

    private static final int LONGEST_EVIDENCE = 200;

    private Attacks() {}

    /** The first attack found: the query, the path, the user agent, the referer, in this order. */
    public static Optional<Attack> in(Request request) {
        Attack found = inTarget(request);
        if (found == null) {
            found = inAgent(request);
        }
        if (found == null) {
            found = inReferer(request);
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Attack inTarget(Request request) {
        String target = request.target();
        if (target == null) {
            return null;
        }
        int host = Piece.pathOf(target);
        if (SignLists.TARGETS.isDone(target, host) && hasOneSignEach(target, host)) {
            return null;
        }
        List<Piece> pieces = Piece.ofTarget(target);
        Attack inQuery = firstOf(pieces.subList(1, pieces.size()), request);
        if (inQuery != null) {
            return inQuery;
        }
        Piece path = pieces.getFirst();
        Decoded decoded = Decoding.decode(path.written(), false);
        // Some known ways in are told from path and query together.
        Decoded whole = pieces.size() == 1 ? decoded : Decoding.decode(target.substring(host), true);
        for (Sighting known : SignLists.PATHS.in(decoded.text())) {
            return attack(known, path, decoded, request);
        }
        Attack inPath = firstOf(List.of(path), request);
        if (inPath == null && pieces.size() > 1) {
            for (Sighting known : SignLists.PATHS.in(whole.text())) {
                return attack(known, new Piece(Part.PATH, "", target.substring(host), host, false), whole, request);
            }
        }
        if (inPath == null && isClosed(request.status())) {
            for (Sighting door : SignLists.DOORS.in(whole.text())) {
                return attack(door, new Piece(Part.PATH, "", target.substring(host), host, false), whole, request);
            }
        }
        if (inPath == null) {
            inPath = Sessions.in(pieces, request);
        }
        return inPath == null ? BrokenNames.in(target, request) : inPath;
    }

    /** The server has no such thing, or lets nobody in. */
    private static boolean isClosed(@Nullable Integer status) {
        return status != null && (status == 400 || status == 403 || status == 404 || status == 410 || status == 444);
    }

    /** One question mark, and to each argument at most one sign of equality: no argument holds another address or condition. */
    private static boolean hasOneSignEach(String text, int from) {
        int query = text.indexOf('?', from);
        boolean equals = false;
        for (int i = query + 1; query >= 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '?' || c == '=' && equals) {
                return false;
            }
            equals = c == '=' || equals && c != '&';
        }
        return true;
    }

    private static @Nullable Attack inReferer(Request request) {
        String referer = request.referer();
        if (referer == null) {
            return null;
        }
        int path = Piece.pathOf(referer);
        if (SignLists.TARGETS.isDone(referer, path) && hasOneSignEach(referer, path)) {
            return null;
        }
        return firstOf(Piece.ofReferer(referer), request);
    }

    private static @Nullable Attack inAgent(Request request) {
        String agent = request.userAgent();
        if (agent == null) {
            return null;
        }
        boolean product = isProduct(agent);
        if (product && SignLists.CLIENTS.isDone(agent, 0)) {
            return null;
        }
        Piece piece = new Piece(Part.USER_AGENT, "", agent, 0, !product);
        Decoded decoded = Decoding.decode(agent, false);
        for (Sighting scanner : SignLists.AGENTS.in(decoded.text())) {
            return attack(scanner, piece, decoded, request);
        }
        return firstOf(List.of(piece), request);
    }

    /** As HTTP wants it: a name, and behind a slash its version. */
    private static boolean isProduct(String agent) {
        int i = 0;
        while (i < agent.length()
                && (Character.isLetterOrDigit(agent.charAt(i)) || "-_.".indexOf(agent.charAt(i)) >= 0)) {
            i++;
        }
        return i > 0 && (i == agent.length() || agent.charAt(i) == '/');
    }

    private static @Nullable Attack firstOf(List<Piece> pieces, Request request) {
        for (Piece piece : pieces) {
            if (!piece.isPlain()) {
                Decoded decoded =
                        Decoding.decode(piece.written(), piece.part() != Part.PATH && piece.part() != Part.USER_AGENT);
                Sighting seen = seenIn(piece, decoded.text());
                if (seen == null && piece.value()) {
                    seen = Wrapped.in(piece.written());
                }
                if (seen != null) {
                    return attack(seen, piece, decoded, request);
                }
            }
        }
        return null;
    }

    private static @Nullable Sighting seenIn(Piece piece, String text) {
        Sighting weak = null;
        for (Sighting sign : SignLists.ANYWHERE.in(text)) {
            if (piece.part() == Part.REFERER && sign.kind() == Kind.OTHER) {
                // Where somebody comes from may have been a search for any address.
                continue;
            }
            if (sign.strong()) {
                return sign;
            }
            if (weak != null && weak.kind() == sign.kind() && weak.start() != sign.start()) {
                return new Sighting(
                        sign.kind(),
                        sign.shows(),
                        true,
                        Math.min(weak.start(), sign.start()),
                        Math.max(weak.end(), sign.end()));
            }
            weak = sign;
        }
        Sighting sql = SqlInjection.in(text);
        if (sql != null) {
            return sql;
        }
        return piece.part() == Part.PATH || piece.part() != Part.QUERY && !piece.value()
                ? null
                : Commands.in(text.replace('+', ' '), piece.value());
    }

    private static Attack attack(Sighting seen, Piece piece, Decoded decoded, Request request) {
        int start = decoded.writtenStart(Math.min(seen.start(), decoded.text().length()));
        int end = Math.max(
                start, decoded.writtenEnd(Math.min(seen.end(), decoded.text().length())));
        String evidence = piece.written().substring(start, Math.min(end, start + LONGEST_EVIDENCE));
        return new Attack(
                seen.kind(),
                seen.shows(),
                piece.part(),
                piece.argument(),
                evidence,
                piece.from() + start,
                piece.from() + end,
                Risk.of(request.status()));
    }
}
