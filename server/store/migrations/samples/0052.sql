INSERT INTO letter_wording (municipality, letter, language, subject, body) VALUES ('LT-58', 'request', 'lt', 'Prašymas {reference}', 'Atsakykite iki {due}:
{link}');
