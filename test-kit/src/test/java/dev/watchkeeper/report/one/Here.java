package dev.watchkeeper.report.one;

import dev.watchkeeper.report.two.There;

/** Half of a circle. */
public record Here(There there) {}
