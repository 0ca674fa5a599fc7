-- Holds all that is counted of a campaign, so that the plan of visits is counted without looking at a single household.
DROP INDEX household_visit_by_area;
CREATE INDEX household_visit_by_area ON household_visit (campaign, area, visited_on, outcome);
