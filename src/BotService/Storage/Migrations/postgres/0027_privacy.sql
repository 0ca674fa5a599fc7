-- The keys that this database was written with, each with something only that key opens.
CREATE TABLE privacy_key (
    id text NOT NULL PRIMARY KEY,
    proof text NOT NULL,
    created_at timestamptz NOT NULL
);

-- Who was shown residents' phone numbers and exact places; never the values.
CREATE TABLE privacy_access (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    member_id text NOT NULL,
    member_name text,
    role text NOT NULL,
    concern_id text NOT NULL REFERENCES concern (id),
    fields text NOT NULL,
    reason text
);
CREATE INDEX privacy_access_by_concern ON privacy_access (concern_id, id);
CREATE INDEX privacy_access_by_member ON privacy_access (member_id, concern_id, id);
CREATE FUNCTION refuse_access_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the access log is append-only';
END;
$$;
CREATE TRIGGER privacy_access_refuses_change BEFORE UPDATE OR DELETE ON privacy_access
    FOR EACH ROW EXECUTE FUNCTION refuse_access_log_change();
CREATE TRIGGER privacy_access_refuses_truncate BEFORE TRUNCATE ON privacy_access
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_log_change();

ALTER TABLE concern ADD COLUMN erased_at timestamptz;
CREATE INDEX concern_to_anonymise ON concern (closed_at, id) WHERE closed_at IS NOT NULL AND erased_at IS NULL;
-- A resident asked to be forgotten; what is still open is erased when it closes.
ALTER TABLE resident ADD COLUMN erasure_asked_at timestamptz;
ALTER TABLE resident ADD COLUMN erased_at timestamptz;
CREATE INDEX resident_to_erase ON resident (erasure_asked_at, id) WHERE erasure_asked_at IS NOT NULL AND erased_at IS NULL;
