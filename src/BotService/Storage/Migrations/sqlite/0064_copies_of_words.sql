-- Which concern a webhook is told of: what its reporter wants forgotten is found in the copies too.
ALTER TABLE webhook_delivery ADD COLUMN concern_id TEXT;
UPDATE webhook_delivery SET concern_id = substr(message_id, 5, 32) WHERE substr(message_id, 37, 1) = '_';
CREATE INDEX webhook_delivery_by_concern ON webhook_delivery (concern_id) WHERE concern_id IS NOT NULL;
