package dev.watchkeeper.engine.attack.list;

import dev.watchkeeper.engine.attack.sign.Glance;
import dev.watchkeeper.engine.attack.sign.SignBook;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The signs by where they are looked for, the more telling ones first. */
public final class SignLists {

    /** For values, names and headers: whatever a client can choose freely. */
    public static final SignBook ANYWHERE = new SignBook(
            Stream.of(SqlSigns.ALL, CodeSigns.ALL, ScriptSigns.ALL, ShellSigns.ALL, OtherSigns.ALL, PathSigns.ALL)
                    .flatMap(List::stream)
                    .toList());

    public static final SignBook PATHS = new SignBook(KnownSigns.PATHS);

    /** Only for what the server does not have. */
    public static final SignBook DOORS = new SignBook(KnownSigns.DOORS);

    public static final SignBook AGENTS = new SignBook(KnownSigns.AGENTS);

    /** For what a request asks for, and where it came from. */
    public static final Glance TARGETS = new Glance(
            "%'\"();|<>{}[]$\\^`*!#+ \n\t",
            List.of(ANYWHERE, PATHS, DOORS), List.of("--", "sess", "connect.sid", "cfid", "cftoken"), Set.of());

    /** For what clients call themselves; most say much in brackets, and robots where they come from. */
    public static final Glance CLIENTS = new Glance(
            "%'\"|<>{}[]$\\^`*!#=&@?~\n\t",
            List.of(ANYWHERE, AGENTS), List.of(), Set.of("http:", "https:", "://", "http://", "https://"));

    private SignLists() {}
}
