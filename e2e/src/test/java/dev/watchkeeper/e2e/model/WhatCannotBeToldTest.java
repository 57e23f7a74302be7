package dev.watchkeeper.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.e2e.model.Request.Introduction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The border of what any recognition can do: content that is equal in all bytes that were stored. */
class WhatCannotBeToldTest {

    private static final String FIRST = Writer.BANNER + "10001 m1 E c1 first 10001\n";
    private static final String SECOND = Writer.BANNER + "10002 m1 E c1 other 10002\n";

    @Test
    void while_only_the_banner_is_stored_another_content_with_it_passes_for_the_same() {
        StreamRow row = storedUpTo(Writer.BANNER.length());

        assertThat(row.couldBe(SECOND, Flaw.NONE)).isTrue();
    }

    @Test
    void one_stored_line_more_tells_them_apart_although_their_heads_are_equal() {
        StreamRow row = storedUpTo(FIRST.length());

        assertThat(Mark.head(SECOND)).isEqualTo(Mark.head(FIRST));
        assertThat(row.couldBe(FIRST, Flaw.NONE)).isTrue();
        assertThat(row.couldBe(SECOND, Flaw.NONE)).isFalse();
    }

    @Test
    void content_that_is_gone_is_no_files_content_any_more() {
        StreamRow row = storedUpTo(Writer.BANNER.length());
        Generation truth = new Generation(0, 1);

        row.store(new Segment(row.cursor(), FIRST.length(), List.of(), Segment.Gap.OVERWRITTEN, null, truth));

        assertThat(row.couldBe(FIRST, Flaw.NONE)).isFalse();
    }

    private static StreamRow storedUpTo(int cursor) {
        StreamRow row = new StreamRow(new Introduction(1, 1, Mark.head(FIRST)));
        Entry all = Entry.of(FIRST, 0, cursor, Flaw.NONE);
        row.store(new Segment(0, cursor, List.of(all), null, Mark.of(FIRST, cursor), new Generation(0, 1)));
        return row;
    }
}
