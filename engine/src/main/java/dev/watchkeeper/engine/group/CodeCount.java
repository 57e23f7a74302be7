package dev.watchkeeper.engine.group;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.code.Skeleton;

/** A code that was seen, and how many lines had it. The lines are only added up: they never decide a merge. */
public record CodeCount(Code code, Skeleton skeleton, long lines) {

    CodeCount plus(CodeCount same) {
        return new CodeCount(code, skeleton, lines + same.lines);
    }
}
