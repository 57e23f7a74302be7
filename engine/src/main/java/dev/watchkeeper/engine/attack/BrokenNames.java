package dev.watchkeeper.engine.attack;

import dev.watchkeeper.engine.attack.sign.Kind;
import org.jspecify.annotations.Nullable;

/** Line breaks in an argument's name. A text may have them; a name never does, unless it shall become a header's. */
final class BrokenNames {

    private BrokenNames() {}

    static @Nullable Attack in(String target, Request request) {
        int query = target.indexOf('?');
        if (query < 0 || target.indexOf('=', query) < 0) {
            return null;
        }
        for (int at = target.indexOf('%', query); at >= 0; at = target.indexOf('%', at + 1)) {
            if (isLineBreak(target, at)) {
                int start = Math.max(query, target.lastIndexOf('&', at)) + 1;
                int equals = target.indexOf('=', start);
                if (equals < 0 || equals > at) {
                    return new Attack(
                            Kind.OTHER,
                            "a line break in an argument's name",
                            Part.QUERY,
                            "",
                            target.substring(at, at + 3),
                            at,
                            at + 3,
                            Risk.of(request.status()));
                }
            }
        }
        return null;
    }

    private static boolean isLineBreak(String text, int at) {
        return text.startsWith("%0", at)
                && at + 2 < text.length()
                && ((text.charAt(at + 2) | 0x20) == 'a' || (text.charAt(at + 2) | 0x20) == 'd');
    }
}
