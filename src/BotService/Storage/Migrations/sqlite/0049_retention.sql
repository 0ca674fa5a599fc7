-- When the talk was last erased; what is said later is erased again later.
ALTER TABLE conversation ADD COLUMN erased_at TEXT;
CREATE INDEX conversation_by_silence ON conversation (last_inbound_at);

-- Files whose records were erased. The disk takes no part in transactions, so they are deleted afterwards.
CREATE TABLE upload_to_delete (
    content_hash TEXT NOT NULL PRIMARY KEY,
    asked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_content ON attachment (content_hash);
