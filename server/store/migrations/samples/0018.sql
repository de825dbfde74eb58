UPDATE task SET weeks = 6, needed_at = 1795435200000, merged_into = NULL WHERE id = '00000000-0000-4000-8000-000000000702';
INSERT INTO attempt (referral_id, agency, way, at) VALUES ('00000000-0000-4000-8000-000000000701', NULL, 'phone', 1795435200000);
INSERT INTO alternative (task_id, service_id, referral_id, position)
VALUES ('00000000-0000-4000-8000-000000000702', '00000000-0000-4000-8000-000000000704', '00000000-0000-4000-8000-000000000701', 0);
INSERT INTO verdict (referral_id, help, why, waited, at)
VALUES ('00000000-0000-4000-8000-000000000701', 'partly', 'too-late', 'weeks', 1795435200000);
