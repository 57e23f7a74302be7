package dev.watchkeeper.engine.format.custom;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of fixed texts with values between them, as web servers are told to write it. A value ends where the next fixed
 * text begins; the last one at the end of the line.
 */
final class Template implements Format {

    /** A setting without any of these tells of something else, such as an error log. */
    private static final Set<String> OF_REQUESTS = Set.of("request", "method", "url", "status");

    private final String name;
    private final List<Part> parts;
    private final boolean ofRequests;

    /** One piece of the line. */
    sealed interface Part {
        record Fixed(String text) implements Part {}

        /** @param field the name that {@link Found} knows it by */
        record Value(String field) implements Part {}
    }

    /** @throws IllegalArgumentException if two values touch, so that nobody could tell where one ends */
    Template(String name, List<Part> parts) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.ofRequests = parts.stream()
                .anyMatch(part -> part instanceof Part.Value value && OF_REQUESTS.contains(value.field()));
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i - 1) instanceof Part.Value(String before)
                    && parts.get(i) instanceof Part.Value(String after)) {
                throw new IllegalArgumentException("has " + before + " and " + after
                        + " with nothing between them: write a blank or another mark");
            }
        }
        if (parts.stream().noneMatch(Part.Fixed.class::isInstance)
                || parts.stream().noneMatch(Part.Value.class::isInstance)) {
            throw new IllegalArgumentException("needs at least one value and one fixed mark");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!isIn(text)) {
            return Optional.empty();
        }
        Found found = new Found(line, TimeReader.USUAL);
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Part.Fixed fixed -> at += fixed.text().length();
                case Part.Value value -> {
                    int end = end(text, at, i);
                    found.put(value.field(), text.substring(at, end));
                    at = end;
                }
            }
        }
        return found.parsed(name, text, ofRequests);
    }

    /** Whether all fixed texts stand there in their order, and nothing is left over; asked before anything is cut out. */
    private boolean isIn(String text) {
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Part.Fixed fixed -> {
                    if (!text.startsWith(fixed.text(), at)) {
                        return false;
                    }
                    at += fixed.text().length();
                }
                case Part.Value value -> {
                    at = end(text, at, i);
                    if (at < 0) {
                        return false;
                    }
                }
            }
        }
        return at == text.length();
    }

    /** Where the value of part {@code i} ends; -1 if what follows it does not come. */
    private int end(String text, int from, int i) {
        if (i + 1 == parts.size()) {
            return text.length();
        }
        String mark = ((Part.Fixed) parts.get(i + 1)).text();
        if (i + 2 == parts.size()) {
            int last = text.length() - mark.length();
            return last >= from && text.endsWith(mark) ? last : -1;
        }
        int end = text.indexOf(mark, from);
        // A quote that the server itself has escaped does not end the value.
        while (end > from && mark.charAt(0) == '"' && text.charAt(end - 1) == '\\') {
            end = text.indexOf(mark, end + 1);
        }
        return end;
    }
}
