INSERT INTO consent_reminder (referral_id, run, days, at) VALUES ('00000000-0000-4000-8000-000000000701', 1795435200000, 30, 1792843200000);
INSERT INTO wrap (referral_id, holder, wrapped, own) SELECT id, 'organization:00000000-0000-4000-8000-000000004602', facts, facts FROM referral
WHERE id = '00000000-0000-4000-8000-000000000701';
