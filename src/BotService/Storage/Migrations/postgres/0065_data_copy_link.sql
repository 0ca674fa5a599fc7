-- Addresses under which a resident loads the copy of their own data. Of the address only a hash is kept; what is past is kept a while, so that it can be said.
CREATE TABLE data_copy_link (
    token_hash text NOT NULL PRIMARY KEY,
    resident_id text NOT NULL REFERENCES resident (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX data_copy_link_by_resident ON data_copy_link (resident_id);
CREATE INDEX data_copy_link_by_expiry ON data_copy_link (expires_at);
