-- What a notice says in words, where a supervisor changed what was drafted, and as it was published. One numbering with the acts: the
-- words of a publication have its number, those of a change a number of their own. Once it is published nothing is added.
CREATE TABLE notice_wording (
    id TEXT NOT NULL PRIMARY KEY,
    summary_id TEXT NOT NULL REFERENCES summary (id),
    sequence INTEGER NOT NULL,
    chinese TEXT NOT NULL,
    english TEXT NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT,
    at TEXT NOT NULL,
    UNIQUE (summary_id, sequence)
) STRICT;
CREATE TRIGGER notice_wording_refuses_insert BEFORE INSERT ON notice_wording
WHEN EXISTS (SELECT 1 FROM notice_act WHERE summary_id = NEW.summary_id AND act = 'Published')
BEGIN
    SELECT RAISE(ABORT, 'a published notice does not change');
END;
CREATE TRIGGER notice_wording_refuses_update BEFORE UPDATE ON notice_wording
BEGIN
    SELECT RAISE(ABORT, 'the words of a notice do not change');
END;
CREATE TRIGGER notice_wording_refuses_delete BEFORE DELETE ON notice_wording
BEGIN
    SELECT RAISE(ABORT, 'the words of a notice do not change');
END;
