-- Where a job began: from here to next_day every period has its run, which verify proves. Of what ran before this migration only what follows is proved.
ALTER TABLE schedule ADD COLUMN first_day TEXT;
UPDATE schedule SET first_day = next_day;
