UPDATE consent SET given = 'phone', since_at = 1795435200000, ended_at = NULL WHERE referral_id = '00000000-0000-4000-8000-000000000701';
