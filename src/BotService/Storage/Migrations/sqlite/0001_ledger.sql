-- Times are UTC, as text of fixed width (2026-11-22T09:30:00.000Z), so that comparing texts compares times.

CREATE TABLE resident (
    id TEXT NOT NULL PRIMARY KEY,
    channel_id TEXT NOT NULL,
    channel_user_id TEXT NOT NULL,
    locale TEXT NOT NULL,
    phone TEXT,
    created_at TEXT NOT NULL,
    UNIQUE (channel_id, channel_user_id)
) STRICT;

CREATE TABLE conversation (
    channel_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    resident_id TEXT REFERENCES resident (id),
    service_url TEXT NOT NULL,
    reference TEXT NOT NULL,
    locale TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('Open', 'Closed', 'Suspended')),
    last_inbound_at TEXT NOT NULL,
    PRIMARY KEY (channel_id, conversation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_by_resident ON conversation (resident_id, last_inbound_at);

CREATE TABLE concern_sequence (value INTEGER NOT NULL) STRICT;
INSERT INTO concern_sequence (value) VALUES (9999);

CREATE TABLE concern (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    text TEXT NOT NULL,
    area TEXT,
    place TEXT,
    since_when TEXT,
    phone TEXT,
    language TEXT NOT NULL,
    reporter_id TEXT NOT NULL REFERENCES resident (id),
    status TEXT NOT NULL,
    outcome TEXT,
    unit TEXT NOT NULL CHECK (unit <> ''),
    deadline_class TEXT NOT NULL,
    first_contact_due TEXT NOT NULL,
    resolution_due TEXT NOT NULL,
    first_contact_at TEXT,
    paused_since TEXT,
    review_on TEXT,
    responsible_instead TEXT,
    merged_into TEXT REFERENCES concern (id),
    rectified_at TEXT,
    closed_at TEXT,
    reopened_count INTEGER NOT NULL,
    passed_on_count INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deduplication_key TEXT UNIQUE,
    CHECK ((status = 'Closed') = (outcome IS NOT NULL)),
    CHECK ((status = 'Deferred') = (review_on IS NOT NULL))
) STRICT;
CREATE INDEX concern_by_status ON concern (status, id);
CREATE INDEX concern_by_unit ON concern (unit, id);
CREATE INDEX concern_by_category ON concern (category, id);
CREATE INDEX concern_by_area ON concern (area, id);
CREATE INDEX concern_by_due ON concern (resolution_due, id) WHERE status <> 'Closed';
CREATE INDEX concern_awaiting ON concern (reporter_id, rectified_at) WHERE status = 'Rectified';

CREATE TABLE concern_event (
    concern_id TEXT NOT NULL REFERENCES concern (id),
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT,
    actor_unit TEXT,
    data TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (concern_id, sequence)
) STRICT;

CREATE TRIGGER concern_event_refuses_update BEFORE UPDATE ON concern_event
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
CREATE TRIGGER concern_event_refuses_delete BEFORE DELETE ON concern_event
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER concern_event_refuses_replace BEFORE INSERT ON concern_event
WHEN EXISTS (SELECT 1 FROM concern_event WHERE concern_id = NEW.concern_id AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

-- Words lie beside the event, not in it: they may be erased, the event with its hash stays.
CREATE TABLE concern_text (
    concern_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    text TEXT NOT NULL,
    salt TEXT NOT NULL,
    PRIMARY KEY (concern_id, sequence),
    FOREIGN KEY (concern_id, sequence) REFERENCES concern_event (concern_id, sequence)
) STRICT;

CREATE TABLE concern_follower (
    concern_id TEXT NOT NULL REFERENCES concern (id),
    resident_id TEXT NOT NULL REFERENCES resident (id),
    channel_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    is_reporter INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (concern_id, resident_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX concern_follower_by_resident ON concern_follower (resident_id, concern_id);
CREATE UNIQUE INDEX concern_has_one_reporter ON concern_follower (concern_id) WHERE is_reporter = 1;

CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    concern_id TEXT REFERENCES concern (id),
    content_hash TEXT NOT NULL,
    content_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    size INTEGER NOT NULL,
    source TEXT,
    uploaded_by TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_by_concern ON attachment (concern_id);

CREATE TABLE inbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('Pending', 'Processed', 'Failed')),
    attempts INTEGER NOT NULL,
    next_attempt_at TEXT NOT NULL,
    error TEXT,
    received_at TEXT NOT NULL,
    processed_at TEXT,
    UNIQUE (channel_id, conversation_id, activity_id)
) STRICT;
CREATE INDEX inbox_pending ON inbox (channel_id, conversation_id, id) WHERE state = 'Pending';

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    payload TEXT NOT NULL,
    concern_id TEXT REFERENCES concern (id),
    purpose TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('Queued', 'Delivered', 'Undeliverable')),
    attempts INTEGER NOT NULL,
    next_attempt_at TEXT NOT NULL,
    leased_until TEXT,
    last_error TEXT,
    created_at TEXT NOT NULL,
    delivered_at TEXT,
    channel_activity_id TEXT
) STRICT;
CREATE INDEX outbox_order ON outbox (channel_id, conversation_id, id) WHERE state = 'Queued';
CREATE INDEX outbox_due ON outbox (next_attempt_at, id) WHERE state = 'Queued';
CREATE INDEX outbox_by_concern ON outbox (concern_id, id) WHERE concern_id IS NOT NULL;
CREATE INDEX outbox_by_activity ON outbox (channel_id, conversation_id, activity_id);

CREATE TABLE bot_state (
    key TEXT NOT NULL PRIMARY KEY,
    json TEXT NOT NULL,
    etag TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_token (
    id TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit TEXT,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    revoked_at TEXT
) STRICT;
