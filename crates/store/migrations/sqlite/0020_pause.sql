-- 暂停: over which days a clock stands still, as a list of {"from", "until", "why"}; without an end while nobody knows it.
ALTER TABLE filing ADD COLUMN pauses TEXT NOT NULL DEFAULT '[]';
ALTER TABLE deadline ADD COLUMN pauses TEXT NOT NULL DEFAULT '[]';
ALTER TABLE violation ADD COLUMN pauses TEXT NOT NULL DEFAULT '[]';

-- 起算日 of the days for an answer: the day of the last charge or of the last other day set.
ALTER TABLE violation ADD COLUMN asked_on TEXT;
UPDATE violation SET asked_on = (
  SELECT date(MAX(e.at) / 1000 + 8 * 3600, 'unixepoch')
    FROM violation_event e WHERE e.case_id = violation.id AND e.action IN ('open', 'extend'))
 WHERE due_on IS NOT NULL;
