INSERT INTO job (id, kind, object, detail, lane, added_at, run_at, locked_until, attempts, failures, state, fault)
VALUES ('00000000-0000-4000-8000-000000002101', 'notify-person', '00000000-0000-4000-8000-000000000701', 'asked',
    '00000000-0000-4000-8000-000000000701', 1795435200000, 1795435200000, 0, 7, 7, 'dead', 'refused');
