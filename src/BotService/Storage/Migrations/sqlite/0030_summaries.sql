-- Events that the phases below do not tell of yet. A trigger writes it, so that no writer of events can forget to.
CREATE TABLE phase_pending (
    concern_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (concern_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER concern_event_is_pending AFTER INSERT ON concern_event
BEGIN
    INSERT INTO phase_pending (concern_id, sequence) VALUES (NEW.concern_id, NEW.sequence);
END;
INSERT INTO phase_pending (concern_id, sequence) SELECT concern_id, max(sequence) FROM concern_event GROUP BY concern_id;

-- Codes of units, areas and categories as small numbers: a summary reads hundreds of thousands of rows.
CREATE TABLE phase_term (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT;

-- What the events of a concern say, cut into the times between two changes that a figure counts. Made from the events (see PhaseReading),
-- never the other way round. Times are milliseconds since 1970 UTC.
CREATE TABLE concern_phase (
    concern_no INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    phase INTEGER NOT NULL,
    via INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    area INTEGER NOT NULL,
    category INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    due INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    contact_due INTEGER,
    contact_at INTEGER,
    previous_unit INTEGER NOT NULL,
    voice INTEGER NOT NULL,
    earlier_voice INTEGER NOT NULL,
    earlier_voice_at INTEGER NOT NULL,
    earlier_voice_unit INTEGER NOT NULL,
    PRIMARY KEY (concern_no, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX concern_phase_begun ON concern_phase (
    from_at, via, unit, area, category, kind, due, created_at, ends_at, previous_unit, voice, earlier_voice, earlier_voice_at, earlier_voice_unit);
CREATE INDEX concern_phase_open ON concern_phase (to_at, from_at, phase, unit, area, category, due, created_at) WHERE phase < 4;
CREATE INDEX concern_phase_contact ON concern_phase (contact_due, contact_at, unit, area, category) WHERE contact_due IS NOT NULL;
CREATE INDEX concern_phase_filed ON concern_phase (from_at, area, category) WHERE sequence = 1;

CREATE INDEX outbox_owed ON outbox (created_at, delivered_at, concern_id, resident_id) WHERE concern_id IS NOT NULL;

-- A frozen period. The document is what was counted, word for word; what turns out wrong later is said in a correction beside it.
CREATE TABLE summary (
    id TEXT NOT NULL PRIMARY KEY,
    period TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    cut_off TEXT NOT NULL,
    definitions INTEGER NOT NULL,
    document TEXT NOT NULL,
    hash TEXT NOT NULL,
    frozen_at TEXT NOT NULL,
    UNIQUE (period, first_day)
) STRICT;
CREATE TRIGGER summary_refuses_update BEFORE UPDATE ON summary
BEGIN
    SELECT RAISE(ABORT, 'a frozen summary does not change');
END;
CREATE TRIGGER summary_refuses_delete BEFORE DELETE ON summary
BEGIN
    SELECT RAISE(ABORT, 'a frozen summary does not change');
END;

CREATE TABLE summary_correction (
    id TEXT NOT NULL PRIMARY KEY,
    summary_id TEXT NOT NULL REFERENCES summary (id),
    figure TEXT NOT NULL,
    was TEXT NOT NULL,
    is_now TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX summary_correction_by_summary ON summary_correction (summary_id, id);
CREATE TRIGGER summary_correction_refuses_update BEFORE UPDATE ON summary_correction
BEGIN
    SELECT RAISE(ABORT, 'a correction does not change');
END;
CREATE TRIGGER summary_correction_refuses_delete BEFORE DELETE ON summary_correction
BEGIN
    SELECT RAISE(ABORT, 'a correction does not change');
END;

-- The notice of a frozen period: what became of the draft, act by act.
CREATE TABLE notice_act (
    id TEXT NOT NULL PRIMARY KEY,
    summary_id TEXT NOT NULL REFERENCES summary (id),
    sequence INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('Drafted', 'Returned', 'Published')),
    due TEXT,
    reason TEXT,
    by_id TEXT NOT NULL,
    by_name TEXT,
    at TEXT NOT NULL,
    UNIQUE (summary_id, sequence)
) STRICT;
CREATE UNIQUE INDEX notice_published_once ON notice_act (summary_id) WHERE act = 'Published';
CREATE TRIGGER notice_act_refuses_update BEFORE UPDATE ON notice_act
BEGIN
    SELECT RAISE(ABORT, 'what was done to a notice does not change');
END;
CREATE TRIGGER notice_act_refuses_delete BEFORE DELETE ON notice_act
BEGIN
    SELECT RAISE(ABORT, 'what was done to a notice does not change');
END;
