-- Where on the map, "33.64520,114.67210" (WGS 84): as personal as the place beside it.
ALTER TABLE concern ADD COLUMN position TEXT;

-- What can still be joined: open concerns only, so the index stays small however old the ledger gets.
CREATE TABLE similar_concern (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    concern_id TEXT NOT NULL UNIQUE REFERENCES concern (id),
    topic TEXT NOT NULL,
    area TEXT
) STRICT;
CREATE INDEX similar_concern_nearby ON similar_concern (topic, area, seq);

-- Pieces of three characters without the text itself, and without digits: a phone number in somebody's words is not to be found here.
CREATE VIRTUAL TABLE similar_concern_words USING fts5 (topic, words, content = '', contentless_delete = 1, detail = column, tokenize = 'trigram');

CREATE VIEW similar_concern_source AS
SELECT
    id,
    status,
    area,
    CASE WHEN instr(category, '.') > 0 THEN substr(category, 1, instr(category, '.') - 1) ELSE category END AS topic,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        substr(text, 1, 600), '0', ''), '1', ''), '2', ''), '3', ''), '4', ''), '5', ''), '6', ''), '7', ''), '8', ''), '9', '') AS words
FROM concern;

CREATE TRIGGER similar_concern_filed AFTER INSERT ON concern WHEN NEW.status <> 'Closed'
BEGIN
    INSERT INTO similar_concern (concern_id, topic, area) SELECT id, topic, area FROM similar_concern_source WHERE id = NEW.id;
    INSERT INTO similar_concern_words (rowid, topic, words)
    SELECT s.seq, substr(s.topic || '__', 1, 3), c.words FROM similar_concern AS s JOIN similar_concern_source AS c ON c.id = s.concern_id WHERE s.concern_id = NEW.id;
END;

CREATE TRIGGER similar_concern_changed AFTER UPDATE OF status, text, category, area ON concern
WHEN (OLD.status = 'Closed') <> (NEW.status = 'Closed') OR OLD.text <> NEW.text OR OLD.category <> NEW.category OR OLD.area IS NOT NEW.area
BEGIN
    DELETE FROM similar_concern_words WHERE rowid = (SELECT seq FROM similar_concern WHERE concern_id = OLD.id);
    DELETE FROM similar_concern WHERE concern_id = OLD.id;
    INSERT INTO similar_concern (concern_id, topic, area) SELECT id, topic, area FROM similar_concern_source WHERE id = NEW.id AND status <> 'Closed';
    INSERT INTO similar_concern_words (rowid, topic, words)
    SELECT s.seq, substr(s.topic || '__', 1, 3), c.words FROM similar_concern AS s JOIN similar_concern_source AS c ON c.id = s.concern_id WHERE s.concern_id = NEW.id;
END;

CREATE TRIGGER similar_concern_deleted BEFORE DELETE ON concern
BEGIN
    DELETE FROM similar_concern_words WHERE rowid = (SELECT seq FROM similar_concern WHERE concern_id = OLD.id);
    DELETE FROM similar_concern WHERE concern_id = OLD.id;
END;

INSERT INTO similar_concern (concern_id, topic, area) SELECT id, topic, area FROM similar_concern_source WHERE status <> 'Closed' ORDER BY id;
INSERT INTO similar_concern_words (rowid, topic, words)
SELECT s.seq, substr(s.topic || '__', 1, 3), c.words FROM similar_concern AS s JOIN similar_concern_source AS c ON c.id = s.concern_id;
