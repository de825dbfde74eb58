INSERT INTO vacancy (service_id, places, weeks, said_on) VALUES ('641526aa-29b3-5c61-9d79-ed3985c2de9a', 'waitlist', 6, '2026-11-23');
INSERT INTO check_word (id, service_id, municipality, kind, field_groups, words, office, said_at) VALUES ('00000000-0000-4000-8000-000000004201', '641526aa-29b3-5c61-9d79-ed3985c2de9a', 'LT-58', 'change', 'hours', 'Nuo gegužės iki 20 val.', NULL, 1795435200000);
