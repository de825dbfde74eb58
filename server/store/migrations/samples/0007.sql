INSERT INTO referral (id, area, municipality, need, service, urgency, must_not_refuse, received_at, legal_due_at, legal_proposed, assisted_by,
    withdrawn_at, token_hash, receipt_hash, receipt_key, facts, contact, contact_wrap, turn)
VALUES ('00000000-0000-4000-8000-000000000701', 'LT-58', 'LT-58', 'home.help', NULL, 'normal', 0, 1795435200000, NULL, 0, NULL,
    NULL, 'token', 'receipt', 'key', '', NULL, NULL, 0);
INSERT INTO wrap (referral_id, holder, wrapped) VALUES ('00000000-0000-4000-8000-000000000701', 'municipality:LT-58', '');
INSERT INTO task (id, referral_id, agency, part, due_at, state, state_at, state_by, reason, created_at)
VALUES ('00000000-0000-4000-8000-000000000702', '00000000-0000-4000-8000-000000000701', NULL, 'triage', 1795435200000, 'sent', 1795435200000,
    NULL, NULL, 1795435200000);
INSERT INTO event (referral_id, kind, agency, at) VALUES ('00000000-0000-4000-8000-000000000701', 'received', NULL, 1795435200000);
INSERT INTO message (id, referral_id, author, agency, sealed, at)
VALUES ('00000000-0000-4000-8000-000000000703', '00000000-0000-4000-8000-000000000701', 'person', NULL, '', 1795435200000);
INSERT INTO message_wrap (message_id, holder, wrapped) VALUES ('00000000-0000-4000-8000-000000000703', 'receipt', '');
INSERT INTO consent (referral_id, holder, given_at, until_at, language, wording, withdrawn_at)
VALUES ('00000000-0000-4000-8000-000000000701', 'municipality:LT-58', 1795435200000, 1890043200000, 'lt', '2026-11', NULL);
