INSERT INTO handover (id, municipality, area, need, agency, way, day, outcome, recorded_by, recorded_at, changed_at)
VALUES ('00000000-0000-4000-8000-000000002901', 'LT-58', 'LT-58', 'home.help', NULL, 'phone', '2026-11-20', 'unknown', 'somebody', 1795435200000, 1795435200000);
