-- When a message may go, with which others, and how sure we are that it went once.
ALTER TABLE outbox ADD COLUMN urgency TEXT NOT NULL DEFAULT 'Answer';
ALTER TABLE outbox ADD COLUMN once_key TEXT;
ALTER TABLE outbox ADD COLUMN held_until TEXT;
ALTER TABLE outbox ADD COLUMN held_for TEXT;
-- The first of the messages that go as one.
ALTER TABLE outbox ADD COLUMN told_by INTEGER REFERENCES outbox (id);
-- Tries of which nobody knows whether the channel took the message.
ALTER TABLE outbox ADD COLUMN uncertain_sends INTEGER NOT NULL DEFAULT 0;
-- Of a message that is longer than the channel takes at once.
ALTER TABLE outbox ADD COLUMN parts_sent INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX outbox_once ON outbox (once_key) WHERE once_key IS NOT NULL;
CREATE INDEX outbox_told_by ON outbox (told_by, id) WHERE told_by IS NOT NULL;
CREATE INDEX outbox_given_up ON outbox (id) WHERE state = 'Undeliverable';
