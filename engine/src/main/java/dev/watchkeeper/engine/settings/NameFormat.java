package dev.watchkeeper.engine.settings;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a path means that names a format: the lines that come out under this name, whichever format reads them. Some
 * formats read lines of several names, and some names are given by several formats.
 */
record NameFormat(String name, List<Format> inOrder) implements Format {

    /** Empty when no line ever comes out under this name. */
    static Optional<Format> of(String name, Stream<Format> all) {
        List<Format> inOrder =
                all.filter(format -> format.names().contains(name)).toList();
        if (inOrder.size() == 1 && inOrder.getFirst().names().size() == 1) {
            return Optional.of(inOrder.getFirst());
        }
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(new NameFormat(name, inOrder));
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        for (Format format : inOrder) {
            Optional<ParsedLine> parsed = format.parse(line);
            if (parsed.isPresent() && parsed.get().format().equals(name)) {
                return parsed;
            }
        }
        return Optional.empty();
    }
}
