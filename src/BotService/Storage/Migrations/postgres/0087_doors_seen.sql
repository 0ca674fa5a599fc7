-- The log also tells who saw the doors of households: of one, or how many of an area at one look.
ALTER TABLE privacy_access
    DROP CONSTRAINT privacy_access_door_check,
    DROP CONSTRAINT privacy_access_check,
    ADD COLUMN household_id text REFERENCES household (id),
    ADD COLUMN area text,
    ADD CONSTRAINT privacy_access_door_check CHECK (door IN ('Desk', 'Api', 'Export', 'Chat')),
    ADD CONSTRAINT privacy_access_about_check CHECK (num_nonnulls(concern_id, household_id, row_count) = 1),
    ADD CONSTRAINT privacy_access_area_check CHECK ((household_id IS NULL OR area IS NOT NULL) AND (concern_id IS NULL OR area IS NULL));
CREATE INDEX privacy_access_by_household ON privacy_access (member_id, household_id, at) WHERE household_id IS NOT NULL;
