-- The room is sealed (see AddressSeal), and address_key is a keyed hash of the whole address: it finds a household without spelling it out.
CREATE TABLE household (
    id text NOT NULL PRIMARY KEY,
    area text NOT NULL,
    building text NOT NULL,
    entrance text NOT NULL,
    room text NOT NULL,
    address_key text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);
CREATE INDEX household_by_area ON household (area, building, entrance, id);

CREATE TABLE campaign (
    code text NOT NULL PRIMARY KEY,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    CHECK (starts_on <= ends_on)
);

-- target NULL: every household of the register.
CREATE TABLE campaign_area (
    campaign text NOT NULL REFERENCES campaign (code),
    area text NOT NULL,
    target integer,
    unit text NOT NULL,
    PRIMARY KEY (campaign, area)
);

-- The number is the order in which visits were written down. visited_on is the district's date of visited_at.
CREATE TABLE visit_event (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    campaign text NOT NULL REFERENCES campaign (code),
    household_id text NOT NULL REFERENCES household (id),
    area text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('Recorded', 'Corrected', 'Retracted')),
    outcome text CHECK (outcome IN ('Visited', 'NotAtHome', 'Refused', 'ReturnNeeded')),
    visited_at timestamptz NOT NULL,
    visited_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_id text NOT NULL,
    actor_role text NOT NULL,
    actor_name text,
    actor_unit text,
    corrects text REFERENCES visit_event (id),
    deduplication_key text UNIQUE,
    CHECK ((kind = 'Retracted') = (outcome IS NULL)),
    CHECK ((kind = 'Recorded') = (corrects IS NULL))
);
CREATE INDEX visit_event_by_household ON visit_event (household_id, campaign, number);
CREATE INDEX visit_event_by_day ON visit_event (campaign, visited_on, area);
CREATE INDEX visit_event_by_actor ON visit_event (actor_id, recorded_at);
CREATE UNIQUE INDEX visit_event_is_corrected_once ON visit_event (corrects) WHERE corrects IS NOT NULL;

CREATE TRIGGER visit_event_refuses_change BEFORE UPDATE OR DELETE ON visit_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER visit_event_refuses_truncate BEFORE TRUNCATE ON visit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was remarked about a household is sealed, and lies beside the event: it may be erased, the event stays.
CREATE TABLE visit_remark (
    visit_id text NOT NULL PRIMARY KEY REFERENCES visit_event (id),
    remark text NOT NULL
);

CREATE TABLE visit_concern (
    visit_id text NOT NULL REFERENCES visit_event (id),
    concern_id text NOT NULL REFERENCES concern (id),
    PRIMARY KEY (visit_id, concern_id)
);
CREATE INDEX visit_concern_by_concern ON visit_concern (concern_id);

-- What the events of a household in a campaign add up to (see VisitFold).
CREATE TABLE household_visit (
    campaign text NOT NULL REFERENCES campaign (code),
    household_id text NOT NULL REFERENCES household (id),
    area text NOT NULL,
    outcome text NOT NULL,
    visited_on date,
    last_at timestamptz NOT NULL,
    attempts integer NOT NULL,
    not_at_home integer NOT NULL,
    PRIMARY KEY (campaign, household_id)
);
CREATE INDEX household_visit_by_area ON household_visit (campaign, area, visited_on);

-- Single use and short-lived. Of a code only its keyed hash is kept. One of the two says what it links a chat with.
CREATE TABLE link_code (
    code_hash text NOT NULL PRIMARY KEY,
    household_id text REFERENCES household (id),
    staff_id text,
    made_by text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    used_by text REFERENCES resident (id),
    CHECK ((household_id IS NULL) <> (staff_id IS NULL))
);

CREATE TABLE link_code_miss (
    resident_id text NOT NULL REFERENCES resident (id),
    at timestamptz NOT NULL
);
CREATE INDEX link_code_miss_by_resident ON link_code_miss (resident_id, at);

CREATE TABLE household_resident (
    household_id text NOT NULL REFERENCES household (id),
    resident_id text NOT NULL REFERENCES resident (id),
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (household_id, resident_id)
);
CREATE INDEX household_resident_by_resident ON household_resident (resident_id);

-- A chat that speaks for a member of staff.
CREATE TABLE staff_chat (
    resident_id text NOT NULL PRIMARY KEY REFERENCES resident (id),
    staff_id text NOT NULL,
    linked_at timestamptz NOT NULL
);
CREATE INDEX staff_chat_by_staff ON staff_chat (staff_id);
