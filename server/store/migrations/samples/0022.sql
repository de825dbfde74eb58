INSERT INTO reminder (task_id, run, kind, at) VALUES ('00000000-0000-4000-8000-000000000702', 1795435200000, 'half-time', 1795435200000);
INSERT INTO lease (name, holder, until_at) VALUES ('clock', 'node', 1795435260000);
