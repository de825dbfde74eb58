-- A promise of help has a clock of its own: it stands still while the person owes an answer and goes on with what was left, so that nobody holds a request by asking.
-- When it was given, which names it; since when the days that are left count, and how many working days they are.
ALTER TABLE task ADD COLUMN promised_at BIGINT;
ALTER TABLE task ADD COLUMN begin_from BIGINT;
ALTER TABLE task ADD COLUMN begin_days BIGINT;
-- As it was counted until now.
UPDATE task SET promised_at = state_at, begin_days = 10, begin_from = COALESCE(
    (SELECT MAX(m.at) FROM reminder m WHERE m.task_id = task.id AND m.run = task.state_at AND m.kind = 'not-begun'), state_at)
    WHERE part <> 'review' AND (state = 'accepted' OR (state = 'asked' AND reason = 'accepted'));
