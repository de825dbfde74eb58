INSERT INTO audit (at, actor, role, act, object, municipality, link, prev_hash, hash)
VALUES (1795435200000, 'system', 'system', 'sent', 'referral:00000000-0000-4000-8000-000000000701', 'LT-58', NULL, NULL, NULL);
