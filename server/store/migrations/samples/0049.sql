INSERT INTO suggestion (hash, edit_id, at) VALUES ('00', '00000000-0000-4000-8000-0000000000e1', 1);
