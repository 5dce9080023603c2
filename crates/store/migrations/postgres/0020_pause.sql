-- 暂停: over which days a clock stands still, as a list of {"from", "until", "why"}; without an end while nobody knows it.
ALTER TABLE filing ADD COLUMN pauses TEXT COLLATE "C" NOT NULL DEFAULT '[]';
ALTER TABLE deadline ADD COLUMN pauses TEXT COLLATE "C" NOT NULL DEFAULT '[]';
ALTER TABLE violation ADD COLUMN pauses TEXT COLLATE "C" NOT NULL DEFAULT '[]';

-- 起算日 of the days for an answer: the day of the last charge or of the last other day set.
ALTER TABLE violation ADD COLUMN asked_on TEXT COLLATE "C";
UPDATE violation SET asked_on = (
  SELECT to_char(to_timestamp(MAX(e.at) / 1000) AT TIME ZONE 'UTC' + INTERVAL '8 hours', 'YYYY-MM-DD')
    FROM violation_event e WHERE e.case_id = violation.id AND e.action IN ('open', 'extend'))
 WHERE due_on IS NOT NULL;
