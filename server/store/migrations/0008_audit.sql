-- Who did what to whose data, chained so that an edited row shows; a row's words are never changed and no row is ever removed.
CREATE TABLE audit (
    seq {SEQUENCE},
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    act TEXT NOT NULL,
    object TEXT NOT NULL,
    municipality TEXT,
    link BIGINT UNIQUE,
    prev_hash TEXT,
    hash TEXT
);
CREATE INDEX audit_municipality ON audit (municipality, seq);
-- sqlite: CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit WHEN OLD.hash IS NOT NULL OR NEW.seq <> OLD.seq OR NEW.at <> OLD.at
-- sqlite:     OR NEW.actor <> OLD.actor OR NEW.role <> OLD.role OR NEW.act <> OLD.act OR NEW.object <> OLD.object
-- sqlite:     OR NEW.municipality IS NOT OLD.municipality
-- sqlite: BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;
-- sqlite: CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never removed'); END;
-- postgres: CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit rows are never changed'; END $$;
-- postgres: CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit FOR EACH ROW WHEN (OLD.hash IS NOT NULL OR NEW.seq <> OLD.seq
-- postgres:     OR NEW.at <> OLD.at OR NEW.actor <> OLD.actor OR NEW.role <> OLD.role OR NEW.act <> OLD.act OR NEW.object <> OLD.object
-- postgres:     OR NEW.municipality IS DISTINCT FROM OLD.municipality) EXECUTE FUNCTION audit_refuse();
-- postgres: CREATE TRIGGER audit_kept BEFORE DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_refuse();
