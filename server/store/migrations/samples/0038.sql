INSERT INTO invitation (id, email, role, organization_id, municipality, language, made_at, expires_at, browser_hash, ended_at)
VALUES ('00000000-0000-4000-8000-000000003801', 'new@example.lt', 'case-worker', '00000000-0000-4000-8000-000000000201', 'LT-58', 'lt', 1795435200000, 1796040000000, NULL, NULL);
INSERT INTO sign_in_ask (id, account_id, language, browser_hash, made_at, expires_at, tries, used_at)
VALUES ('00000000-0000-4000-8000-000000003802', '00000000-0000-4000-8000-000000000501', 'lt', 'browser', 1795435200000, 1795435800000, 0, NULL);
INSERT INTO account_link (hash, code_hash, invitation_id, ask_id, made_at)
VALUES ('link', 'code', '00000000-0000-4000-8000-000000003801', NULL, 1795435200000);
