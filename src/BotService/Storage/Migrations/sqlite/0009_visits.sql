-- The room is sealed (see AddressSeal), and address_key is a keyed hash of the whole address: it finds a household without spelling it out.
CREATE TABLE household (
    id TEXT NOT NULL PRIMARY KEY,
    area TEXT NOT NULL,
    building TEXT NOT NULL,
    entrance TEXT NOT NULL,
    room TEXT NOT NULL,
    address_key TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX household_by_area ON household (area, building, entrance, id);

CREATE TABLE campaign (
    code TEXT NOT NULL PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    CHECK (starts_on <= ends_on)
) STRICT;

-- target NULL: every household of the register.
CREATE TABLE campaign_area (
    campaign TEXT NOT NULL REFERENCES campaign (code),
    area TEXT NOT NULL,
    target INTEGER,
    unit TEXT NOT NULL,
    PRIMARY KEY (campaign, area)
) STRICT, WITHOUT ROWID;

-- The number is the order in which visits were written down. visited_on is the district's date of visited_at.
CREATE TABLE visit_event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    campaign TEXT NOT NULL REFERENCES campaign (code),
    household_id TEXT NOT NULL REFERENCES household (id),
    area TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('Recorded', 'Corrected', 'Retracted')),
    outcome TEXT CHECK (outcome IN ('Visited', 'NotAtHome', 'Refused', 'ReturnNeeded')),
    visited_at TEXT NOT NULL,
    visited_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    actor_name TEXT,
    actor_unit TEXT,
    corrects TEXT REFERENCES visit_event (id),
    deduplication_key TEXT UNIQUE,
    CHECK ((kind = 'Retracted') = (outcome IS NULL)),
    CHECK ((kind = 'Recorded') = (corrects IS NULL))
) STRICT;
CREATE INDEX visit_event_by_household ON visit_event (household_id, campaign, number);
CREATE INDEX visit_event_by_day ON visit_event (campaign, visited_on, area);
CREATE INDEX visit_event_by_actor ON visit_event (actor_id, recorded_at);
CREATE UNIQUE INDEX visit_event_is_corrected_once ON visit_event (corrects) WHERE corrects IS NOT NULL;

CREATE TRIGGER visit_event_refuses_update BEFORE UPDATE ON visit_event
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
CREATE TRIGGER visit_event_refuses_delete BEFORE DELETE ON visit_event
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
CREATE TRIGGER visit_event_refuses_replace BEFORE INSERT ON visit_event
WHEN EXISTS (SELECT 1 FROM visit_event WHERE number = NEW.number OR id = NEW.id OR deduplication_key = NEW.deduplication_key)
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

-- What was remarked about a household is sealed, and lies beside the event: it may be erased, the event stays.
CREATE TABLE visit_remark (
    visit_id TEXT NOT NULL PRIMARY KEY REFERENCES visit_event (id),
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_concern (
    visit_id TEXT NOT NULL REFERENCES visit_event (id),
    concern_id TEXT NOT NULL REFERENCES concern (id),
    PRIMARY KEY (visit_id, concern_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_concern_by_concern ON visit_concern (concern_id);

-- What the events of a household in a campaign add up to (see VisitFold).
CREATE TABLE household_visit (
    campaign TEXT NOT NULL REFERENCES campaign (code),
    household_id TEXT NOT NULL REFERENCES household (id),
    area TEXT NOT NULL,
    outcome TEXT NOT NULL,
    visited_on TEXT,
    last_at TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    not_at_home INTEGER NOT NULL,
    PRIMARY KEY (campaign, household_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_visit_by_area ON household_visit (campaign, area, visited_on);

-- Single use and short-lived. Of a code only its keyed hash is kept. One of the two says what it links a chat with.
CREATE TABLE link_code (
    code_hash TEXT NOT NULL PRIMARY KEY,
    household_id TEXT REFERENCES household (id),
    staff_id TEXT,
    made_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    used_by TEXT REFERENCES resident (id),
    CHECK ((household_id IS NULL) <> (staff_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE link_code_miss (
    resident_id TEXT NOT NULL REFERENCES resident (id),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX link_code_miss_by_resident ON link_code_miss (resident_id, at);

CREATE TABLE household_resident (
    household_id TEXT NOT NULL REFERENCES household (id),
    resident_id TEXT NOT NULL REFERENCES resident (id),
    linked_at TEXT NOT NULL,
    PRIMARY KEY (household_id, resident_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_resident_by_resident ON household_resident (resident_id);

-- A chat that speaks for a member of staff.
CREATE TABLE staff_chat (
    resident_id TEXT NOT NULL PRIMARY KEY REFERENCES resident (id),
    staff_id TEXT NOT NULL,
    linked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_chat_by_staff ON staff_chat (staff_id);
