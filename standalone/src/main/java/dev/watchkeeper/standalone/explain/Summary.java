package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.TroubleClass;
import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What all lines together come to: how many of which class, code, level and format, and from when to when. */
final class Summary {

    /** Skeletons are kept for so many codes; those beyond are counted together. */
    private static final int MOST_CODES = 100_000;

    private final Map<Level, Long> levels = new EnumMap<>(Level.class);
    private final Map<String, Long> formats = new TreeMap<>();
    private final Map<String, ClassCount> classes = new HashMap<>();
    private final Map<Code, CodeCount> codes = new HashMap<>();
    private long lines;
    private long events;
    private final Map<SecretKind, Long> redacted = new EnumMap<>(SecretKind.class);
    private long filtered;
    private long withheld;
    private long otherCodes;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** A class, what the first line that showed it was explained by, and how often it was shown. */
    record ClassCount(TroubleClass troubleClass, Match example, long firstLine, long count) {

        ClassCount again() {
            return new ClassCount(troubleClass, example, firstLine, count + 1);
        }
    }

    /** A code and how often it came. */
    record CodeCount(Code code, Level level, String skeleton, long count) {

        CodeCount again(Level other) {
            return new CodeCount(code, other.compareTo(level) > 0 ? other : level, skeleton, count + 1);
        }
    }

    void add(Explained explained) {
        lines += explained.lines();
        events++;
        Level level = explained.line().parsed().level();
        levels.merge(level, 1L, Long::sum);
        formats.merge(explained.line().parsed().format(), 1L, Long::sum);
        count(explained, level);
        if (explained.hasTime()) {
            Instant time = explained.line().parsed().time();
            first = first == null || time.isBefore(first) ? time : first;
            last = last == null || time.isAfter(last) ? time : last;
        }
        explained
                .line()
                .match()
                .ifPresent(match -> classes.merge(
                        match.troubleClass().id(),
                        new ClassCount(match.troubleClass(), match, explained.number(), 1),
                        (known, now) -> known.again()));
    }

    /** Lines that the settings of its path do not keep. */
    void addFiltered(int count) {
        filtered += count;
    }

    /** A secret that was taken out. */
    void addRedacted(SecretKind kind) {
        redacted.merge(kind, 1L, Long::sum);
    }

    /** Lines that could not be checked. */
    void addWithheld(int count) {
        withheld += count;
    }

    Map<SecretKind, Long> redacted() {
        return redacted;
    }

    long withheld() {
        return withheld;
    }

    long filtered() {
        return filtered;
    }

    long lines() {
        return lines;
    }

    /** Fewer than lines where lines were joined. */
    long events() {
        return events;
    }

    Map<Level, Long> levels() {
        return levels;
    }

    Map<String, Long> formats() {
        return formats;
    }

    /** The worst first, then the most frequent. */
    List<ClassCount> classes() {
        return classes.values().stream()
                .sorted(Comparator.comparing((ClassCount one) -> one.example().severity())
                        .thenComparing(
                                Comparator.comparingLong(ClassCount::count).reversed())
                        .thenComparing(one -> one.troubleClass().id()))
                .toList();
    }

    /** The most frequent first. */
    List<CodeCount> codes() {
        return codes.values().stream()
                .sorted(Comparator.comparingLong(CodeCount::count)
                        .reversed()
                        .thenComparing(one -> one.code().value()))
                .toList();
    }

    /** Lines whose code came after the most codes were known. */
    long otherCodes() {
        return otherCodes;
    }

    @Nullable
    Instant first() {
        return first;
    }

    @Nullable
    Instant last() {
        return last;
    }

    private void count(Explained explained, Level level) {
        Code code = explained.line().code();
        CodeCount known = codes.get(code);
        if (known != null) {
            codes.put(code, known.again(level));
        } else if (codes.size() < MOST_CODES) {
            codes.put(
                    code, new CodeCount(code, level, explained.line().skeleton().whole(), 1));
        } else {
            otherCodes++;
        }
    }
}
