package dev.watchkeeper.engine.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Jazzer's way to the groups: each line of a text is a skeleton. */
public final class GroupingFuzz {

    private GroupingFuzz() {}

    public static List<String> seeds() {
        return List.of(
                "session opened for user anna\nsession opened for user bert\nsession opened for user carla\n"
                        + "session closed for user anna\nsession closed for user bert",
                "pool db<num> is full\npool cache is full (<path>)\npool mail is full: key=<str>",
                "failed in [a, b]\nfailed in [a]\nfailed in [a, b, c]\nfailed in []",
                "onStart() took <num> ms\nonStop() took <num> ms\nonPause() took <num> ms",
                "host <host> is up\nhost <ip> is up\nhost <host> is down");
    }

    public static void fuzzerTestOneInput(byte[] input) {
        List<CodeCount> codes = new String(input, StandardCharsets.UTF_8)
                .lines()
                .map(Skeleton::new)
                .map(skeleton -> new CodeCount(Code.of("", skeleton), skeleton, 1))
                .toList();

        List<Group> groups = Grouping.of(codes).groups();

        List<Code> grouped =
                groups.stream().flatMap(group -> group.codes().stream()).toList();
        assertThat(grouped).doesNotHaveDuplicates();
        assertThat(Set.copyOf(grouped))
                .isEqualTo(Set.copyOf(codes.stream().map(CodeCount::code).toList()));
        assertThat(Grouping.of(codes.reversed()).groups()).isEqualTo(groups);
    }
}
