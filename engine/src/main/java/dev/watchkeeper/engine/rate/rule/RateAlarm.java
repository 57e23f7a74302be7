package dev.watchkeeper.engine.rate.rule;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.rate.count.Subject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody's rate is trouble.
 *
 * @param rule which rule says so
 * @param troubleClass the id of the class in {@code classes.yaml}
 * @param minute the last minute that was looked at
 * @param evidence the numbers it rests on, by name
 * @param sentence the same for people
 */
public record RateAlarm(
        String rule,
        String troubleClass,
        Subject kind,
        String subject,
        Severity severity,
        long minute,
        Map<String, Long> evidence,
        String sentence) {

    public RateAlarm {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** The same under another class of trouble. */
    RateAlarm as(String troubleClass) {
        return new RateAlarm(rule, troubleClass, kind, subject, severity, minute, evidence, sentence);
    }
}
