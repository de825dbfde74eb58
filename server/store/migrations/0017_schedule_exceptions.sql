-- HSDS has no closed days: our profile says which schedules are exceptions (closed, instead), and what holds on public days off (open, closed, only).
ALTER TABLE schedule ADD COLUMN exception TEXT;
ALTER TABLE schedule ADD COLUMN holidays TEXT;
