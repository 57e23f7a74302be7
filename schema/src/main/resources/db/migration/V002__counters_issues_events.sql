-- owner: analyzer.count, analyzer.registry, analyzer.issue, analyzer.fold
-- What transaction B, the fold, writes.

create table level_minute (
    stream_id bigint      not null,
    minute    timestamptz not null,
    component text        not null,
    level     smallint    not null,
    lines     bigint      not null,
    constraint level_minute_pk primary key (minute, stream_id, component, level)
);

create table code_minute (
    stream_id bigint      not null,
    minute    timestamptz not null,
    code      bigint      not null,
    lines     bigint      not null,
    constraint code_minute_pk primary key (minute, stream_id, code)
);

comment on table level_minute is 'Lines by event minute (UTC), component and level. Store: analyzer.count.CounterStore';
comment on table code_minute is 'Lines by event minute (UTC) and code. Store: analyzer.count.CounterStore';

create table code_seen (
    code         bigint      not null,
    sample       text        not null,
    first_seen   timestamptz not null,
    first_stream bigint      not null,
    first_offset bigint      not null,
    last_seen    timestamptz not null,
    lines        bigint      not null,
    constraint code_seen_pk primary key (code)
);

comment on table code_seen is 'Every code that was ever met, with the earliest line that had it. Store: analyzer.registry.CodeRegistryStore';

create table issue (
    issue_id     bigint      generated always as identity,
    issue_key    text        not null,
    state        text        not null default 'open',
    class        text        not null,
    category     text        not null,
    severity     text        not null,
    title        text        not null,
    cause        text        not null,
    advice       text        not null,
    code         bigint      not null,
    scope        text        not null,
    component    text,
    lines        bigint      not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    evidence_to  timestamptz,
    opened_at    timestamptz not null default now(),
    resolved_at  timestamptz,
    constraint issue_pk primary key (issue_id),
    constraint issue_key_is_unique unique (issue_key),
    constraint issue_state_is_known check (state in ('open', 'acknowledged', 'resolved', 'regressed')),
    constraint issue_severity_is_known check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO')),
    constraint issue_resolved_has_a_time check ((state = 'resolved') = (resolved_at is not null))
);

create index issue_by_last_seen on issue (last_seen desc, issue_id desc);

comment on table issue is 'What is wrong, once: code and scope make the key, or class, severity and scope where strangers choose the code. evidence_to: the time of its last piece of evidence once it has enough; later lines say nothing new. Store: analyzer.issue.IssueStore';

create table issue_evidence (
    issue_id     bigint      not null,
    stream_id    bigint      not null,
    line_offset  bigint      not null,
    ts           timestamptz not null,
    line         text        not null,
    rule         text        not null,
    constraint issue_evidence_pk primary key (issue_id, stream_id, line_offset),
    constraint issue_evidence_belongs foreign key (issue_id) references issue (issue_id) on delete cascade
);

create table issue_step (
    step_id  bigint      generated always as identity,
    issue_id bigint      not null,
    at       timestamptz not null default now(),
    step     text        not null,
    who      text        not null,
    note     text        not null default '',
    constraint issue_step_pk primary key (step_id),
    constraint issue_step_belongs foreign key (issue_id) references issue (issue_id) on delete cascade
);

create index issue_step_by_issue on issue_step (issue_id, step_id);

comment on table issue_evidence is 'The lines that show an issue, the earliest few. Store: analyzer.issue.IssueStore';
comment on table issue_step is 'An issue''s timeline. Store: analyzer.issue.IssueStore';

-- What analyzer tells alert: written in the transaction that caused it, so it cannot be lost and cannot lie.
create table event (
    event_id  bigint      generated always as identity,
    kind      text        not null,
    issue_id  bigint      not null,
    at        timestamptz not null default now(),
    judged_at timestamptz,
    constraint event_pk primary key (event_id),
    constraint event_kind_is_known check (kind in ('issue_opened', 'issue_regressed'))
);

create index event_to_judge on event (event_id) where judged_at is null;

comment on table event is 'Written by analyzer.issue.EventStore, judged_at set by alert.judge.EventStore';
