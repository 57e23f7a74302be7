package dev.watchkeeper.engine.group.piece;

import dev.watchkeeper.engine.group.piece.Piece.Kind;
import java.util.List;
import java.util.Set;

/**
 * Where a piece stands among others, and how many different ones there must be before the place counts as one where
 * names vary. One difference is no proof: {@code stored as bytes} and {@code stored as values} are two events.
 */
public final class Place {

    /** No evidence is enough. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Six words, four names, two numbered names, an address and two words. */
    private static final int ANYWHERE = 12;

    private static final int AFTER_PREPOSITION = 8;
    private static final int AFTER_NOUN = 6;
    private static final int AFTER_PREPOSITION_AND_NOUN = 4;
    private static final int AFTER_EQUALS = 4;

    /** Where only one other word says what the event is about. */
    private static final int ALMOST_ALONE = 24;

    private static final Set<String> PREPOSITIONS =
            Set.of("for", "from", "by", "at", "with", "via", "of", "named", "called", "To", "From", "For", "By");

    /** A name follows these, or comes right before them. */
    private static final Set<String> NOUNS = Set.of(
            "user",
            "username",
            "account",
            "group",
            "role",
            "owner",
            "login",
            "host",
            "hostname",
            "node",
            "server",
            "client",
            "peer",
            "member",
            "broker",
            "worker",
            "executor",
            "agent",
            "daemon",
            "service",
            "unit",
            "target",
            "process",
            "program",
            "command",
            "job",
            "task",
            "thread",
            "container",
            "pod",
            "image",
            "namespace",
            "cluster",
            "instance",
            "vm",
            "volume",
            "disk",
            "device",
            "drive",
            "partition",
            "mount",
            "interface",
            "port",
            "driver",
            "module",
            "plugin",
            "package",
            "library",
            "extension",
            "component",
            "bean",
            "class",
            "method",
            "function",
            "file",
            "filename",
            "directory",
            "folder",
            "path",
            "database",
            "schema",
            "table",
            "column",
            "index",
            "collection",
            "topic",
            "queue",
            "channel",
            "stream",
            "cache",
            "key",
            "name",
            "domain",
            "zone",
            "region",
            "bucket",
            "repository",
            "branch",
            "project",
            "application",
            "app",
            "activity",
            "provider",
            "attribute",
            "property",
            "option",
            "parameter",
            "variable",
            "field",
            "session",
            "tenant",
            "customer");

    /** What stands behind these keys is what happened. */
    private static final Set<String> STATE_KEYS = Set.of(
            "state",
            "status",
            "result",
            "reason",
            "action",
            "type",
            "mode",
            "level",
            "severity",
            "phase",
            "event",
            "op",
            "operation",
            "error",
            "err",
            "cause",
            "msg",
            "message",
            "outcome",
            "verdict",
            "decision",
            "signal",
            "code",
            "priority",
            "health",
            "condition",
            "method",
            "cmd",
            "command",
            "kind",
            "exception");

    private Place() {}

    /**
     * How much the pieces seen at a place must weigh together.
     *
     * @param others how many pieces that do not vary say what the event is about
     */
    public static int needed(List<Piece> pieces, int at, int others) {
        Piece piece = pieces.get(at);
        if (!piece.canVary() || others == 0) {
            return NEVER;
        }
        boolean ofName =
                NOUNS.contains(lastPart(wordAt(pieces, at - 1))) && PREPOSITIONS.contains(wordAt(pieces, at - 2));
        if (piece.kind() == Kind.ACTION && !ofName) {
            return NEVER;
        }
        String before = behindKey(pieces, at) ? pieces.get(at - 2).text() : wordAt(pieces, at - 1);
        if (behindKey(pieces, at)
                && STATE_KEYS.contains(lastPart(before))
                && !piece.kind().masked()) {
            return NEVER;
        }
        if (others == 1) {
            return ALMOST_ALONE;
        }
        if (ofName || NOUNS.contains(lastPart(before))) {
            return ofName ? AFTER_PREPOSITION_AND_NOUN : AFTER_NOUN;
        }
        if (behindKey(pieces, at)) {
            return pieces.get(at - 1).is("=") ? AFTER_EQUALS : AFTER_PREPOSITION;
        }
        return PREPOSITIONS.contains(before) || isArgument(pieces, at) || NOUNS.contains(wordAt(pieces, at + 1))
                ? AFTER_PREPOSITION
                : ANYWHERE;
    }

    private static boolean behindKey(List<Piece> pieces, int at) {
        return at > 1
                && (pieces.get(at - 1).is("=")
                        || pieces.get(at - 1).is(":") && pieces.get(at - 1).glued())
                && pieces.get(at - 2).means();
    }

    private static boolean isArgument(List<Piece> pieces, int at) {
        return at > 1
                && at + 1 < pieces.size()
                && (pieces.get(at - 1).is("(") && pieces.get(at + 1).is(")")
                        || pieces.get(at - 1).is("[") && pieces.get(at + 1).is("]"));
    }

    private static String wordAt(List<Piece> pieces, int at) {
        return at >= 0 && at < pieces.size() && pieces.get(at).kind() != Kind.MARK
                ? pieces.get(at).text()
                : "";
    }

    /** {@code name} of {@code packageName} and {@code package_name}, in small letters. */
    private static String lastPart(String word) {
        int start = word.length();
        while (start > 0 && Character.isLowerCase(word.charAt(start - 1))) {
            start--;
        }
        if (start > 0 && start < word.length() && Character.isUpperCase(word.charAt(start - 1))) {
            return Character.toLowerCase(word.charAt(start - 1)) + word.substring(start);
        }
        return word.substring(start);
    }
}
