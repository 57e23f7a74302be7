package dev.watchkeeper.engine.detect;

/** What is unusual about a series or a count. */
public enum Kind {
    SPIKE,
    DROP,
    LEVEL_SHIFT,
    TREND,
    ODD_SHAPE,
    QUANTILE_SHIFT,
    NEW,
    VANISHED,
    LOUDER,
    QUIETER,
    SLOWER,
    MORE_VARIED
}
