package dev.watchkeeper.analyzer.once;

import dev.watchkeeper.testkit.database.TestDatabase;

/** What an analyzer could do wrong: planted, to see that it would be noticed. */
enum Flaw {
    NONE,

    /** A batch is stored wherever its streams' cursors stand. */
    NO_COMPARE_AND_SET,

    /** What was folded stays due. */
    FOLDS_TWICE,

    /** Of what is packed, some is lost. */
    PACKS_TOO_LITTLE,

    /** A code's sample is that of the line that came first, not of the earliest one. */
    ORDER_MATTERS;

    void beforeOffer(TestDatabase database, long stream, long first) {
        if (this == NO_COMPARE_AND_SET) {
            database.run("update stream set next_offset = %d where stream_id = %d".formatted(first, stream));
        }
    }

    void beforeFold(TestDatabase database) {
        if (this == FOLDS_TWICE) {
            database.run("create table due_again as select * from fold_due");
        }
        if (this == ORDER_MATTERS) {
            database.run("create table seen_before as select code, sample, first_stream, first_offset from code_seen");
        }
    }

    void afterFold(TestDatabase database) {
        if (this == FOLDS_TWICE) {
            database.run("insert into fold_due select * from due_again on conflict do nothing");
            database.run(
                    "update stream_fold as f set folded_offset = 0 from due_again as d where d.stream_id = f.stream_id");
            database.run("drop table due_again");
        }
        if (this == ORDER_MATTERS) {
            database.run("update code_seen as c set sample = b.sample, first_stream = b.first_stream,"
                    + " first_offset = b.first_offset from seen_before as b where b.code = c.code");
            database.run("drop table seen_before");
        }
    }

    void afterPacking(TestDatabase database) {
        if (this == PACKS_TOO_LITTLE) {
            database.run("delete from log_chunk where packed and line_count = 1");
        }
    }
}
