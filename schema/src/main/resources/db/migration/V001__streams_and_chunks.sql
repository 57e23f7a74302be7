-- owner: analyzer.stream, analyzer.chunk, analyzer.fold, analyzer.ledger
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
    tail_hash     text,
    introduced_at timestamptz not null default now(),
    last_taken_at timestamptz,
    constraint stream_pk primary key (stream_id),
    constraint stream_id_is_positive check (stream_id > 0),
    constraint stream_cursor_is_an_offset check (next_offset >= 0)
);

create index stream_by_node on stream (node, path);

comment on table stream is 'One file''s content (one generation). next_offset is the cursor: the first byte not stored yet. It moves by compare-and-set only. tail_hash: SHA-256 of the up to 256 bytes before it, null if nobody said, empty if they are gone. Store: analyzer.stream.StreamStore';

-- Who takes over a node counts its life up here; a stream comes into being only for the last life. Not by stream: it is asked
-- when a stream is new, and never else.
create table node_life (
    node     text        not null,
    life     bigint      not null,
    begun_by text,
    begun_at timestamptz not null default now(),
    constraint node_life_pk primary key (node),
    constraint node_life_is_counted check (life >= 0)
);

comment on table node_life is 'How often a collector without state took over a node. 0: nobody did. Store: analyzer.stream.LifeStore';

-- The second cursor has a row of its own, so that a fold under way never holds up transaction A.
create table stream_fold (
    stream_id     bigint      not null,
    folded_offset bigint      not null default 0,
    rests_until   timestamptz not null default '-infinity',
    constraint stream_fold_pk primary key (stream_id)
);

comment on table stream_fold is 'How far a stream is folded. Store: analyzer.fold.FoldStore';

create table log_chunk (
    day          date        not null,
    stream_id    bigint      not null,
    first_offset bigint      not null,
    next_offset  bigint      not null,
    line_count   integer     not null,
    packed       boolean     not null,
    taken_at     timestamptz not null default now(),
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
    flags        smallint[],
    constraint log_chunk_pk primary key (stream_id, first_offset, day, packed) include (line_count, taken_at),
    constraint log_chunk_moves_forward check (next_offset > first_offset),
    constraint log_chunk_columns_are_even check (
        line_count > 0
        and cardinality(at) = line_count
        and cardinality(ts_us) = line_count
        and cardinality(level) = line_count
        and cardinality(code) = line_count
        and cardinality(message) = line_count)
) partition by list (packed);

comment on table log_chunk is 'Lines of one stream and day, one array a column. ts_us counts microseconds after ts_min, at counts bytes after first_offset, level_counts runs from TRACE to FATAL; flags: 1 filed under the day of receipt, 2 text was cleaned and its bytes are in quarantine. Store: analyzer.chunk.ChunkStore';

-- Chunks land among the fresh ones, cheaply; in the background they are packed: small ones merged, all compressed, by day.
-- What was only inserted is not vacuumed: a minute later it is gone.
create table log_chunk_fresh partition of log_chunk for values in (false)
    with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 200,
          autovacuum_vacuum_insert_threshold = -1,
          toast.autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_vacuum_threshold = 5000,
          toast.autovacuum_vacuum_insert_threshold = -1);

create table log_chunk_packed partition of log_chunk for values in (true) partition by range (day);

-- Analyze would read all the text there is, to learn what nobody asks for: how often a value stands in an array.
create function leave_wide_columns_unanalyzed(analyzed regclass) returns void
    language plpgsql
    set search_path from current
as $$
begin
    execute (
        select format('alter table %s ', analyzed) || string_agg(format('alter %I set statistics 0', attname), ', ')
          from pg_attribute
         where attrelid = analyzed and attnum > 0 and attlen = -1
    );
end
$$;

select leave_wide_columns_unanalyzed('log_chunk_fresh');

-- Where the server has lz4 it compresses faster than it could write, so chunks may land packed. Where it has not, fresh
-- chunks are not compressed at all: pglz costs more than everything else that is done to a line.
do $$
declare
    wide name;
begin
    for wide in select attname from pg_attribute where attrelid = 'log_chunk'::regclass and attnum > 0 and attlen = -1
    loop
        begin
            execute format('alter table only log_chunk_packed alter column %I set compression lz4', wide);
            execute format('alter table log_chunk_fresh alter column %I set compression lz4', wide);
        exception when feature_not_supported then
            execute format('alter table log_chunk_fresh alter column %I set storage external', wide);
        end;
    end loop;
end
$$;

-- Days are made ahead by the analyzer, which does not own the table: hence a function of the owner. A day is made beside
-- the table and attached, because making it in place would lock out whoever writes.
create function make_log_day(wanted date) returns boolean
    language plpgsql
    security definer
    set search_path from current
as $$
declare
    partition_name text := 'log_chunk_' || to_char(wanted, 'YYYYMMDD');
begin
    if to_regclass(partition_name) is not null then
        return false;
    end if;
    perform pg_advisory_xact_lock(hashtext('make_log_day'));
    -- Who waited for another to make the day asks the catalog itself: to_regclass still remembers that there was none.
    if exists (
        select
          from pg_class
         where relname      = partition_name
           and relnamespace = (select relnamespace from pg_class where oid = 'log_chunk_packed'::regclass)
    ) then
        return false;
    end if;
    execute format('create table %I (like log_chunk_packed including defaults including constraints'
                   ' including storage including compression)', partition_name);
    perform leave_wide_columns_unanalyzed(partition_name::regclass);
    execute format('alter table log_chunk_packed attach partition %I for values from (%L) to (%L)',
                   partition_name, wanted, wanted + 1);
    return true;
end
$$;

revoke execute on function make_log_day(date) from public;

-- What the ledger calls stored and the policy has dropped since.
create table expired (
    stream_id bigint not null,
    day       date   not null,
    lines     bigint not null,
    constraint expired_pk primary key (stream_id, day)
);

comment on table expired is 'Lines that went with a dropped day. Written by drop_log_day()';

-- Drops a day as a whole and notes what went with it. Gives up after two seconds rather than hold up readers. Fresh chunks
-- are counted by being deleted, packed ones only under the lock: one that lands meanwhile stays, and is not counted.
create function drop_log_day(unwanted date) returns bigint
    language plpgsql
    security definer
    set search_path from current
    set lock_timeout = '2s'
as $$
declare
    partition_name text := 'log_chunk_' || to_char(unwanted, 'YYYYMMDD');
    is_there boolean := to_regclass(partition_name) is not null;
    gone bigint;
begin
    if is_there then
        execute format('lock table log_chunk_packed, %I in access exclusive mode', partition_name);
    end if;
    with fresh as (
        delete from log_chunk where not packed and day = unwanted
        returning stream_id, line_count
    ), dropped as (
        select stream_id, line_count from fresh
         union all
        select stream_id, line_count from log_chunk where is_there and packed and day = unwanted
    ), counted as (
        insert into expired (stream_id, day, lines)
        select stream_id, unwanted, sum(line_count)
          from dropped
         group by stream_id
            on conflict (stream_id, day) do update
           set lines = expired.lines + excluded.lines
    )
    select coalesce(sum(line_count), 0) into gone from dropped;
    if is_there then
        execute format('drop table %I', partition_name);
    end if;
    return gone;
end
$$;

revoke execute on function drop_log_day(date) from public;

-- What transaction A found out about the lines it stored, for transaction B to add up: a row a stream and batch, which
-- is gone when it is folded.
create table fold_due (
    stream_id      bigint        not null,
    first_offset   bigint        not null,
    next_offset    bigint        not null,
    level_minute   timestamptz[] not null,
    level_component text[]       not null,
    level          smallint[]    not null,
    level_lines    integer[]     not null,
    code_minute    timestamptz[] not null,
    code           bigint[]      not null,
    code_lines     integer[]     not null,
    seen_code      bigint[]      not null,
    seen_sample    text[]        not null,
    seen_first     timestamptz[] not null,
    seen_offset    bigint[]      not null,
    seen_last      timestamptz[] not null,
    seen_lines     integer[]     not null,
    sightings      json,
    constraint fold_due_pk primary key (stream_id, first_offset)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 200,
        autovacuum_vacuum_insert_threshold = -1,
        toast.autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_vacuum_threshold = 5000,
        toast.autovacuum_vacuum_insert_threshold = -1);

comment on table fold_due is 'Counts of stored lines that are not folded yet. Store: analyzer.fold.FoldStore';

select leave_wide_columns_unanalyzed('fold_due');

-- A row lives for a moment: to compress it costs more than to write it.
do $$
declare
    wide name;
begin
    for wide in select attname from pg_attribute where attrelid = 'fold_due'::regclass and attnum > 0 and attlen = -1
    loop
        execute format('alter table fold_due alter column %I set storage external', wide);
    end loop;
end
$$;

create table quarantine (
    stream_id   bigint      not null,
    line_offset bigint      not null,
    reason      text        not null,
    stored      boolean     not null,
    raw         bytea       not null,
    received_at timestamptz not null default now(),
    constraint quarantine_pk primary key (stream_id, line_offset)
);

comment on table quarantine is 'Lines that could not be stored as they came, byte for byte; stored: their cleaned text is among the lines all the same. Store: analyzer.ledger.QuarantineStore';

create table ledger (
    stream_id bigint not null,
    day       date   not null,
    outcome   text   not null,
    bytes     bigint not null,
    lines     bigint not null,
    constraint ledger_pk primary key (stream_id, day, outcome),
    constraint ledger_outcome_is_known check (outcome in (
        'stored', 'filtered', 'quarantined', 'truncated', 'lost_deleted', 'lost_overwritten', 'lost_corrupt', 'lost_refused'))
);

create index ledger_by_day on ledger (day, stream_id);

comment on table ledger is 'What became of every byte of a stream, by day of receipt. Store: analyzer.ledger.LedgerStore';

create table ledger_check (
    check_id          bigint      generated always as identity,
    checked_at        timestamptz not null default now(),
    took_ms           bigint      not null,
    streams           bigint      not null,
    bytes_read        bigint      not null,
    bytes_lost        bigint      not null,
    lines_stored      bigint      not null,
    lines_expired     bigint      not null,
    lines_lost        bigint      not null,
    streams_uneven    bigint      not null,
    bytes_unaccounted bigint      not null,
    lines_missing     bigint      not null,
    uneven            json        not null,
    constraint ledger_check_pk primary key (check_id)
);

comment on table ledger_check is 'What the self-check found, each time; uneven names the first streams that do not add up. Store: analyzer.ledger.check.CheckStore';

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
