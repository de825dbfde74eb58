INSERT INTO danger_word (language, pattern, kind, need, plain, reviewed) VALUES ('lt', 'smurt*', 'danger', 'crisis.violence', 1, '');
