INSERT INTO likeness_key (kind, key, record_id) VALUES ('service', 'n:svaiones centras', '641526aa-29b3-5c61-9d79-ed3985c2de9a');
INSERT INTO likeness_cursor (name, seq) VALUES ('duplicates', 1);
INSERT INTO duplicate (id, kind, one_id, other_id, score, reasons, state, municipality, found_at)
VALUES ('00000000-0000-4000-8000-0000000000d1', 'service', '641526aa-29b3-5c61-9d79-ed3985c2de9a', '741526aa-29b3-5c61-9d79-ed3985c2de9a', 75,
    '[["name",40],["phone",20],["email",15]]', 'open', 'LT-58', 1);
INSERT INTO record_merge (id, kind, gone_id, kept_id, gone_own, moved, municipality, author, at)
VALUES ('00000000-0000-4000-8000-0000000000d2', 'service', '741526aa-29b3-5c61-9d79-ed3985c2de9a', '641526aa-29b3-5c61-9d79-ed3985c2de9a',
    '{"id":"741526aa-29b3-5c61-9d79-ed3985c2de9a","name":"B","status":"active"}', '[]', 'LT-58', 'triage', 1);
