package dev.watchkeeper.testkit.oracle;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The lines that must be stored: each has an id of writer and number, and the rest of it follows from the id and a seed.
 * So the database itself can say what is missing, invented, changed or there twice.
 */
public final class Obligations {

    private static final int LONGEST = 4;

    /** One question for everything; the payload is computed once more, by the database. */
    private static final String COMPARE = """
            with written(writer, lines) as (values %1$s),
            expected as (
                select id, id || ' ' || repeat(md5('%2$d:' || id), 1 + (number %% %3$d)::integer) as message
                  from (select 'wk-' || lpad(writer::text, 6, '0') || '-' || lpad(number::text, 10, '0') as id, number
                          from written
                         cross join lateral generate_series(0::bigint, lines - 1) as number) as ids
            ),
            stored as (
                select split_part(message, ' ', 1) as id, count(*) as times, min(message) as least, max(message) as greatest
                  from log_entries
                 where path like '%4$s%%'
                 group by 1
            )
            select count(*) filter (where stored.id is null),
                   count(*) filter (where expected.id is null),
                   count(*) filter (where least <> expected.message or greatest <> expected.message),
                   coalesce(sum(times - 1) filter (where times > 1), 0)
              from expected
              full join stored on stored.id = expected.id
            """;

    private static final String MISSING = """
            with written(writer, lines) as (values %s),
            stored as (
                select distinct split_part(message, ' ', 1) as id
                  from log_entries
                 where path like '%s%%'
            ),
            missing as (
                select writer, number, number - row_number() over (partition by writer order by number) as stretch
                  from written
                 cross join lateral generate_series(0::bigint, lines - 1) as number
                  left join stored
                         on stored.id = 'wk-' || lpad(writer::text, 6, '0') || '-' || lpad(number::text, 10, '0')
                 where stored.id is null
            )
            select 'writer ' || writer || ': ' || min(number) || ' to ' || max(number)
              from missing
             group by writer, stretch
             order by writer, min(number)
             limit 20
            """;

    private static final String UNEVEN_LEDGERS = """
            select count(*)
              from stream as s
             where s.next_offset <> (select coalesce(sum(l.bytes), 0) from ledger as l where l.stream_id = s.stream_id)
            """;

    private final long seed;
    private final Map<Integer, Long> lines = new TreeMap<>();

    public Obligations(long seed) {
        this.seed = seed;
    }

    /** The message of a writer's line; what stands in front of it is the format's. */
    public String message(int writer, long number) {
        String id = "wk-%06d-%010d".formatted(writer, number);
        return id + " " + md5(seed + ":" + id).repeat((int) (1 + number % LONGEST));
    }

    /** From now on the writer's first lines, so many, must be found. */
    public synchronized void owe(int writer, long firstLines) {
        lines.put(writer, firstLines);
    }

    public synchronized long count() {
        return lines.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Compares what is owed with all that is stored of paths that begin so. */
    public synchronized Findings compareWith(TestDatabase database, String pathStart) {
        String[] found = Rows.of(database, COMPARE.formatted(written(), seed, LONGEST, pathStart))
                .getFirst()
                .split("\\|");
        return new Findings(
                Long.parseLong(found[0]),
                Long.parseLong(found[1]),
                Long.parseLong(found[2]),
                Long.parseLong(found[3]),
                Long.parseLong(Rows.of(database, UNEVEN_LEDGERS).getFirst()));
    }

    /** The first stretches of lines that are owed and not stored. */
    public synchronized List<String> missing(TestDatabase database, String pathStart) {
        return Rows.of(database, MISSING.formatted(written(), pathStart));
    }

    private String written() {
        return lines.entrySet().stream()
                .map(entry -> "(%d, %d::bigint)".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
