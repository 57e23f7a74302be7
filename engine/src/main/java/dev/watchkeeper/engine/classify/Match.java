package dev.watchkeeper.engine.classify;

/**
 * What a line turned out to show.
 *
 * @param rule the rule and its version, as {@code id@version}
 * @param cause the likely cause, in one sentence
 * @param advice what to do about it
 * @param evidence the part of the line that made the rule match, short
 */
public record Match(
        TroubleClass troubleClass,
        Severity severity,
        String rule,
        String title,
        String cause,
        String advice,
        String evidence) {}
