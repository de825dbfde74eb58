INSERT INTO schedule (root_type, root_id, path, position, id, dtstart, until, exception) VALUES ('service', 's1', 'schedules', 7, 'x1', '2026-12-24', '2026-12-26', 'closed');
INSERT INTO schedule (root_type, root_id, path, position, id, opens_at, closes_at, holidays) VALUES ('service', 's1', 'schedules', 8, 'x2', '10:00', '14:00', 'only');
