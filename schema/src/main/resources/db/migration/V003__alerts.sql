-- owner: alert.judge, alert.delivery

create table alert (
    alert_id bigint      generated always as identity,
    event_id bigint      not null,
    issue_id bigint      not null,
    reason   text        not null,
    fired_at timestamptz not null default now(),
    constraint alert_pk primary key (alert_id),
    constraint alert_is_of_one_event unique (event_id)
);

comment on table alert is 'An event that somebody must hear of. Store: alert.judge.AlertStore';

create table notification (
    notification_id bigint      generated always as identity,
    alert_id        bigint      not null,
    channel         text        not null,
    state           text        not null default 'waiting',
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    outcome         text        not null default '',
    settled_at      timestamptz,
    constraint notification_pk primary key (notification_id),
    constraint notification_once_a_channel unique (alert_id, channel),
    constraint notification_state_is_known check (state in ('waiting', 'sent', 'given_up'))
);

create index notification_due on notification (next_attempt_at) where state = 'waiting';

comment on table notification is 'One alert on one channel. Store: alert.delivery.NotificationStore';
