-- 变更报告: since when the looks have found a site elsewhere than filed; none once one did not.
ALTER TABLE watch ADD COLUMN moved_since INTEGER;

-- 补算: what was there before there were identities (0006) and deadlines (0009). Each row goes with its work.
CREATE TABLE catch_up (
  about    TEXT NOT NULL,  -- entry, filing, subject
  about_id TEXT NOT NULL,
  PRIMARY KEY (about, about_id)
) STRICT;
INSERT INTO catch_up (about, about_id)
SELECT 'entry', id FROM entry WHERE account_id <> ''
 UNION ALL
SELECT 'filing', id FROM filing WHERE state NOT IN ('approved', 'refused', 'withdrawn', 'lapsed')
 UNION ALL
SELECT 'subject', id FROM subject WHERE state = 'established';
