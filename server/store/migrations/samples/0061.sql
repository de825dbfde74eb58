UPDATE wrap SET kept_own = own, kept_wrapped = wrapped, kept_epoch = epoch, own = NULL WHERE own IS NOT NULL;
INSERT INTO message_wrap (message_id, holder, wrapped, of_lead)
SELECT '00000000-0000-4000-8000-000000000703', holder, wrapped, 1 FROM wrap WHERE kept_own IS NOT NULL;
