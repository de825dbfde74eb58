INSERT INTO routing_rule (id, priority, area, flags, duty, agency, legal_basis) VALUES ('lt58-default', 10, 'LT-58', '', 'lead', '9b0b295c-4a19-5805-b47b-d41f37522216', 'X-493 art. 17(1)');
INSERT INTO deadline (country, event, limit_text, unit_text, count, unit, note, starts_from, basis, confidence) VALUES ('UA', 'decision', '10', 'working days', 10, 'working-days', '', 'receipt', 'art.21(2)', 'source');
INSERT INTO holiday (country, day, name_local, name_en, name_uk) VALUES ('LT', '2026-02-16', 'Valstybės atkūrimo diena', 'Restoration Day', 'День відновлення');
INSERT INTO holiday_switch (country, from_day, reason) VALUES ('UA', '2022-03-15', '2136-IX');
