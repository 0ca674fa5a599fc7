-- A concern is settled once its resident says so: what is rectified and waits for that word is open still. The phases are cut anew from the events.
DROP TABLE concern_phase;
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
    rectified_at INTEGER NOT NULL,
    previous_unit INTEGER NOT NULL,
    voice INTEGER NOT NULL,
    earlier_voice INTEGER NOT NULL,
    earlier_voice_at INTEGER NOT NULL,
    earlier_voice_unit INTEGER NOT NULL,
    PRIMARY KEY (concern_no, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX concern_phase_begun ON concern_phase (
    from_at, via, unit, area, category, kind, due, created_at, rectified_at, ends_at, previous_unit, voice, earlier_voice, earlier_voice_at, earlier_voice_unit);
CREATE INDEX concern_phase_open ON concern_phase (to_at, from_at, phase, unit, area, category, due, created_at) WHERE phase < 5;
CREATE INDEX concern_phase_contact ON concern_phase (contact_due, contact_at, unit, area, category) WHERE contact_due IS NOT NULL;
CREATE INDEX concern_phase_filed ON concern_phase (from_at, area, category) WHERE sequence = 1;

DELETE FROM phase_pending;
INSERT INTO phase_pending (concern_id, sequence) SELECT concern_id, max(sequence) FROM concern_event GROUP BY concern_id;
