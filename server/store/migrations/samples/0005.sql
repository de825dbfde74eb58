INSERT INTO account (id, email, role, organization_id, municipality, password_hash, created_at, disabled_at)
VALUES ('00000000-0000-4000-8000-000000000501', 'triage@example.lt', 'triage', '00000000-0000-4000-8000-000000000201', 'LT-58', '$argon2id$none', 1795435200000, NULL);
INSERT INTO session (token_hash, account_id, started_at, seen_at)
VALUES ('none', '00000000-0000-4000-8000-000000000501', 1795435200000, 1795435200000);
