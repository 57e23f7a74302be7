package dev.watchkeeper.engine.format;

import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import dev.watchkeeper.engine.time.written.WrittenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line as it was read. One thread understands it. */
public final class RawLine {

    private final String text;
    private final Instant receivedAt;
    private final ZoneId zone;
    private final boolean dated;
    private boolean timeRead;
    private @Nullable Stamp time;
    private boolean bracketedTimeRead;
    private @Nullable Stamp bracketedTime;
    private boolean anyTimeRead;
    private @Nullable Stamp anyTime;

    /**
     * @param text may hold newlines when several lines were joined
     * @param zone counts for times that name none
     */
    public RawLine(String text, Instant receivedAt, ZoneId zone) {
        this(text, receivedAt, zone, false);
    }

    private RawLine(String text, Instant receivedAt, ZoneId zone, boolean dated) {
        this.text = text;
        this.receivedAt = receivedAt;
        this.zone = zone;
        this.dated = dated;
    }

    /** A line of which somebody else, a container's runtime, wrote down when it came. */
    public static RawLine dated(String text, Instant writtenAt, ZoneId zone) {
        return new RawLine(text, writtenAt, zone, true);
    }

    public String text() {
        return text;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Where a dated line tells no time of its own, its date is no guess. */
    public ParsedLine timed(ParsedLine parsed) {
        return dated && parsed.timeGuessed() && parsed.time().equals(receivedAt)
                ? parsed.at(receivedAt, false)
                : parsed;
    }

    /** The ISO time the line starts with. Several formats ask for it, and it is read once. */
    public Optional<Stamp> isoTime() {
        if (!timeRead) {
            time = IsoTime.at(text, 0, zone).orElse(null);
            timeRead = true;
        }
        return Optional.ofNullable(time);
    }

    /** The ISO time behind the line's first character, a bracket. */
    public Optional<Stamp> bracketedIsoTime() {
        if (!bracketedTimeRead) {
            bracketedTime = IsoTime.at(text, 1, zone).orElse(null);
            bracketedTimeRead = true;
        }
        return Optional.ofNullable(bracketedTime);
    }

    /** The time the line starts with, whatever its form. */
    public Optional<Stamp> anyTime() {
        if (!anyTimeRead) {
            boolean whole = isoTime().isPresent()
                    && !WrittenTime.isHalved(text, isoTime().get().end());
            anyTime = whole ? time : WrittenTime.at(text, 0, receivedAt, zone).orElse(null);
            anyTimeRead = true;
        }
        return Optional.ofNullable(anyTime);
    }

    /** The time that starts exactly at {@code from}, whatever its form. */
    public Optional<Stamp> timeAt(int from) {
        return from == 0 ? anyTime() : WrittenTime.at(text, from, receivedAt, zone);
    }
}
