INSERT INTO search_count (day, language, area, need, results, hash, times) VALUES ('2026-11-22', 'lt', 'LT-58', 'home.help', 'none', 'abc', 3);
INSERT INTO search_words (hash, area, words) VALUES ('abc', 'LT-58', 'pagalba namuose');
INSERT INTO missing_help (id, day, language, area, need, sentence)
VALUES ('00000000-0000-4000-8000-000000001301', '2026-11-22', 'lt', 'LT-58', '', 'Nėra dienos centro');
