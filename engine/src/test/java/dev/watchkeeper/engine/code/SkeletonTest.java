package dev.watchkeeper.engine.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkeletonTest {

    @Test
    void people_see_what_is_said_and_where_it_comes_from() {
        assertThat(new Skeleton("no stock").whole()).isEqualTo("no stock");
        assertThat(new Skeleton("no stock", "a.B.c").whole()).isEqualTo("no stock at a.B.c");
    }

    @Test
    void the_place_is_a_part_of_the_code() {
        assertThat(Code.of("", new Skeleton("no stock", "a.B.c"))).isNotEqualTo(Code.of("", new Skeleton("no stock")));
    }

    @Test
    void a_title_has_no_more_than_its_length() {
        Skeleton skeleton = new Skeleton("0123456789");

        assertThat(skeleton.shortened(10)).isEqualTo("0123456789");
        assertThat(skeleton.shortened(9)).isEqualTo("01234567…");
    }

    @Test
    void a_title_ends_with_a_whole_character() {
        assertThat(new Skeleton("ab\uD83D\uDE80cd").shortened(4)).isEqualTo("ab…");
        assertThat(new Skeleton("ab\uD83D\uDE80cd").shortened(5)).isEqualTo("ab\uD83D\uDE80…");
    }
}
