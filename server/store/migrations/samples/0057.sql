INSERT INTO claim (id, organization_id, municipality, post, language, browser_hash, made_at, expires_at, email_mark)
VALUES ('00000000-0000-4000-8000-0000000000c2', '9b0b295c-4a19-5805-b47b-d41f37522216', 'LT-58', 'head', 'lt', '01', 1, 2, 'mark');
