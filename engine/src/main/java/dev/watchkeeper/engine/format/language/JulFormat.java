package dev.watchkeeper.engine.format.language;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.text.LoggerName;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/** Reads java.util.logging, two lines an event: {@code Jan 02, 2026 3:04:05 PM shop.Cart add}, {@code SEVERE: message}. */
public final class JulFormat implements Format {

    private static final int LONGEST_LINE = 300;

    @Override
    public String name() {
        return "java-util-logging";
    }

    @Override
    public boolean mayBegin(char first) {
        return isUpper(first);
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        int newline = text.length() > 3 && text.charAt(3) == ' ' && isUpper(text.charAt(0)) ? text.indexOf('\n') : -1;
        if (newline < 0 || newline > LONGEST_LINE) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.anyTime();
        if (stamp.isEmpty() || stamp.get().end() >= newline) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        cursor.skipBlanks();
        String logger = cursor.word();
        cursor.skipBlanks();
        String method = cursor.word();
        boolean named = LoggerName.isDotted(logger) && cursor.at() >= newline;
        cursor.moveTo(newline + 1);
        String word = named ? cursor.upTo(':') : null;
        Optional<Level> level = word == null ? Optional.empty() : level(word);
        if (level.isEmpty() || word == null) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        Fields fields = Fields.with()
                .levelWord(word.equals(level.get().name()) ? null : word)
                .component(LoggerName.simple(logger))
                .logger(logger)
                .attributes(new Attributes()
                        .put("method", method.isEmpty() ? null : method)
                        .text())
                .build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level.get(), cursor.rest(), fields));
    }

    private static Optional<Level> level(String word) {
        return word.equals("CONFIG") ? Optional.of(Level.DEBUG) : Level.of(word);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
