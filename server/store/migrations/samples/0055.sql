INSERT INTO team (id, organization_id, municipality, name, note, made_at, retired_at)
VALUES ('00000000-0000-4000-8000-000000005501', '00000000-0000-4000-8000-000000000201', 'LT-58', 'Pagalba namuose', '', 1795435200000, NULL);
INSERT INTO team_member (team_id, account_id) SELECT '00000000-0000-4000-8000-000000005501', id FROM account;
UPDATE assignment SET owner = 'team:00000000-0000-4000-8000-000000005501' WHERE task_id = '00000000-0000-4000-8000-000000000702';
