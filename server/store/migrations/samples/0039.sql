INSERT INTO session (token_hash, account_id, started_at, seen_at, name, way, confirmed_at)
VALUES ('another', '00000000-0000-4000-8000-000000000501', 1795435200000, 1795435200000, 'Office', 'link', 1795435200000);
