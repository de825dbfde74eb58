INSERT INTO draft (id, sealed, expires_at) VALUES ('none', '', 1795438800000);
INSERT INTO follow (id, referral_id, sealed, expires_at) VALUES ('none', '00000000-0000-4000-8000-000000000701', '', 1795436100000);
