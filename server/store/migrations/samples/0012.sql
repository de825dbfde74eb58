INSERT INTO need_phrase (scheme, code, language, phrases) VALUES ('core', 'home.help', 'en', 'who will look after my mother after a stroke;my mum cannot manage alone');
