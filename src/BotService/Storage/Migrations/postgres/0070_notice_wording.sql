-- What a notice says in words, where a supervisor changed what was drafted, and as it was published. One numbering with the acts: the
-- words of a publication have its number, those of a change a number of their own. Once it is published nothing is added.
CREATE TABLE notice_wording (
    id text NOT NULL PRIMARY KEY,
    summary_id text NOT NULL REFERENCES summary (id),
    sequence integer NOT NULL,
    chinese text NOT NULL,
    english text NOT NULL,
    by_id text NOT NULL,
    by_name text,
    at timestamptz NOT NULL,
    UNIQUE (summary_id, sequence)
);
CREATE FUNCTION refuse_wording_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM notice_act WHERE summary_id = NEW.summary_id AND act = 'Published') THEN
        RAISE EXCEPTION 'a published notice does not change';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER notice_wording_refuses_insert BEFORE INSERT ON notice_wording
    FOR EACH ROW EXECUTE FUNCTION refuse_wording_of_published();
CREATE TRIGGER notice_wording_refuses_change BEFORE UPDATE OR DELETE ON notice_wording
    FOR EACH ROW EXECUTE FUNCTION refuse_summary_change();
CREATE TRIGGER notice_wording_refuses_truncate BEFORE TRUNCATE ON notice_wording
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_summary_change();
