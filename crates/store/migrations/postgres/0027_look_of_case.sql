-- 核查: of the site of a case that is about no record.
ALTER TABLE look ADD COLUMN case_id TEXT COLLATE "C";
CREATE INDEX look_of_case ON look (case_id, at) WHERE case_id IS NOT NULL;
