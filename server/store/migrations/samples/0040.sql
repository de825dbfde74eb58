INSERT INTO totp (account_id, secret, last_step, made_at)
VALUES ('00000000-0000-4000-8000-000000000501', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 59847840, 1795435200000);
INSERT INTO recovery_code (hash, account_id, made_at, used_at)
VALUES ('recovery', '00000000-0000-4000-8000-000000000501', 1795435200000, NULL);
INSERT INTO sign_in_step (token_hash, account_id, name, way, tries, made_at)
VALUES ('step', '00000000-0000-4000-8000-000000000501', '', 'password', 0, 1795435200000);
