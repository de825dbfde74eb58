INSERT INTO legal_reminder (referral_id, run, kind, at) VALUES ('00000000-0000-4000-8000-000000000701', 1795435200000, 'half-time', 1795435200000);
