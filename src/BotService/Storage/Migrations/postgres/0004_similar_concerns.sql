CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Where on the map, "33.64520,114.67210" (WGS 84): as personal as the place beside it.
ALTER TABLE concern ADD COLUMN position text;

-- What can still be joined: open concerns only, so the index stays small however old the ledger gets. Without digits: a phone
-- number in somebody's words is not to be found here.
CREATE TABLE similar_concern (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    concern_id text NOT NULL UNIQUE REFERENCES concern (id) ON DELETE CASCADE,
    topic text NOT NULL,
    area text,
    words text NOT NULL
);
CREATE INDEX similar_concern_nearby ON similar_concern (topic, area, seq);
CREATE INDEX similar_concern_words ON similar_concern USING gin (words gin_trgm_ops);

CREATE FUNCTION index_similar_concern() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM similar_concern WHERE concern_id = OLD.id;
    END IF;
    IF NEW.status <> 'Closed' THEN
        INSERT INTO similar_concern (concern_id, topic, area, words)
        VALUES (NEW.id, split_part(NEW.category, '.', 1), NEW.area, lower(translate(left(NEW.text, 600), '0123456789', '')));
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER similar_concern_filed AFTER INSERT ON concern FOR EACH ROW EXECUTE FUNCTION index_similar_concern();
CREATE TRIGGER similar_concern_changed AFTER UPDATE ON concern FOR EACH ROW
    WHEN ((OLD.status = 'Closed') <> (NEW.status = 'Closed') OR OLD.text <> NEW.text OR OLD.category <> NEW.category OR OLD.area IS DISTINCT FROM NEW.area)
    EXECUTE FUNCTION index_similar_concern();

INSERT INTO similar_concern (concern_id, topic, area, words)
SELECT id, split_part(category, '.', 1), area, lower(translate(left(text, 600), '0123456789', '')) FROM concern WHERE status <> 'Closed' ORDER BY id;
