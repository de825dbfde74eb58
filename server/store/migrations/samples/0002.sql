INSERT INTO organization (id, name, description, language) VALUES ('9b0b295c-4a19-5805-b47b-d41f37522216', 'Vilties namai', 'Dienos centras', 'lt');
INSERT INTO service (id, organization_id, name, status, language) VALUES ('641526aa-29b3-5c61-9d79-ed3985c2de9a', '9b0b295c-4a19-5805-b47b-d41f37522216', 'Pagalba į namus', 'active', 'lt');
INSERT INTO taxonomy_term (id, code, name, description, taxonomy) VALUES ('b212a706-33fd-5597-8365-d4c21d326b8b', 'home.help', 'Home help', 'Help at home', 'core');
INSERT INTO attribute (root_type, root_id, path, position, id, taxonomy_term_id) VALUES ('service', '641526aa-29b3-5c61-9d79-ed3985c2de9a', 'attributes', 0, 'd8b4169a-96bc-5c0d-a978-050f106ce658', 'b212a706-33fd-5597-8365-d4c21d326b8b');
INSERT INTO translation (resource_type, resource_id, field, language, text, state) VALUES ('service', '641526aa-29b3-5c61-9d79-ed3985c2de9a', 'name', 'uk', 'Догляд вдома', 'human');
