-- 公告 are written, published and withdrawn, and shown for a time. What was there before is published.
ALTER TABLE announcement ADD COLUMN state    TEXT    NOT NULL DEFAULT 'published';
ALTER TABLE announcement ADD COLUMN from_on  TEXT    NOT NULL DEFAULT '';  -- first day; empty for at once
ALTER TABLE announcement ADD COLUMN until_on TEXT    NOT NULL DEFAULT '';  -- last day; empty for no end
ALTER TABLE announcement ADD COLUMN version  INTEGER NOT NULL DEFAULT 0;
CREATE INDEX announcement_shown ON announcement (state, published_at);
