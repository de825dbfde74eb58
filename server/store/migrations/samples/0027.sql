INSERT INTO left_visit (hash, left_at) VALUES ('abc', 1795334400000);
