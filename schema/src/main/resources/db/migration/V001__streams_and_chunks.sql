-- owner: analyzer.stream, analyzer.chunk, analyzer.ledger
-- What transaction A writes. Everything in it is keyed by stream, so that batches of different streams never meet.

create table stream (
    stream_id     bigint      not null,
    node          text        not null,
    path          text        not null,
    device        bigint      not null,
    inode         bigint      not null,
    head_length   integer     not null,
    head_hash     text        not null,
    next_offset   bigint      not null default 0,
    first_day     date,
    introduced_at timestamptz not null default now(),
    last_taken_at timestamptz,
    constraint stream_pk primary key (stream_id),
    constraint stream_id_is_positive check (stream_id > 0),
    constraint stream_cursor_is_an_offset check (next_offset >= 0)
);

create index stream_by_node on stream (node, path);

comment on table stream is 'One file''s content (one generation). next_offset is the cursor: the first byte not stored yet. No chunk has a day before first_day. Store: analyzer.stream.StreamStore';

-- The second cursor has a row of its own, so that a fold under way never holds up transaction A.
create table stream_fold (
    stream_id     bigint      not null,
    folded_offset bigint      not null default 0,
    constraint stream_fold_pk primary key (stream_id)
);

comment on table stream_fold is 'How far a stream is folded. Store: analyzer.fold.FoldStore';

create table log_chunk (
    day          date        not null,
    stream_id    bigint      not null,
    first_offset bigint      not null,
    next_offset  bigint      not null,
    line_count   integer     not null,
    ts_min       timestamptz not null,
    ts_max       timestamptz not null,
    level_counts integer[]   not null,
    codes        bigint[]    not null,
    code_counts  integer[]   not null,
    at           integer[]   not null,
    ts_us        bigint[]    not null,
    level        smallint[]  not null,
    code         bigint[]    not null,
    message      text[]      not null,
    component    text[],
    logger       text[],
    thread       text[],
    host         text[],
    user_name    text[],
    client_ip    text[],
    method       text[],
    endpoint     text[],
    status       integer[],
    bytes        bigint[],
    duration_ms  double precision[],
    error_code   text[],
    trace_id     text[],
    class        text[],
    attributes   text[],
    sightings    json,
    constraint log_chunk_pk primary key (day, stream_id, first_offset),
    constraint log_chunk_moves_forward check (next_offset > first_offset),
    constraint log_chunk_columns_are_even check (
        line_count > 0
        and cardinality(at) = line_count
        and cardinality(ts_us) = line_count
        and cardinality(level) = line_count
        and cardinality(code) = line_count
        and cardinality(message) = line_count)
) partition by range (day);

comment on table log_chunk is 'Lines of one stream and day, one array a column. ts_us counts microseconds after ts_min, at counts bytes after first_offset, level_counts runs from TRACE to FATAL, sightings is what the fold makes issues of. Store: analyzer.chunk.ChunkStore';

-- Days are made ahead by the analyzer, which does not own the table: hence a function of the owner.
create function make_log_day(wanted date) returns boolean
    language plpgsql
    security definer
    set search_path from current
as $$
declare
    partition_name text := 'log_chunk_' || to_char(wanted, 'YYYYMMDD');
begin
    if exists (select from pg_inherits
                where inhparent = 'log_chunk'::regclass
                  and inhrelid  = to_regclass(partition_name)) then
        return false;
    end if;
    perform pg_advisory_xact_lock(hashtext('make_log_day'));
    execute format('create table if not exists %I partition of log_chunk for values from (%L) to (%L)',
                   partition_name, wanted, wanted + 1);
    return true;
end
$$;

create table quarantine (
    stream_id   bigint      not null,
    line_offset bigint      not null,
    reason      text        not null,
    raw         bytea       not null,
    received_at timestamptz not null default now(),
    constraint quarantine_pk primary key (stream_id, line_offset)
);

comment on table quarantine is 'Lines that could not be stored as they came, byte for byte. Store: analyzer.ledger.QuarantineStore';

create table ledger (
    stream_id bigint not null,
    day       date   not null,
    outcome   text   not null,
    bytes     bigint not null,
    lines     bigint not null,
    constraint ledger_pk primary key (stream_id, day, outcome),
    constraint ledger_outcome_is_known check (outcome in ('stored', 'quarantined', 'deleted_unread', 'refused'))
);

comment on table ledger is 'What became of every byte of a stream, by day of receipt. Store: analyzer.ledger.LedgerStore';

create table node_sample (
    node               text             not null,
    ts                 timestamptz      not null,
    cpu_percent        double precision not null,
    load_1             double precision not null,
    load_5             double precision not null,
    load_15            double precision not null,
    memory_total_bytes bigint           not null,
    memory_used_bytes  bigint           not null,
    swap_total_bytes   bigint           not null,
    swap_used_bytes    bigint           not null,
    disk_total_bytes   bigint           not null,
    disk_used_bytes    bigint           not null,
    processes          integer          not null,
    uptime_seconds     bigint           not null,
    constraint node_sample_pk primary key (node, ts)
);

comment on table node_sample is 'One look at a machine. Store: analyzer.metric.MetricStore';
