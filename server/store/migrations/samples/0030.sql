INSERT INTO answer_link (hash, task_id, made_at, expires_at, used_at, used_as)
VALUES ('abc', '00000000-0000-4000-8000-000000000702', 1795435200000, 1795521600000, NULL, NULL);
