package dev.watchkeeper.engine.group;

import dev.watchkeeper.engine.code.Code;
import java.util.List;

/**
 * Codes that are shown as one event.
 *
 * @param id the smallest of its codes, so that a code on its own is its own group
 * @param template what they have in common, {@code <*>} where they differ
 * @param codes in ascending order
 * @param reason why they are one; empty for a code on its own
 */
public record Group(Code id, String template, List<Code> codes, long lines, String reason) {

    public Group {
        codes = List.copyOf(codes);
    }
}
