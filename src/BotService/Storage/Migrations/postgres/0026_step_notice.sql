CREATE TABLE step_notice (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    concern_id text NOT NULL REFERENCES concern (id),
    sequence integer NOT NULL,
    audience text NOT NULL CHECK (audience IN ('Unit', 'Supervisor')),
    unit text NOT NULL,
    code text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX step_notice_of_unit ON step_notice (audience, unit, id);
