-- A place that is proposed from a service is meant for it: accepting the place puts the service there, so the proposal says which one.
ALTER TABLE edit ADD COLUMN joins TEXT;
