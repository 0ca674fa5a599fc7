-- Nothing was written to this table before: it gets the door, and rows of exports, which are about no single concern.
DROP TABLE privacy_access;
CREATE TABLE privacy_access (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    member_id text NOT NULL,
    member_name text,
    role text NOT NULL,
    door text NOT NULL CHECK (door IN ('Desk', 'Api', 'Export')),
    concern_id text REFERENCES concern (id),
    fields text NOT NULL CHECK (fields <> ''),
    reason text,
    row_count integer,
    CHECK ((concern_id IS NULL) = (row_count IS NOT NULL))
);
CREATE INDEX privacy_access_by_concern ON privacy_access (concern_id, id);
CREATE INDEX privacy_access_by_member ON privacy_access (member_id, concern_id, at);
CREATE INDEX privacy_access_by_time ON privacy_access (at);
CREATE TRIGGER privacy_access_refuses_change BEFORE UPDATE OR DELETE ON privacy_access
    FOR EACH ROW EXECUTE FUNCTION refuse_access_log_change();
CREATE TRIGGER privacy_access_refuses_truncate BEFORE TRUNCATE ON privacy_access
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_log_change();
