CREATE TABLE resident (
    id text NOT NULL PRIMARY KEY,
    channel_id text NOT NULL,
    channel_user_id text NOT NULL,
    locale text NOT NULL,
    phone text,
    created_at timestamptz NOT NULL,
    UNIQUE (channel_id, channel_user_id)
);

CREATE TABLE conversation (
    channel_id text NOT NULL,
    conversation_id text NOT NULL,
    resident_id text REFERENCES resident (id),
    service_url text NOT NULL,
    reference text NOT NULL,
    locale text NOT NULL,
    state text NOT NULL CHECK (state IN ('Open', 'Closed', 'Suspended')),
    last_inbound_at timestamptz NOT NULL,
    PRIMARY KEY (channel_id, conversation_id)
);
CREATE INDEX conversation_by_resident ON conversation (resident_id, last_inbound_at);

CREATE SEQUENCE concern_sequence START WITH 10000;

CREATE TABLE concern (
    id text NOT NULL PRIMARY KEY,
    number text NOT NULL UNIQUE,
    kind text NOT NULL,
    category text NOT NULL,
    text text NOT NULL,
    area text,
    place text,
    since_when text,
    phone text,
    language text NOT NULL,
    reporter_id text NOT NULL REFERENCES resident (id),
    status text NOT NULL,
    outcome text,
    unit text NOT NULL CHECK (unit <> ''),
    deadline_class text NOT NULL,
    first_contact_due timestamptz NOT NULL,
    resolution_due timestamptz NOT NULL,
    first_contact_at timestamptz,
    paused_since timestamptz,
    review_on date,
    responsible_instead text,
    merged_into text REFERENCES concern (id),
    rectified_at timestamptz,
    closed_at timestamptz,
    reopened_count integer NOT NULL,
    passed_on_count integer NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deduplication_key text UNIQUE,
    CHECK ((status = 'Closed') = (outcome IS NOT NULL)),
    CHECK ((status = 'Deferred') = (review_on IS NOT NULL))
);
CREATE INDEX concern_by_status ON concern (status, id);
CREATE INDEX concern_by_unit ON concern (unit, id);
CREATE INDEX concern_by_category ON concern (category, id);
CREATE INDEX concern_by_area ON concern (area, id);
CREATE INDEX concern_by_due ON concern (resolution_due, id) WHERE status <> 'Closed';
CREATE INDEX concern_awaiting ON concern (reporter_id, rectified_at) WHERE status = 'Rectified';

CREATE TABLE concern_event (
    concern_id text NOT NULL REFERENCES concern (id),
    sequence integer NOT NULL,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    actor_role text NOT NULL,
    actor_id text NOT NULL,
    actor_name text,
    actor_unit text,
    data text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (concern_id, sequence)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are append-only';
END;
$$;
CREATE TRIGGER concern_event_refuses_change BEFORE UPDATE OR DELETE ON concern_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER concern_event_refuses_truncate BEFORE TRUNCATE ON concern_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Words lie beside the event, not in it: they may be erased, the event with its hash stays.
CREATE TABLE concern_text (
    concern_id text NOT NULL,
    sequence integer NOT NULL,
    text text NOT NULL,
    salt text NOT NULL,
    PRIMARY KEY (concern_id, sequence),
    FOREIGN KEY (concern_id, sequence) REFERENCES concern_event (concern_id, sequence)
);

CREATE TABLE concern_follower (
    concern_id text NOT NULL REFERENCES concern (id),
    resident_id text NOT NULL REFERENCES resident (id),
    channel_id text NOT NULL,
    conversation_id text NOT NULL,
    is_reporter boolean NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (concern_id, resident_id)
);
CREATE INDEX concern_follower_by_resident ON concern_follower (resident_id, concern_id);
CREATE UNIQUE INDEX concern_has_one_reporter ON concern_follower (concern_id) WHERE is_reporter;

CREATE TABLE attachment (
    id text NOT NULL PRIMARY KEY,
    concern_id text REFERENCES concern (id),
    content_hash text NOT NULL,
    content_type text NOT NULL,
    file_name text NOT NULL,
    size bigint NOT NULL,
    source text,
    uploaded_by text,
    created_at timestamptz NOT NULL
);
CREATE INDEX attachment_by_concern ON attachment (concern_id);

CREATE TABLE inbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel_id text NOT NULL,
    conversation_id text NOT NULL,
    activity_id text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL CHECK (state IN ('Pending', 'Processed', 'Failed')),
    attempts integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    error text,
    received_at timestamptz NOT NULL,
    processed_at timestamptz,
    UNIQUE (channel_id, conversation_id, activity_id)
);
CREATE INDEX inbox_pending ON inbox (channel_id, conversation_id, id) WHERE state = 'Pending';

CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel_id text NOT NULL,
    conversation_id text NOT NULL,
    activity_id text NOT NULL,
    operation text NOT NULL,
    payload text NOT NULL,
    concern_id text REFERENCES concern (id),
    purpose text NOT NULL,
    state text NOT NULL CHECK (state IN ('Queued', 'Delivered', 'Undeliverable')),
    attempts integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    leased_until timestamptz,
    last_error text,
    created_at timestamptz NOT NULL,
    delivered_at timestamptz,
    channel_activity_id text
);
CREATE INDEX outbox_order ON outbox (channel_id, conversation_id, id) WHERE state = 'Queued';
CREATE INDEX outbox_due ON outbox (next_attempt_at, id) WHERE state = 'Queued';
CREATE INDEX outbox_by_concern ON outbox (concern_id, id) WHERE concern_id IS NOT NULL;
CREATE INDEX outbox_by_activity ON outbox (channel_id, conversation_id, activity_id);

CREATE TABLE bot_state (
    key text NOT NULL PRIMARY KEY,
    json text NOT NULL,
    etag text NOT NULL
);

CREATE TABLE staff_token (
    id text NOT NULL PRIMARY KEY,
    hash text NOT NULL UNIQUE,
    name text NOT NULL,
    role text NOT NULL,
    unit text,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz
);
