-- Pieces of two characters of the residents' words, so that a search finds any part of them, Chinese or not. The text itself is not kept
-- here, and what is erased from a concern leaves here too. The row's number is the concern's.
CREATE VIRTUAL TABLE concern_words USING fts5 (pieces, content = '', contentless_delete = 1, detail = full, tokenize = 'unicode61');

CREATE VIEW concern_words_source AS
SELECT c.number, CAST(c.number AS INTEGER) AS row, (
    WITH RECURSIVE piece (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM piece WHERE n < length(c.text))
    SELECT group_concat(substr(c.text, n, 2), ' ') FROM piece) AS pieces
FROM concern AS c;

CREATE TRIGGER concern_words_filed AFTER INSERT ON concern
BEGIN
    INSERT INTO concern_words (rowid, pieces) SELECT row, pieces FROM concern_words_source WHERE number = NEW.number;
END;
CREATE TRIGGER concern_words_changed AFTER UPDATE OF text ON concern WHEN OLD.text <> NEW.text
BEGIN
    DELETE FROM concern_words WHERE rowid = CAST(OLD.number AS INTEGER);
    INSERT INTO concern_words (rowid, pieces) SELECT row, pieces FROM concern_words_source WHERE number = NEW.number;
END;
CREATE TRIGGER concern_words_deleted AFTER DELETE ON concern
BEGIN
    DELETE FROM concern_words WHERE rowid = CAST(OLD.number AS INTEGER);
END;
INSERT INTO concern_words (rowid, pieces) SELECT row, pieces FROM concern_words_source;

CREATE INDEX concern_by_updated ON concern (updated_at, id);
CREATE INDEX concern_by_unit_updated ON concern (unit, updated_at, id);
-- With the other columns that lists are filtered by, so that the rows themselves are read for the page alone.
DROP INDEX concern_by_unit;
DROP INDEX concern_by_category;
DROP INDEX concern_by_area;
CREATE INDEX concern_by_unit ON concern (unit, id, area, category, status);
CREATE INDEX concern_by_category ON concern (category, id, unit, area, status);
CREATE INDEX concern_by_area ON concern (area, id, unit, category, status);
CREATE INDEX concern_open ON concern (id, unit, area, category, status) WHERE status <> 'Closed';
CREATE INDEX concern_reopened ON concern (id) WHERE reopened_count > 0;
CREATE INDEX concern_escalated ON concern (id) WHERE escalation_count > 0;
CREATE INDEX concern_by_reporter ON concern (reporter_id, id);
CREATE INDEX concern_by_created ON concern (created_at, id);

CREATE TABLE concern_watch (
    member_id TEXT NOT NULL,
    concern_id TEXT NOT NULL REFERENCES concern (id),
    created_at TEXT NOT NULL,
    PRIMARY KEY (member_id, concern_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX concern_watch_by_concern ON concern_watch (concern_id);

CREATE TABLE idempotency_key (
    member_id TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status INTEGER NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (member_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_key_by_expiry ON idempotency_key (expires_at);

CREATE TABLE reply_template (
    id TEXT NOT NULL PRIMARY KEY,
    unit TEXT,
    category TEXT,
    status TEXT,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL,
    text_zh TEXT NOT NULL,
    text_en TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
) STRICT;

CREATE TABLE webhook (
    id TEXT NOT NULL PRIMARY KEY,
    url TEXT NOT NULL,
    description TEXT NOT NULL,
    events TEXT NOT NULL,
    with_words INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('Active', 'Disabled')),
    disabled_because TEXT,
    secret TEXT NOT NULL,
    previous_secret TEXT,
    previous_until TEXT,
    failing_since TEXT,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    created_by TEXT NOT NULL
) STRICT;

CREATE TABLE webhook_delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook_id TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    message_id TEXT NOT NULL,
    type TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('Waiting', 'Delivered', 'Failed')),
    attempts INTEGER NOT NULL,
    next_attempt_at TEXT NOT NULL,
    leased_until TEXT,
    last_status INTEGER,
    last_error TEXT,
    last_attempt_at TEXT,
    created_at TEXT NOT NULL,
    delivered_at TEXT
) STRICT;
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_attempt_at, id) WHERE state = 'Waiting';
CREATE INDEX webhook_delivery_by_webhook ON webhook_delivery (webhook_id, id);
