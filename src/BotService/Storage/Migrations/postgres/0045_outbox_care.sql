-- When a message may go, with which others, and how sure we are that it went once.
ALTER TABLE outbox ADD COLUMN urgency text NOT NULL DEFAULT 'Answer';
ALTER TABLE outbox ADD COLUMN once_key text;
ALTER TABLE outbox ADD COLUMN held_until timestamptz;
ALTER TABLE outbox ADD COLUMN held_for text;
-- The first of the messages that go as one.
ALTER TABLE outbox ADD COLUMN told_by bigint REFERENCES outbox (id);
-- Tries of which nobody knows whether the channel took the message.
ALTER TABLE outbox ADD COLUMN uncertain_sends integer NOT NULL DEFAULT 0;
-- Of a message that is longer than the channel takes at once.
ALTER TABLE outbox ADD COLUMN parts_sent integer NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX outbox_once ON outbox (once_key) WHERE once_key IS NOT NULL;
CREATE INDEX outbox_told_by ON outbox (told_by, id) WHERE told_by IS NOT NULL;
CREATE INDEX outbox_given_up ON outbox (id) WHERE state = 'Undeliverable';
