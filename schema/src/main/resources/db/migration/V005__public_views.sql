-- owner: schema
-- The public contract: plain SQL for people and for report-service. Columns are added, never changed or taken away.

create function level_name(level smallint) returns text
    language sql immutable parallel safe
return (array ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'])[level + 1];

-- v1:K7QM-2XFA-9RTC: twelve base-32 digits, five bits each, most significant first.
create function code_name(code bigint) returns text
    language sql immutable parallel safe
return (select 'v1:' || string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', ((code >> (5 * (11 - i))) & 31)::integer + 1, 1)
                                   || case when i in (3, 7) then '-' else '' end, '' order by i)
          from generate_series(0, 11) as i);

create function flag_names(flags smallint) returns text[]
    language sql immutable parallel safe
return nullif(array_remove(array [
    case when flags & 1 = 1 then 'filed under the day of receipt' end,
    case when flags & 2 = 2 then 'cleaned' end], null), '{}');

create view log_entries as
select c.day,
       c.ts_min + l.ts_us * interval '1 microsecond' as ts,
       level_name(l.level)                           as level,
       l.message,
       code_name(l.code)                             as code,
       l.class,
       s.node,
       s.path,
       l.component,
       l.logger,
       l.thread,
       l.host,
       l.user_name,
       l.client_ip,
       l.method,
       l.endpoint,
       l.status,
       l.bytes,
       l.duration_ms,
       l.error_code,
       l.trace_id,
       l.attributes::json                            as attributes,
       c.stream_id,
       c.first_offset + l.at                         as line_offset,
       flag_names(l.flags)                           as flags
  from log_chunk as c
  join stream as s on s.stream_id = c.stream_id
 cross join lateral unnest(c.at, c.ts_us, c.level, c.code, c.message, c.component, c.logger, c.thread, c.host, c.user_name,
                           c.client_ip, c.method, c.endpoint, c.status, c.bytes, c.duration_ms, c.error_code, c.trace_id,
                           c.class, c.attributes, c.flags)
       as l(at, ts_us, level, code, message, component, logger, thread, host, user_name,
            client_ip, method, endpoint, status, bytes, duration_ms, error_code, trace_id,
            class, attributes, flags);

create view system_metrics as
select node,
       ts,
       cpu_percent,
       load_1,
       load_5,
       load_15,
       memory_total_bytes,
       memory_used_bytes,
       round((100.0 * memory_used_bytes / nullif(memory_total_bytes, 0))::numeric, 1)::double precision as memory_percent,
       swap_total_bytes,
       swap_used_bytes,
       disk_total_bytes,
       disk_used_bytes,
       round((100.0 * disk_used_bytes / nullif(disk_total_bytes, 0))::numeric, 1)::double precision as disk_percent,
       processes,
       uptime_seconds
  from node_sample;

create view issues as
select issue_id,
       state,
       severity,
       class,
       category,
       title,
       cause,
       advice,
       code_name(code) as code,
       scope,
       component,
       lines,
       first_seen,
       last_seen,
       opened_at,
       resolved_at,
       (select e.line
          from issue_evidence as e
         where e.issue_id = issue.issue_id
         order by e.ts, e.stream_id, e.line_offset
         limit 1)      as line
  from issue;

-- Minute counts of lines, for trends.
create view line_counts as
select m.minute, s.node, s.path, m.component, level_name(m.level) as level, m.lines
  from level_minute as m
  join stream as s on s.stream_id = m.stream_id;

create view streams as
select s.stream_id, s.node, s.path, s.next_offset, s.next_offset - f.folded_offset as bytes_to_fold, s.introduced_at, s.last_taken_at
  from stream as s
  join stream_fold as f on f.stream_id = s.stream_id;

-- Bytes read = stored + filtered + quarantined + truncated + lost; unaccounted is 0, or something is wrong with Watchkeeper.
create view ledger_entries as
select s.node, s.path, l.day, l.outcome, l.bytes, l.lines, l.stream_id
  from ledger as l
  join stream as s on s.stream_id = l.stream_id;

-- The same, one row a stream and day.
create view ledger_days as
select l.day,
       l.stream_id,
       s.node,
       s.path,
       l.bytes_read,
       l.bytes_stored,
       l.bytes_filtered,
       l.bytes_quarantined,
       l.bytes_truncated,
       l.bytes_lost_deleted + l.bytes_lost_overwritten + l.bytes_lost_corrupt + l.bytes_lost_refused as bytes_lost,
       l.bytes_lost_deleted,
       l.bytes_lost_overwritten,
       l.bytes_lost_corrupt,
       l.bytes_lost_refused,
       l.lines_stored,
       l.lines_filtered,
       l.lines_quarantined,
       l.lines_lost
  from (
      select stream_id,
             day,
             sum(bytes)::bigint                                                          as bytes_read,
             coalesce(sum(bytes) filter (where outcome = 'stored'), 0)::bigint           as bytes_stored,
             coalesce(sum(bytes) filter (where outcome = 'filtered'), 0)::bigint         as bytes_filtered,
             coalesce(sum(bytes) filter (where outcome = 'quarantined'), 0)::bigint      as bytes_quarantined,
             coalesce(sum(bytes) filter (where outcome = 'truncated'), 0)::bigint        as bytes_truncated,
             coalesce(sum(bytes) filter (where outcome = 'lost_deleted'), 0)::bigint     as bytes_lost_deleted,
             coalesce(sum(bytes) filter (where outcome = 'lost_overwritten'), 0)::bigint as bytes_lost_overwritten,
             coalesce(sum(bytes) filter (where outcome = 'lost_corrupt'), 0)::bigint     as bytes_lost_corrupt,
             coalesce(sum(bytes) filter (where outcome = 'lost_refused'), 0)::bigint     as bytes_lost_refused,
             coalesce(sum(lines) filter (where outcome = 'stored'), 0)::bigint           as lines_stored,
             coalesce(sum(lines) filter (where outcome = 'filtered'), 0)::bigint         as lines_filtered,
             coalesce(sum(lines) filter (where outcome = 'quarantined'), 0)::bigint      as lines_quarantined,
             coalesce(sum(lines) filter (where outcome like 'lost%'), 0)::bigint         as lines_lost
        from ledger
       group by stream_id, day) as l
  join stream as s on s.stream_id = l.stream_id;

create view ledger_balance as
select s.stream_id,
       s.node,
       s.path,
       s.next_offset                                                              as bytes_read,
       coalesce(l.stored, 0)                                                      as bytes_stored,
       coalesce(l.filtered, 0)                                                    as bytes_filtered,
       coalesce(l.quarantined, 0)                                                 as bytes_quarantined,
       coalesce(l.truncated, 0)                                                   as bytes_truncated,
       coalesce(l.lost, 0)                                                        as bytes_lost,
       s.next_offset - coalesce(l.total, 0)                                       as bytes_unaccounted,
       coalesce(l.lines_stored, 0)                                                as lines_stored,
       coalesce((select sum(e.lines) from expired as e where e.stream_id = s.stream_id), 0) as lines_expired
  from stream as s
  left join (
      select stream_id,
             sum(bytes)::bigint                                              as total,
             sum(bytes) filter (where outcome = 'stored')::bigint            as stored,
             sum(bytes) filter (where outcome = 'filtered')::bigint          as filtered,
             sum(bytes) filter (where outcome = 'quarantined')::bigint       as quarantined,
             sum(bytes) filter (where outcome = 'truncated')::bigint         as truncated,
             sum(bytes) filter (where outcome like 'lost%')::bigint          as lost,
             sum(lines) filter (where outcome = 'stored')::bigint            as lines_stored
        from ledger
       group by stream_id) as l on l.stream_id = s.stream_id;

-- What the hourly self-check found.
create view ledger_checks as
select checked_at, took_ms, streams, bytes_read, bytes_lost, lines_stored, lines_expired, lines_lost,
       streams_uneven, bytes_unaccounted, lines_missing, uneven
  from ledger_check;

create view alerts as
select a.alert_id, a.issue_id, i.title, i.severity, a.reason, a.fired_at
  from alert as a
  join issue as i on i.issue_id = a.issue_id;
