package dev.watchkeeper.report.web;

import java.time.Instant;

/** A time on a page: for machines, in full, and as a person says it. */
public record Moment(String iso, String words) {

    static Moment ago(Instant when, Instant now) {
        return new Moment(when.toString(), Words.ago(when, now));
    }

    static Moment clock(Instant when) {
        return new Moment(when.toString(), Words.time(when));
    }
}
