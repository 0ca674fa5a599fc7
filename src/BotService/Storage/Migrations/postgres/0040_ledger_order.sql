-- Of a unit with a long history few are open, or none.
CREATE INDEX concern_open_of_unit ON concern (unit, id) INCLUDE (area, category, status) WHERE status <> 'Closed';
