-- The unit stands among the pieces of its concerns' words: what a unit has of a common word is found without reading what others have of it.
-- A piece has two characters, so nothing else begins with u and has so many.
DROP VIEW concern_words_source;
CREATE VIEW concern_words_source AS
SELECT c.number, CAST(c.number AS INTEGER) AS row, (
    WITH RECURSIVE piece (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM piece WHERE n < length(c.text))
    SELECT coalesce(group_concat(substr(c.text, n, 2), ' '), '') || ' u' || hex(c.unit) FROM piece) AS pieces
FROM concern AS c;

DROP TRIGGER concern_words_changed;
CREATE TRIGGER concern_words_changed AFTER UPDATE OF text, unit ON concern WHEN OLD.text <> NEW.text OR OLD.unit <> NEW.unit
BEGIN
    DELETE FROM concern_words WHERE rowid = CAST(OLD.number AS INTEGER);
    INSERT INTO concern_words (rowid, pieces) SELECT row, pieces FROM concern_words_source WHERE number = NEW.number;
END;

INSERT INTO concern_words (concern_words) VALUES ('delete-all');
INSERT INTO concern_words (rowid, pieces) SELECT row, pieces FROM concern_words_source;
