-- A chain does not show that its end was cut off: its head is signed each day and kept, here and elsewhere. And no way round the triggers.
CREATE TABLE audit_head (
    link BIGINT PRIMARY KEY,
    hash TEXT NOT NULL,
    at BIGINT NOT NULL,
    key TEXT NOT NULL,
    signature TEXT NOT NULL
);
CREATE TABLE audit_check (
    name TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    links BIGINT NOT NULL,
    broken BIGINT
);
-- sqlite: CREATE TRIGGER audit_new BEFORE INSERT ON audit
-- sqlite:     WHEN NEW.hash IS NOT NULL OR NEW.link IS NOT NULL OR EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq)
-- sqlite: BEGIN SELECT RAISE(ABORT, 'audit rows are never replaced'); END;
-- sqlite: CREATE TRIGGER audit_head_fixed BEFORE UPDATE ON audit_head BEGIN SELECT RAISE(ABORT, 'signed heads are never changed'); END;
-- sqlite: CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'signed heads are never removed'); END;
-- postgres: CREATE TRIGGER audit_whole BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
-- postgres: CREATE TRIGGER audit_new BEFORE INSERT ON audit FOR EACH ROW WHEN (NEW.hash IS NOT NULL OR NEW.link IS NOT NULL)
-- postgres:     EXECUTE FUNCTION audit_refuse();
-- postgres: CREATE TRIGGER audit_head_fixed BEFORE UPDATE OR DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_refuse();
-- postgres: CREATE TRIGGER audit_head_whole BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
