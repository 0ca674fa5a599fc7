-- Who gets the week of an area, and where. The language is the resident's, so that it follows when they change it.
CREATE TABLE subscription (
    resident_id TEXT NOT NULL REFERENCES resident (id),
    area TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (resident_id, area)
) STRICT, WITHOUT ROWID;
