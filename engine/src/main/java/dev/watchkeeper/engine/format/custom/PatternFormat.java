package dev.watchkeeper.engine.format.custom;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A user's pattern with named groups; it must take the whole line, and runs in time linear in its length. */
final class PatternFormat implements Format {

    private final String name;
    private final Pattern pattern;
    private final TimeReader times;

    /** @throws IllegalArgumentException if the pattern cannot be read, or names nothing */
    PatternFormat(String name, String written, TimeReader times) {
        this.name = name;
        this.times = times;
        try {
            pattern = Pattern.compile(NamedPatterns.expand(written), Pattern.DOTALL);
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new IllegalArgumentException(
                    "has a pattern that cannot be read: "
                            + Objects.requireNonNullElse(e.getMessage(), "it is nested too deep"),
                    e);
        }
        if (pattern.namedGroups().isEmpty()) {
            throw new IllegalArgumentException(
                    "has a pattern that names nothing: write (?P<level>…) or %{WORD:level} for what is to be kept");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Matcher matcher = pattern.matcher(line.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Found found = new Found(line, times);
        for (Map.Entry<String, Integer> group : pattern.namedGroups().entrySet()) {
            found.put(group.getKey(), matcher.group(group.getValue()));
        }
        return found.parsed(name, line.text(), false);
    }
}
