INSERT INTO edit (id, kind, record_id, organization_id, municipality, source, author, author_role, author_organization, at, creates, waiting)
VALUES ('00000000-0000-4000-8000-0000000000e1', 'service', '641526aa-29b3-5c61-9d79-ed3985c2de9a', '9b0b295c-4a19-5805-b47b-d41f37522216',
    'LT-58', 'provider', '00000000-0000-4000-8000-0000000000a1', 'provider-editor', '9b0b295c-4a19-5805-b47b-d41f37522216', 1, 0, 1);
INSERT INTO edit_field (edit_id, field, kind, record_id, before_value, after_value, state)
VALUES ('00000000-0000-4000-8000-0000000000e1', 'name', 'service', '641526aa-29b3-5c61-9d79-ed3985c2de9a', '"A"', '"B"', 'waiting');
INSERT INTO field_policy (municipality, kind, field, goes) VALUES ('LT-58', 'service', 'phones', 'review');
