INSERT INTO job (id, kind, object, detail, run_at, locked_until, attempts, state)
VALUES ('00000000-0000-4000-8000-000000000901', 'notify-agency', '00000000-0000-4000-8000-000000000702', '', 1795435200000, 0, 0, 'waiting');
INSERT INTO public_key (holder, key, added_at) VALUES ('notifier', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 1795435200000);
