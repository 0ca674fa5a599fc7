-- The history of our own Direct Line, kept for ever. The conversation counts its places: a reader goes on from the last one it saw.

CREATE TABLE directline_conversation (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT,
    locale TEXT,
    last_sequence INTEGER NOT NULL,
    last_time INTEGER NOT NULL,
    created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An activity that is sent again under its id takes a new sequence, so that replay from any watermark shows its last form.
CREATE TABLE directline_activity (
    conversation_id TEXT NOT NULL REFERENCES directline_conversation (id),
    sequence INTEGER NOT NULL,
    activity_id TEXT NOT NULL,
    client_activity_id TEXT,
    timestamp TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (conversation_id, sequence),
    UNIQUE (conversation_id, activity_id),
    UNIQUE (conversation_id, client_activity_id)
) STRICT, WITHOUT ROWID;
