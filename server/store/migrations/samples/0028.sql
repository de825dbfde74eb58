INSERT INTO queue_view (id, account_id, name, asked, shared, created_at)
SELECT '00000000-0000-4000-8000-000000002801', id, 'Urgent', 'urgency=urgent', 1, 1795435200000 FROM account;
INSERT INTO queue_setting (account_id, keys_on, view_id) SELECT id, 0, '00000000-0000-4000-8000-000000002801' FROM account;
INSERT INTO assignment (task_id, account_id, previous, batch, assigned_by, at)
VALUES ('00000000-0000-4000-8000-000000000702', 'somebody', NULL, '00000000-0000-4000-8000-000000002802', 'somebody', 1795435200000);
INSERT INTO note (id, referral_id, holder, author, sealed, wrapped, epoch, at)
SELECT '00000000-0000-4000-8000-000000002803', id, 'municipality:LT-58', 'somebody', facts, facts, 1, 1795435200000 FROM referral
WHERE id = '00000000-0000-4000-8000-000000000701';
