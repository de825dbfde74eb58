INSERT INTO claim (id, organization_id, municipality, email, post, language, browser_hash, made_at, expires_at, confirmed_at, weak)
VALUES ('00000000-0000-4000-8000-0000000000c1', '9b0b295c-4a19-5805-b47b-d41f37522216', 'LT-58', 'ona@example.lt', 'head', 'lt', '00', 1, 2, 2,
    'website');
INSERT INTO claim_code (hash, claim_id, made_at) VALUES ('00', '00000000-0000-4000-8000-0000000000c1', 1);
INSERT INTO claim_check (claim_id, how, found, account_id, role, at)
VALUES ('00000000-0000-4000-8000-0000000000c1', 'phone', 1, '00000000-0000-4000-8000-0000000000a1', 'triage', 3);
