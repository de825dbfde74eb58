INSERT INTO roster_change (id, roster, organization_id, municipality, author, made_at, undone_at)
VALUES ('00000000-0000-4000-8000-000000006701', 'teams', '00000000-0000-4000-8000-000000000201', 'LT-58', '9b0b295c-4a19-5805-b47b-d41f37522216', 1795521600000, NULL);
INSERT INTO roster_deed (change_id, seq, deed, subject, team_id, was, made)
VALUES ('00000000-0000-4000-8000-000000006701', 0, 'retire', '00000000-0000-4000-8000-000000005501', NULL, NULL, NULL);
INSERT INTO invitation_team (invitation_id, team_id) SELECT id, '00000000-0000-4000-8000-000000005501' FROM invitation;
