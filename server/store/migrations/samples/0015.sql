INSERT INTO permit (root_type, root_id, path, position, kind, issued) VALUES ('service', '641526aa-29b3-5c61-9d79-ed3985c2de9a', 'permits', 0, 'licence', '2024-07-01');
INSERT INTO fee_rule (country, need, audience, granted, basis) VALUES ('LT', 'info.counselling', '', 'free', 'X-493 art. 37(2)');
INSERT INTO field_check (resource_type, resource_id, field_group, checked, checked_by, how) VALUES ('service', '641526aa-29b3-5c61-9d79-ed3985c2de9a', 'hours', '2026-11-01', 'provider', 'phone');
