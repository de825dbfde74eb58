INSERT INTO audit_head (link, hash, at, key, signature) VALUES (1, 'none', 1795435200000, 'none', 'none');
INSERT INTO audit_check (name, at, links, broken) VALUES ('whole', 1795435200000, 1, NULL);
