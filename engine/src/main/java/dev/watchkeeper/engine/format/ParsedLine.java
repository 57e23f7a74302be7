package dev.watchkeeper.engine.format;

import dev.watchkeeper.engine.format.request.RequestFormats;
import java.time.Instant;

/**
 * A line after its format took it apart.
 *
 * @param format the name of the format that did
 * @param timeGuessed true when the time, or a part of it, was not in the line
 * @param request whether the line is one answered request: its code is made of method and status, not of the text
 */
public record ParsedLine(
        String format, Instant time, boolean timeGuessed, Level level, String message, Fields fields, boolean request) {

    /** Of a format that comes with the engine, whose name says whether its lines are requests. */
    public ParsedLine(String format, Instant time, boolean timeGuessed, Level level, String message, Fields fields) {
        this(format, time, timeGuessed, level, message, fields, RequestFormats.include(format));
    }

    public ParsedLine with(Fields others) {
        return new ParsedLine(format, time, timeGuessed, level, message, others, request);
    }

    public ParsedLine at(Instant otherTime, boolean guessed) {
        return new ParsedLine(format, otherTime, guessed, level, message, fields, request);
    }
}
