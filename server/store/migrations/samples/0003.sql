INSERT INTO area (code, country, kind, name_lt, approximate, words) VALUES ('LT', 'LT', 'country', 'Lietuva', 0, ' lietuva');
INSERT INTO area (code, parent_code, country, kind, name_lt, approximate, words) VALUES ('LT-58', 'LT', 'LT', 'municipality', 'Vilniaus rajonas', 0, ' vilniaus rajonas');
INSERT INTO audience (code, position, label_en, ua_basis, lt_basis) VALUES ('older', 0, 'Older people', '', '');
INSERT INTO hotline (country, dial, position, number, name_local, name_en, topic_core, languages, hours, free, status, source, sourced) VALUES ('LT', '112', 0, '112', 'Pagalba', 'Emergency', 'crisis.intervention', 'lt', '24/7', 'yes', 'current', 'bns.lt', 1);
