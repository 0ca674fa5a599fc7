-- The unit and the time (the first four digits of an id change every fifty days) stand among the pieces of a concern's words: what a unit or the
-- last months have of a common word is found without reading all that have it. A piece has two characters, so that neither is taken for one.
CREATE FUNCTION piece_of_unit(unit text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 'unit:' || coalesce(unit, '') $$;
CREATE FUNCTION piece_of_time(id text, later integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 'time:' || (('x' || left(id, 4))::bit(16)::integer + later)
$$;
CREATE FUNCTION pieces_of_concern(words text, unit text, id text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(two_character_pieces(words), '{}') || ARRAY[piece_of_unit(unit), piece_of_time(id, 0)]
$$;
DROP INDEX concern_words;
-- Each search also reads what was not sorted into the index yet: a little, instead of up to 4 MB.
CREATE INDEX concern_words ON concern USING gin (pieces_of_concern(text, unit, id)) WITH (gin_pending_list_limit = 256);
