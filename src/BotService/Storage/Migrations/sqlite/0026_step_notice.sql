CREATE TABLE step_notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    concern_id TEXT NOT NULL REFERENCES concern (id),
    sequence INTEGER NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('Unit', 'Supervisor')),
    unit TEXT NOT NULL,
    code TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX step_notice_of_unit ON step_notice (audience, unit, id);
