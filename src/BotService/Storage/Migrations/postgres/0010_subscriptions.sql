-- Who gets the week of an area, and where. The language is the resident's, so that it follows when they change it.
CREATE TABLE subscription (
    resident_id text NOT NULL REFERENCES resident (id),
    area text NOT NULL,
    channel_id text NOT NULL,
    conversation_id text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (resident_id, area)
);
