INSERT INTO passkey (id, account_id, credential_id, credential, counter, name, made_at, used_at)
VALUES ('00000000-0000-4000-8000-000000004701', '00000000-0000-4000-8000-000000000501', 'cGFzc2tleQ', '{}', 7, 'Telefonas', 1795435200000, NULL);
INSERT INTO passkey_question (token_hash, purpose, account_id, invitation_id, state, made_at)
VALUES ('question', 'sign-in', NULL, NULL, '{}', 1795435200000);
