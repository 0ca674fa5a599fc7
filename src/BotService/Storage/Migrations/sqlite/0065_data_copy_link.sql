-- Addresses under which a resident loads the copy of their own data. Of the address only a hash is kept; what is past is kept a while, so that it can be said.
CREATE TABLE data_copy_link (
    token_hash TEXT NOT NULL PRIMARY KEY,
    resident_id TEXT NOT NULL REFERENCES resident (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX data_copy_link_by_resident ON data_copy_link (resident_id);
CREATE INDEX data_copy_link_by_expiry ON data_copy_link (expires_at);
