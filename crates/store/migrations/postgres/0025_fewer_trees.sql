-- What is written at every submission lies in as few trees as its questions need.

-- 附件: asked for by the attachment alone.
ALTER TABLE filing_attachment DROP CONSTRAINT filing_attachment_pkey;
DROP INDEX filing_attachment_back;
ALTER TABLE filing_attachment ADD PRIMARY KEY (attachment_id, filing_id);

-- Moves of a subject are looked for at every submission; there are few of them.
DROP INDEX filing_underway;
CREATE INDEX filing_moving ON filing (subject_id)
 WHERE kind = 'change_subject' AND state NOT IN ('draft', 'approved', 'refused', 'withdrawn', 'lapsed');
-- An organ's queue holds what was submitted to one.
DROP INDEX filing_in_queue;
CREATE INDEX filing_in_queue ON filing (organ_id, state, submitted_at) WHERE organ_id IS NOT NULL;
-- The applicant's days, and drafts by their age: what sweeps look for.
DROP INDEX filing_by_state_due;
CREATE INDEX filing_due ON filing (due_on) WHERE due_on IS NOT NULL;
CREATE INDEX filing_draft ON filing (created_at) WHERE state = 'draft';

-- 期限
DROP INDEX deadline_to_remind;
CREATE INDEX deadline_to_remind ON deadline (remind_on) WHERE remind_on IS NOT NULL AND done_at IS NULL;

-- 接入: what is hosted knows its addresses, so that those lie by where they are alone.
ALTER TABLE hosting ADD COLUMN addresses TEXT COLLATE "C" NOT NULL DEFAULT '';  -- first-last, as keys, separated by spaces
UPDATE hosting SET addresses = COALESCE((
  SELECT STRING_AGG(a.first_key || '-' || a.last_key, ' ') FROM hosting_address a
   WHERE a.about = hosting.about AND a.about_id = hosting.about_id), '');
INSERT INTO hosting (about, about_id, provider_id, domain, addresses)
SELECT 'unfiled', u.id, '', u.domain, STRING_AGG(a.first_key || '-' || a.last_key, ' ')
  FROM hosting_address a JOIN unfiled_site u ON u.id = a.about_id WHERE a.about = 'unfiled' GROUP BY u.id, u.domain;
ALTER TABLE hosting_address DROP CONSTRAINT hosting_address_pkey;
DROP INDEX hosting_address_within;
ALTER TABLE hosting_address ADD PRIMARY KEY (first_key, last_key, about, about_id);
