-- People who work on concerns. Areas and units are JSON arrays of codes.
CREATE TABLE staff_member (
    id text NOT NULL PRIMARY KEY,
    login text NOT NULL UNIQUE,
    name text NOT NULL,
    role text NOT NULL,
    unit text,
    areas text NOT NULL,
    units text NOT NULL,
    locale text NOT NULL,
    email text UNIQUE,
    state text NOT NULL CHECK (state IN ('Active', 'Disabled')),
    subject text UNIQUE,
    password_hash text,
    password_must_change boolean NOT NULL,
    password_expires_at timestamptz,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    last_signed_in_at timestamptz
);

CREATE TABLE staff_session (
    id text NOT NULL PRIMARY KEY,
    hash text NOT NULL UNIQUE,
    member_id text NOT NULL REFERENCES staff_member (id),
    device text NOT NULL,
    address text NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX staff_session_by_member ON staff_session (member_id, created_at);
CREATE INDEX staff_session_by_expiry ON staff_session (expires_at);

ALTER TABLE staff_token ADD COLUMN member_id text REFERENCES staff_member (id);
ALTER TABLE staff_token ADD COLUMN scopes text;
ALTER TABLE staff_token ADD COLUMN last_used_at timestamptz;
CREATE INDEX staff_token_by_member ON staff_token (member_id, created_at);

-- Keys are digests: what was typed as a login may have been a password.
CREATE TABLE staff_sign_in_failure (
    key text NOT NULL PRIMARY KEY,
    failures integer NOT NULL,
    last_failed_at timestamptz NOT NULL,
    locked_until timestamptz
);
CREATE INDEX staff_sign_in_failure_by_time ON staff_sign_in_failure (last_failed_at);

CREATE TABLE staff_audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_id text NOT NULL,
    actor_name text,
    member_id text NOT NULL,
    action text NOT NULL,
    detail text NOT NULL
);
CREATE INDEX staff_audit_by_member ON staff_audit (member_id, id);
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is append-only';
END;
$$;
CREATE TRIGGER staff_audit_refuses_change BEFORE UPDATE OR DELETE ON staff_audit
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER staff_audit_refuses_truncate BEFORE TRUNCATE ON staff_audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Every unit that owns a concern or once did: its people go on seeing what they passed on.
CREATE TABLE concern_unit (
    unit text NOT NULL,
    concern_id text NOT NULL REFERENCES concern (id),
    PRIMARY KEY (unit, concern_id)
);
INSERT INTO concern_unit (unit, concern_id) SELECT unit, id FROM concern;
INSERT INTO concern_unit (unit, concern_id)
    SELECT DISTINCT data::jsonb ->> 'unit', concern_id FROM concern_event WHERE data::jsonb ->> 'unit' IS NOT NULL
    ON CONFLICT DO NOTHING;
CREATE FUNCTION keep_concern_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO concern_unit (unit, concern_id) VALUES (NEW.unit, NEW.id) ON CONFLICT DO NOTHING;
    RETURN NULL;
END;
$$;
CREATE TRIGGER concern_unit_of_filed AFTER INSERT ON concern
    FOR EACH ROW EXECUTE FUNCTION keep_concern_unit();
CREATE TRIGGER concern_unit_of_passed_on AFTER UPDATE OF unit ON concern
    FOR EACH ROW WHEN (NEW.unit <> OLD.unit) EXECUTE FUNCTION keep_concern_unit();
