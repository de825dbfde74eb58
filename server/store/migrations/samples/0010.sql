INSERT INTO guide_question (code, position, kind, title_lt, title_pl, title_uk, title_en, title_ru) VALUES ('who', 1, 'one', 'Kam?', 'Dla kogo?', 'Для кого?', 'For whom?', 'Для кого?');
INSERT INTO guide_answer (question, code, position, needs, audiences, crisis, label_lt, label_pl, label_uk, label_en, label_ru) VALUES ('who', 'me', 1, 'HOME', '', 0, 'Man', 'Dla mnie', 'Мені', 'Me', 'Мне');
INSERT INTO guide_paper (code, position, needs, audiences, basis, text_lt, text_pl, text_uk, text_en, text_ru) VALUES ('identity', 1, '', '', '', 'Pasas', 'Dowód', 'Паспорт', 'Passport', 'Паспорт');
