INSERT INTO listing_draft (account_id, kind, record_id, page, version, typed, saved_at)
SELECT id, 'service', '00000000-0000-4000-8000-000000000202', 'texts:uk', 3, '[["text-name","Допомога"]]', 1795435200000 FROM account;
