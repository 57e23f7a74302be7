package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.group.CodeCount;
import dev.watchkeeper.engine.group.Group;
import dev.watchkeeper.engine.group.Grouping;
import dev.watchkeeper.engine.line.UnderstoodLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes of all lines, and the groups they make; codes beyond the most that are kept stay by themselves. */
final class Groups {

    private static final int MOST_CODES = 100_000;

    private final Map<Code, CodeCount> codes = new HashMap<>();
    private @Nullable Grouping grouping;

    void add(UnderstoodLine line) {
        CodeCount known = codes.get(line.code());
        if (known != null || codes.size() < MOST_CODES) {
            codes.put(line.code(), new CodeCount(line.code(), line.skeleton(), known == null ? 1 : known.lines() + 1));
        }
    }

    /** All lines must have been added. */
    Optional<Group> of(UnderstoodLine line) {
        if (grouping == null) {
            grouping = Grouping.of(codes.values());
        }
        return codes.containsKey(line.code()) ? Optional.of(grouping.of(line.code())) : Optional.empty();
    }
}
