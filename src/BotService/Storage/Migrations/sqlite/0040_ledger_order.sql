-- The newest rows are gone through in the order of filing; what most filters ask is answered without reading them.
CREATE INDEX concern_in_order ON concern (id, unit, area, category, status);
-- Of a unit with a long history few are open, or none.
CREATE INDEX concern_open_of_unit ON concern (unit, id, area, category, status) WHERE status <> 'Closed';
