-- How far each job of the schedule has come: what lies before next_day is done or was passed over, with a row below that says which.
CREATE TABLE schedule (
    job text NOT NULL PRIMARY KEY,
    next_day date NOT NULL
);

-- What was done for a period. The key is what makes a job of a period happen once, whoever wakes it and however often: position rises in the
-- transaction that does a piece of the work.
CREATE TABLE period_run (
    job text NOT NULL,
    period text NOT NULL,
    first_day date NOT NULL,
    state text NOT NULL CHECK (state IN ('Running', 'Done', 'Skipped')),
    position text,
    count integer NOT NULL,
    reason text,
    failures integer NOT NULL,
    last_error text,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (job, period, first_day)
);
CREATE INDEX period_run_newest ON period_run (started_at);
