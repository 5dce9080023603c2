-- 期限 of access providers: what the organ ordered is to be carried out by a day.
ALTER TABLE deadline ADD COLUMN provider_id TEXT;  -- the directory's entry of the provider that has to keep it
CREATE INDEX deadline_of_provider ON deadline (provider_id, due_on) WHERE provider_id IS NOT NULL;

-- 巡查: the first of the looks that found nothing there, since the last one that found something.
ALTER TABLE watch ADD COLUMN closed_since INTEGER;

-- Days that an organ waits for are in its calendar too.
UPDATE deadline SET organ_id = (SELECT v.organ_id FROM violation v WHERE v.id = deadline.about_id)
 WHERE about = 'violation';
UPDATE deadline SET organ_id = (SELECT f.organ_id FROM filing f WHERE f.id = deadline.about_id)
 WHERE about = 'filing' AND rule = 'attend';

-- 暂停: the clock for showing the number of a suspended record stands still.
INSERT INTO catch_up (about, about_id)
SELECT 'entry', e.id FROM entry e
 WHERE e.id IN (SELECT ev.entry_id FROM entry_event ev WHERE ev.action IN ('suspend', 'revoke'))
ON CONFLICT DO NOTHING;
