UPDATE task SET promised_at = 1795435200000, begin_from = 1795435200000, begin_days = 10 WHERE state = 'accepted';
