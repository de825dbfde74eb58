INSERT INTO banner (id, area, level, starts, ends, text_lt, text_en) VALUES ('water', 'LT-58', 'warning', '2026-11-23T08:00', '2026-11-25T18:00', 'Vanduo nutrauktas', 'No water');
