INSERT INTO sign_on_identity (hash, issuer, account_id, made_at)
VALUES ('identity', 'https://login.example.lt', '00000000-0000-4000-8000-000000000501', 1795435200000);
INSERT INTO sign_on_ask (state_hash, browser_hash, sign_on, next, language, fresh, made_at, used_at)
VALUES ('state', 'browser', 'vr', '/lt/staff/queue', 'lt', 0, 1795435200000, NULL);
