-- The log of calls and the changes of tables grow for years and are asked by a municipality, and by what takes back what: neither reads all of it for that.
CREATE INDEX check_call_municipality ON check_call (municipality, organization_id, seq);
CREATE INDEX table_change_undoes ON table_change (undoes);
