-- What each service's role may do, renewed after every migration. Roles that do not exist are passed over: a small
-- installation runs everything as the owner.
do $$
declare
    wanted record;
begin
    for wanted in
        select *
          from (values
            ('watchkeeper_analyzer', 'select, insert, update, delete',
             'stream, node_life, stream_fold, log_chunk, fold_due, expired, quarantine, ledger, ledger_check, node_sample, level_minute, code_minute, code_seen, issue, issue_evidence, issue_step, event'),
            ('watchkeeper_analyzer', 'select', 'issues, ledger_entries, ledger_days, ledger_balance'),
            ('watchkeeper_alert', 'select, insert, update, delete', 'alert, notification'),
            ('watchkeeper_alert', 'select, update', 'event'),
            ('watchkeeper_alert', 'select', 'issue, issue_evidence'),
            ('watchkeeper_report', 'select, insert, update, delete', 'access_token'),
            ('watchkeeper_analyzer', 'select', 'token_grant, schema_history'),
            ('watchkeeper_alert', 'select', 'token_grant, schema_history'),
            ('watchkeeper_report', 'select', 'token_grant, schema_history'),
            ('watchkeeper_report', 'select', 'log_entries, system_metrics, issues, line_counts, streams, alerts, ledger_entries, ledger_days, ledger_balance, ledger_checks'),
            ('watchkeeper_read', 'select', 'log_entries, system_metrics, issues, line_counts, streams, alerts, ledger_entries, ledger_days, ledger_balance, ledger_checks')
          ) as rights(role_name, rights, tables)
         where exists (select from pg_roles where rolname = role_name)
    loop
        execute format('grant usage on schema %I to %I', current_schema(), wanted.role_name);
        execute format('grant %s on %s to %I', wanted.rights, wanted.tables, wanted.role_name);
    end loop;
    if exists (select from pg_roles where rolname = 'watchkeeper_analyzer') then
        grant execute on function make_log_day(date), drop_log_day(date) to watchkeeper_analyzer;
    end if;
end
$$;
