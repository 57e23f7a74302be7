package dev.watchkeeper.engine.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.group.piece.Piece;
import dev.watchkeeper.engine.group.piece.Pieces;
import dev.watchkeeper.engine.group.piece.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class GroupingPropertiesTest {

    /** Few words in few places, so that many skeletons differ in one of them. */
    @Provide
    Arbitrary<List<CodeCount>> codes() {
        return skeletons(
                        Arbitraries.of(
                                "user", "session", "for", "opened", "closed", "anna", "bert", "carla", "<num>", "<ip>"),
                        Arbitraries.of(
                                "db<num>", "[a,", "b]", "(<path>)", "()", "key=", "key=<str>", "onStart", "onStop"))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<CodeCount>> oddCodes() {
        return skeletons(
                        Arbitraries.strings()
                                .withChars("<num>()[]=,.:/ aB1\uD800")
                                .ofMaxLength(12),
                        Arbitraries.strings())
                .list()
                .ofMaxSize(10);
    }

    private static Arbitrary<CodeCount> skeletons(Arbitrary<String> often, Arbitrary<String> seldom) {
        return Arbitraries.frequencyOf(Tuple.of(3, often), Tuple.of(1, seldom))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> new Skeleton(String.join(" ", words)))
                .map(skeleton -> new CodeCount(Code.of("", skeleton), skeleton, 1));
    }

    @Property
    void the_order_of_the_codes_does_not_matter(@ForAll("codes") List<CodeCount> codes, @ForAll long seed) {
        List<CodeCount> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Grouping.of(shuffled).groups()).isEqualTo(Grouping.of(codes).groups());
    }

    @Property
    void more_codes_only_merge(@ForAll("codes") List<CodeCount> codes, @ForAll("codes") List<CodeCount> more) {
        List<CodeCount> all = new ArrayList<>(codes);
        all.addAll(more);
        Grouping after = Grouping.of(all);

        for (Group before : Grouping.of(codes).groups()) {
            assertThat(after.of(before.id()).codes()).containsAll(before.codes());
        }
    }

    @Property
    void the_codes_of_a_group_speak_of_the_same_states(@ForAll("codes") List<CodeCount> codes) {
        Map<Code, String> skeletons = codes.stream()
                .collect(Collectors.toMap(
                        CodeCount::code, count -> count.skeleton().text(), (one, same) -> one));

        for (Group group : Grouping.of(codes).groups()) {
            assertThat(group.codes().stream()
                            .map(code -> states(skeletons.get(code)))
                            .distinct())
                    .as(group.reason())
                    .hasSize(1);
        }
    }

    private static Set<String> states(String skeleton) {
        return Pieces.of(skeleton, new Vocabulary()).stream()
                .filter(piece -> piece.kind() != Piece.Kind.ACTION)
                .map(Piece::states)
                .filter(states -> !states.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property
    void every_code_is_in_one_group_however_odd_its_skeleton(@ForAll("oddCodes") List<CodeCount> codes) {
        Grouping grouping = Grouping.of(codes);

        assertThat(grouping.groups().stream().flatMap(group -> group.codes().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        codes.stream().map(CodeCount::code).distinct().toList());
    }
}
