-- Since when what the site writes to a person has not come: then their silence means nothing, and people have to reach them in another way.
ALTER TABLE referral ADD COLUMN unheard_at BIGINT;
