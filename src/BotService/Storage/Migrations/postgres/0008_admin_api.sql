-- Pieces of two characters of the residents' words, so that a search finds any part of them, Chinese or not. Only the index keeps them,
-- and what is erased from a concern leaves it too.
CREATE FUNCTION two_character_pieces(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT substr(lower(words), n, 2)), '{}') FROM generate_series(1, length(words)) AS n
$$;
CREATE INDEX concern_words ON concern USING gin (two_character_pieces(text));

CREATE INDEX concern_by_updated ON concern (updated_at, id);
CREATE INDEX concern_by_unit_updated ON concern (unit, updated_at, id);
-- With the other columns that lists are filtered by, so that the rows themselves are read for the page alone.
DROP INDEX concern_by_unit;
DROP INDEX concern_by_category;
DROP INDEX concern_by_area;
CREATE INDEX concern_by_unit ON concern (unit, id, area, category, status);
CREATE INDEX concern_by_category_below ON concern (category text_pattern_ops);
CREATE INDEX concern_by_category ON concern (category, id, unit, area, status);
CREATE INDEX concern_by_area ON concern (area, id, unit, category, status);
CREATE INDEX concern_open ON concern (id, unit, area, category, status) WHERE status <> 'Closed';
CREATE INDEX concern_reopened ON concern (id) WHERE reopened_count > 0;
CREATE INDEX concern_escalated ON concern (id) WHERE escalation_count > 0;
CREATE INDEX concern_by_reporter ON concern (reporter_id, id);
CREATE INDEX concern_by_created ON concern (created_at, id);

CREATE TABLE concern_watch (
    member_id text NOT NULL,
    concern_id text NOT NULL REFERENCES concern (id),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, concern_id)
);
CREATE INDEX concern_watch_by_concern ON concern_watch (concern_id);

CREATE TABLE idempotency_key (
    member_id text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    status integer NOT NULL,
    headers text NOT NULL,
    body text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, key)
);
CREATE INDEX idempotency_key_by_expiry ON idempotency_key (expires_at);

CREATE TABLE reply_template (
    id text NOT NULL PRIMARY KEY,
    unit text,
    category text,
    status text,
    title_zh text NOT NULL,
    title_en text NOT NULL,
    text_zh text NOT NULL,
    text_en text NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL
);

CREATE TABLE webhook (
    id text NOT NULL PRIMARY KEY,
    url text NOT NULL,
    description text NOT NULL,
    events text NOT NULL,
    with_words boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('Active', 'Disabled')),
    disabled_because text,
    secret text NOT NULL,
    previous_secret text,
    previous_until timestamptz,
    failing_since timestamptz,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    created_by text NOT NULL
);

CREATE TABLE webhook_delivery (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id text NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    message_id text NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL CHECK (state IN ('Waiting', 'Delivered', 'Failed')),
    attempts integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    leased_until timestamptz,
    last_status integer,
    last_error text,
    last_attempt_at timestamptz,
    created_at timestamptz NOT NULL,
    delivered_at timestamptz
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_attempt_at, id) WHERE state = 'Waiting';
CREATE INDEX webhook_delivery_by_webhook ON webhook_delivery (webhook_id, id);
