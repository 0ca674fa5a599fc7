-- Events that the phases below do not tell of yet. A trigger writes it, so that no writer of events can forget to.
CREATE TABLE phase_pending (
    concern_id text NOT NULL,
    sequence integer NOT NULL,
    PRIMARY KEY (concern_id, sequence)
);
CREATE FUNCTION note_pending_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO phase_pending (concern_id, sequence) VALUES (NEW.concern_id, NEW.sequence);
    RETURN NULL;
END;
$$;
CREATE TRIGGER concern_event_is_pending AFTER INSERT ON concern_event
    FOR EACH ROW EXECUTE FUNCTION note_pending_event();
INSERT INTO phase_pending (concern_id, sequence) SELECT concern_id, max(sequence) FROM concern_event GROUP BY concern_id;

-- Codes of units, areas and categories as small numbers: a summary reads hundreds of thousands of rows.
CREATE TABLE phase_term (
    id integer PRIMARY KEY,
    code text NOT NULL UNIQUE
);

-- What the events of a concern say, cut into the times between two changes that a figure counts. Made from the events (see PhaseReading),
-- never the other way round. Times are milliseconds since 1970 UTC.
CREATE TABLE concern_phase (
    concern_no bigint NOT NULL,
    sequence integer NOT NULL,
    from_at bigint NOT NULL,
    to_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    phase smallint NOT NULL,
    via smallint NOT NULL,
    unit integer NOT NULL,
    area integer NOT NULL,
    category integer NOT NULL,
    kind smallint NOT NULL,
    due bigint NOT NULL,
    created_at bigint NOT NULL,
    contact_due bigint,
    contact_at bigint,
    previous_unit integer NOT NULL,
    voice smallint NOT NULL,
    earlier_voice smallint NOT NULL,
    earlier_voice_at bigint NOT NULL,
    earlier_voice_unit integer NOT NULL,
    PRIMARY KEY (concern_no, sequence)
);
CREATE INDEX concern_phase_begun ON concern_phase (
    from_at, via, unit, area, category, kind, due, created_at, ends_at, previous_unit, voice, earlier_voice, earlier_voice_at, earlier_voice_unit);
CREATE INDEX concern_phase_open ON concern_phase (to_at, from_at, phase, unit, area, category, due, created_at) WHERE phase < 4;
CREATE INDEX concern_phase_contact ON concern_phase (contact_due, contact_at, unit, area, category) WHERE contact_due IS NOT NULL;
CREATE INDEX concern_phase_filed ON concern_phase (from_at, area, category) WHERE sequence = 1;

CREATE INDEX outbox_owed ON outbox (created_at, delivered_at, concern_id, resident_id) WHERE concern_id IS NOT NULL;

CREATE FUNCTION refuse_summary_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a frozen summary, its corrections and what was done to its notice do not change';
END;
$$;

-- A frozen period. The document is what was counted, word for word; what turns out wrong later is said in a correction beside it.
CREATE TABLE summary (
    id text NOT NULL PRIMARY KEY,
    period text NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    cut_off timestamptz NOT NULL,
    definitions integer NOT NULL,
    document text NOT NULL,
    hash text NOT NULL,
    frozen_at timestamptz NOT NULL,
    UNIQUE (period, first_day)
);
CREATE TRIGGER summary_refuses_change BEFORE UPDATE OR DELETE ON summary
    FOR EACH ROW EXECUTE FUNCTION refuse_summary_change();
CREATE TRIGGER summary_refuses_truncate BEFORE TRUNCATE ON summary
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_summary_change();

CREATE TABLE summary_correction (
    id text NOT NULL PRIMARY KEY,
    summary_id text NOT NULL REFERENCES summary (id),
    figure text NOT NULL,
    was text NOT NULL,
    is_now text NOT NULL,
    reason text NOT NULL,
    by_id text NOT NULL,
    by_name text,
    at timestamptz NOT NULL
);
CREATE INDEX summary_correction_by_summary ON summary_correction (summary_id, id);
CREATE TRIGGER summary_correction_refuses_change BEFORE UPDATE OR DELETE ON summary_correction
    FOR EACH ROW EXECUTE FUNCTION refuse_summary_change();
CREATE TRIGGER summary_correction_refuses_truncate BEFORE TRUNCATE ON summary_correction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_summary_change();

-- The notice of a frozen period: what became of the draft, act by act.
CREATE TABLE notice_act (
    id text NOT NULL PRIMARY KEY,
    summary_id text NOT NULL REFERENCES summary (id),
    sequence integer NOT NULL,
    act text NOT NULL CHECK (act IN ('Drafted', 'Returned', 'Published')),
    due timestamptz,
    reason text,
    by_id text NOT NULL,
    by_name text,
    at timestamptz NOT NULL,
    UNIQUE (summary_id, sequence)
);
CREATE UNIQUE INDEX notice_published_once ON notice_act (summary_id) WHERE act = 'Published';
CREATE TRIGGER notice_act_refuses_change BEFORE UPDATE OR DELETE ON notice_act
    FOR EACH ROW EXECUTE FUNCTION refuse_summary_change();
CREATE TRIGGER notice_act_refuses_truncate BEFORE TRUNCATE ON notice_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_summary_change();
