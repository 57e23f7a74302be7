package dev.watchkeeper.e2e.model;

/** Ways to build it wrong. Each must be caught by the oracle, or the oracle proves nothing. */
enum Flaw {
    NONE,
    /** Transaction A stores what comes and sets the cursor behind it. */
    CURSOR_WITHOUT_COMPARE,
    /** The collector counts as acknowledged what was only sent. */
    ACKNOWLEDGED_BEFORE_THE_ANSWER,
    /** Every file gets a new stream once the state is lost. */
    NEW_STREAM_AFTER_STATE_LOSS,
    /** The collector asks for its streams, but batches of its former life are taken still. */
    ASKING_WITHOUT_FENCING,
    /** A file is known again by its content, whatever its inode is. */
    RECOGNISED_BY_CONTENT_ALONE,
    /** What lies before the cursor is not compared. */
    RECOGNISED_BY_HEAD_ALONE,
    /** Counters stay where the second cursor did not move. */
    FOLD_FORGETS_ITS_CURSOR,
    PACKING_DROPS_A_CHUNK,
    /** Packing merges what is folded with what is not. */
    PACKING_AHEAD_OF_THE_FOLD,
    /** What was read so far counts as a line. */
    CUT_WHERE_READING_ENDED,
    /** Continuations are never joined to the line before. */
    NOTHING_IS_JOINED,
    NOTHING_IS_REDACTED
}
