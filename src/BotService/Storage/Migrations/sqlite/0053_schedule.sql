-- How far each job of the schedule has come: what lies before next_day is done or was passed over, with a row below that says which.
CREATE TABLE schedule (
    job TEXT NOT NULL PRIMARY KEY,
    next_day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was done for a period. The key is what makes a job of a period happen once, whoever wakes it and however often: position rises in the
-- transaction that does a piece of the work.
CREATE TABLE period_run (
    job TEXT NOT NULL,
    period TEXT NOT NULL,
    first_day TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('Running', 'Done', 'Skipped')),
    position TEXT,
    count INTEGER NOT NULL,
    reason TEXT,
    failures INTEGER NOT NULL,
    last_error TEXT,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    PRIMARY KEY (job, period, first_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX period_run_newest ON period_run (started_at);
