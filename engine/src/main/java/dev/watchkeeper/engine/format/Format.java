package dev.watchkeeper.engine.format;

import java.util.Optional;

/** Knows one format. Empty means "not mine", never "broken". */
public interface Format {

    String name();

    Optional<ParsedLine> parse(RawLine line);
}
