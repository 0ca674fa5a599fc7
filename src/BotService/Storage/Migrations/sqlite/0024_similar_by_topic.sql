-- Nothing to do here: the topic is a column of the full-text table already.
SELECT 1;
