INSERT INTO field_check (resource_type, resource_id, field_group, checked, checked_by, how) VALUES ('service', '641526aa-29b3-5c61-9d79-ed3985c2de9a', 'hours', '2026-11-02', 'provider', 'email') ON CONFLICT (resource_type, resource_id, field_group) DO UPDATE SET checked = excluded.checked;
INSERT INTO check_policy (municipality, days, urgent_days) VALUES ('LT-58', 60, 21);
INSERT INTO check_history (service_id, field_group, checked, checked_by, how, office, at) VALUES ('641526aa-29b3-5c61-9d79-ed3985c2de9a', 'hours', '2026-11-02', 'provider', 'email', '9b0b295c-4a19-5805-b47b-d41f37522216', 1795435200000);
INSERT INTO check_ask (service_id, organization_id, first_on, last_on, letters, failed) VALUES ('641526aa-29b3-5c61-9d79-ed3985c2de9a', '9b0b295c-4a19-5805-b47b-d41f37522216', '2026-11-23', '2026-11-23', 1, 0);
INSERT INTO check_link (hash, organization_id, made_at, expires_at) VALUES ('abc', '9b0b295c-4a19-5805-b47b-d41f37522216', 1795435200000, 1798027200000);
INSERT INTO check_call (organization_id, municipality, outcome, called_on, office, at) VALUES ('9b0b295c-4a19-5805-b47b-d41f37522216', 'LT-58', 'no-answer', '2026-11-23', '9b0b295c-4a19-5805-b47b-d41f37522216', 1795435200000);
INSERT INTO check_day (name, day) VALUES ('plan', '2026-11-23');
