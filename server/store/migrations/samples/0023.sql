INSERT INTO erasure_stock (id, key, added_at) VALUES ('none', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 1795435200000);
INSERT INTO erasure (referral_id, erasure_id, municipality, begun_at, done_at) VALUES ('00000000-0000-4000-8000-000000000799', 'gone', 'LT-58', 1795435200000, 1795435201000);
INSERT INTO retention (municipality, days) VALUES ('LT-58', 1095);
