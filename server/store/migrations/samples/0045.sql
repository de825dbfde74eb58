INSERT INTO assignment (task_id, holder, account_id, previous, batch, assigned_by, at)
VALUES ('00000000-0000-4000-8000-000000000702', 'organization:00000000-0000-4000-8000-000000000001', 'somebody', NULL, '00000000-0000-4000-8000-000000004501', 'somebody', 1795435200000);
