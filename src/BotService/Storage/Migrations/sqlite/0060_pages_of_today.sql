-- What could not be delivered is little among much: each look at the page of today asks for it.
CREATE INDEX outbox_undeliverable ON outbox (concern_id) WHERE state = 'Undeliverable' AND concern_id IS NOT NULL;
CREATE INDEX concern_escalated_open ON concern (escalation_level DESC, next_act_due, id) WHERE status <> 'Closed' AND escalation_level > 0;
