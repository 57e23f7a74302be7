package dev.watchkeeper.report.testing;

import dev.watchkeeper.testkit.database.TestDatabase;

/** Rows as the other services write them. */
public record Seed(TestDatabase database) {

    public void clear() {
        database.run(
                "truncate stream, stream_fold, level_minute, node_sample, issue, event, alert restart identity cascade");
    }

    public void stream(long id, String node, String path, long next, long folded) {
        database.run("insert into stream (stream_id, node, path, device, inode, head_length, head_hash, next_offset,"
                + " last_taken_at) values (" + id + ", '" + node + "', '" + path + "', 1, " + id
                + ", 10, 'h', " + next + ", now() - " + id + " * interval '1 second')");
        database.run("insert into stream_fold (stream_id, folded_offset) values (" + id + ", " + folded + ")");
    }

    /** Lines counted some minutes ago; 0 is the minute that is not over yet. */
    public void lines(long stream, int minutesAgo, int level, long lines) {
        database.run("insert into level_minute (stream_id, minute, component, level, lines) values (" + stream
                + ", date_trunc('minute', now()) - " + minutesAgo + " * interval '1 minute', '', " + level + ", "
                + lines
                + ")");
    }

    public void sample(String node, int secondsAgo, double cpu, int memoryPercent, int diskPercent) {
        database.run("insert into node_sample values ('" + node + "', now() - " + secondsAgo
                + " * interval '1 second', " + cpu + ", 1.25, 1, 1, 100, " + memoryPercent + ", 0, 0, 100, "
                + diskPercent + ", 120, 3600)");
    }

    public void issue(String key, String severity, String state, int lastSeenSecondsAgo, String title) {
        String quoted = title.replace("'", "''");
        database.run(
                "insert into issue (issue_key, state, class, category, severity, title, cause, advice, code, scope,"
                        + " component, lines, first_seen, last_seen, resolved_at) values ('" + key + "', '" + state
                        + "', 'db_connection', 'Database', '" + severity + "', '" + quoted
                        + "', 'The pool has no free connection.', 'Look at the longest running transactions.', 42, 'node:db-1',"
                        + " null, 17, now() - interval '2 hours', now() - " + lastSeenSecondsAgo
                        + " * interval '1 second', case when '" + state + "' = 'resolved' then now() end)");
    }

    public void alert(long eventId, String issueKey) {
        database.run("insert into alert (event_id, issue_id, reason) select " + eventId
                + ", issue_id, 'a critical issue was opened' from issue where issue_key = '" + issueKey + "'");
    }
}
