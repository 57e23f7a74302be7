package dev.watchkeeper.alert.wording;

import java.time.Instant;

/**
 * An alert in words; every channel takes from it what it can show. All of it is free of control characters, but for the
 * line ends in {@code text} and {@code html}.
 *
 * @param id the same for every attempt at one notification, and never used for another one
 * @param subject one line, for a mail
 * @param headline one line, for a log
 * @param text some lines, the indented ones are evidence
 * @param html a whole page without anything from elsewhere
 */
public record Message(String id, Instant firedAt, String subject, String headline, String text, String html) {}
