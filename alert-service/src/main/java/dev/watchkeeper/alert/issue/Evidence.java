package dev.watchkeeper.alert.issue;

import java.time.Instant;

/** A line that shows the issue, as it was logged: hostile text. */
public record Evidence(Instant at, String line) {}
