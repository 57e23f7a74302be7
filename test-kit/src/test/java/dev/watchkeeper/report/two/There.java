package dev.watchkeeper.report.two;

import dev.watchkeeper.report.one.Here;
import java.util.List;

/** The other half. */
public record There(List<Here> back, Here here) {}
