-- 截图: what was seen of a site. Of an entry's looks the last one with a picture keeps it, and the last one that failed; an alarm
-- keeps its picture until it is settled.
ALTER TABLE look ADD COLUMN attachment_id TEXT;
CREATE INDEX look_of_attachment ON look (attachment_id) WHERE attachment_id IS NOT NULL;
ALTER TABLE number_alarm ADD COLUMN attachment_id TEXT;
CREATE INDEX number_alarm_of_attachment ON number_alarm (attachment_id) WHERE attachment_id IS NOT NULL;
