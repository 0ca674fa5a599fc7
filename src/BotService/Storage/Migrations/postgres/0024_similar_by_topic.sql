-- Pieces within a topic: the commonest pieces are in all topics, and only one is looked in.
CREATE EXTENSION IF NOT EXISTS btree_gin;
DROP INDEX similar_concern_words;
CREATE INDEX similar_concern_words ON similar_concern USING gin (topic, words gin_trgm_ops);
