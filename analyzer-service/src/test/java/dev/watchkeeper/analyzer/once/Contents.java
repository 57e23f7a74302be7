package dev.watchkeeper.analyzer.once;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that the database says, in words that two databases can be compared by: a stream is its path, an issue its key, and
 * nobody asks when something arrived.
 */
record Contents(Map<String, List<String>> rows) {

    /** What the oracle knows, too. */
    private static final Map<String, String> TOLD = Map.of(
            "line",
            """
            select concat_ws('|', path, line_offset, (extract(epoch from ts) * 1000000)::bigint, level, code, message)
              from log_entries""",
            "level_minute",
            """
            select concat_ws('|', s.path, extract(epoch from m.minute)::bigint, m.component, level_name(m.level), m.lines)
              from level_minute as m
              join stream as s using (stream_id)""",
            "code_minute",
            """
            select concat_ws('|', s.path, extract(epoch from m.minute)::bigint, code_name(m.code), m.lines)
              from code_minute as m
              join stream as s using (stream_id)""",
            "code_seen",
            """
            select concat_ws('|', code_name(c.code), s.path, c.first_offset, (extract(epoch from c.first_seen) * 1000000)::bigint,
                             (extract(epoch from c.last_seen) * 1000000)::bigint, c.lines, c.sample)
              from code_seen as c
              left join stream as s on s.stream_id = c.first_stream""",
            "issue",
            """
            select concat_ws('|', code_name(code), scope, lines)
              from issue""",
            "evidence",
            """
            select concat_ws('|', code_name(i.code), i.scope, s.path, e.line_offset,
                             (extract(epoch from e.ts) * 1000000)::bigint, e.line)
              from issue_evidence as e
              join issue as i using (issue_id)
              left join stream as s using (stream_id)""",
            "not in order",
            """
            select concat_ws('|', path, bytes_to_fold, b.bytes_unaccounted, d.first_offset)
              from streams
              join ledger_balance as b using (stream_id, path)
              left join fold_due as d using (stream_id)
             where bytes_to_fold <> 0
                or b.bytes_unaccounted <> 0
                or d.stream_id is not null""");

    /** What must not depend on the way it came, whatever it is. */
    private static final Map<String, String> MORE = Map.of(
            "whole line",
            """
            select to_json(l)::text
              from (select node, path, line_offset, day, ts, level, message, code, class, component, logger, thread, host, user_name,
                           client_ip, method, endpoint, status, bytes, duration_ms, error_code, trace_id, attributes::text, flags
                      from log_entries) as l""",
            "whole issue",
            """
            select to_json(i)::text
              from (select issue_key, state, class, category, severity, title, cause, advice, code, scope, component, lines,
                           first_seen, last_seen, evidence_to, resolved_at
                      from issue) as i""",
            "rule",
            """
            select concat_ws('|', i.issue_key, s.path, e.line_offset, e.rule)
              from issue_evidence as e
              join issue as i using (issue_id)
              join stream as s using (stream_id)""",
            "event",
            """
            select concat_ws('|', i.issue_key, e.kind)
              from event as e
              join issue as i using (issue_id)""",
            "step",
            """
            select concat_ws('|', i.issue_key, t.step, t.who, t.note)
              from issue_step as t
              join issue as i using (issue_id)""",
            "quarantine",
            """
            select concat_ws('|', s.path, q.line_offset, q.reason, q.stored, encode(q.raw, 'hex'))
              from quarantine as q
              join stream as s using (stream_id)""",
            "ledger",
            """
            select concat_ws('|', s.path, l.outcome, sum(l.bytes), sum(l.lines))
              from ledger as l
              join stream as s using (stream_id)
             group by s.path, l.outcome""",
            "cursor",
            """
            select concat_ws('|', node, path, next_offset)
              from stream""");

    private static final String ALL = sql();

    static Contents of(TestDatabase database) {
        Map<String, List<String>> rows = new TreeMap<>();
        TOLD.keySet().forEach(name -> rows.put(name, new ArrayList<>()));
        MORE.keySet().forEach(name -> rows.put(name, new ArrayList<>()));
        for (String row : Rows.of(database, ALL)) {
            int bar = row.indexOf('|');
            rows.get(row.substring(0, bar)).add(row.substring(bar + 1));
        }
        rows.values().forEach(its -> its.sort(null));
        return new Contents(rows);
    }

    /** The part that the oracle knows. */
    Map<String, List<String>> told() {
        Map<String, List<String>> told = new TreeMap<>(rows);
        told.keySet().retainAll(TOLD.keySet());
        return told;
    }

    private static String sql() {
        Map<String, String> all = new TreeMap<>(TOLD);
        all.putAll(MORE);
        return all.entrySet().stream()
                .map(one -> "select '" + one.getKey() + "', t.* from (" + one.getValue() + ") as t")
                .collect(Collectors.joining("\nunion all\n"));
    }
}
