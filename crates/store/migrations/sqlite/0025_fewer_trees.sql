-- What is written at every submission lies in as few trees as its questions need.

-- 附件: asked for by the attachment alone.
CREATE TABLE filing_shows (
  attachment_id TEXT NOT NULL,
  filing_id     TEXT NOT NULL,
  PRIMARY KEY (attachment_id, filing_id)
) STRICT, WITHOUT ROWID;
INSERT INTO filing_shows (attachment_id, filing_id)
SELECT attachment_id, filing_id FROM filing_attachment ORDER BY attachment_id, filing_id;
DROP TABLE filing_attachment;
ALTER TABLE filing_shows RENAME TO filing_attachment;

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
CREATE TABLE deadline_in_order (
  about      TEXT    NOT NULL,  -- filing, entry, subject, violation
  about_id   TEXT    NOT NULL,
  rule       TEXT    NOT NULL,
  due_on     TEXT    NOT NULL,
  starts_on  TEXT    NOT NULL,
  account_id TEXT    NOT NULL,
  organ_id   TEXT,              -- of what the organ has to keep
  title      TEXT    NOT NULL,
  remind_on  TEXT,
  done_at    INTEGER,
  changed_at INTEGER NOT NULL,
  pauses     TEXT    NOT NULL DEFAULT '[]',
  PRIMARY KEY (about, about_id, rule, due_on)
) STRICT, WITHOUT ROWID;
INSERT INTO deadline_in_order (about, about_id, rule, due_on, starts_on, account_id, organ_id, title, remind_on, done_at, changed_at,
       pauses)
SELECT about, about_id, rule, due_on, starts_on, account_id, organ_id, title, remind_on, done_at, changed_at, pauses
  FROM deadline ORDER BY about, about_id, rule, due_on;
DROP TABLE deadline;
ALTER TABLE deadline_in_order RENAME TO deadline;
CREATE INDEX deadline_of_account ON deadline (account_id, due_on);
CREATE INDEX deadline_of_organ ON deadline (organ_id, due_on) WHERE organ_id IS NOT NULL;
CREATE INDEX deadline_to_remind ON deadline (remind_on) WHERE remind_on IS NOT NULL AND done_at IS NULL;

-- 接入: what is hosted knows its addresses, so that those lie by where they are alone.
ALTER TABLE hosting ADD COLUMN addresses TEXT NOT NULL DEFAULT '';  -- first-last, as keys, separated by spaces
UPDATE hosting SET addresses = COALESCE((
  SELECT GROUP_CONCAT(a.first_key || '-' || a.last_key, ' ') FROM hosting_address a
   WHERE a.about = hosting.about AND a.about_id = hosting.about_id), '');
INSERT INTO hosting (about, about_id, provider_id, domain, addresses)
SELECT 'unfiled', u.id, '', u.domain, GROUP_CONCAT(a.first_key || '-' || a.last_key, ' ')
  FROM hosting_address a JOIN unfiled_site u ON u.id = a.about_id WHERE a.about = 'unfiled' GROUP BY u.id, u.domain;
CREATE TABLE hosting_address_in_order (
  first_key TEXT NOT NULL,
  last_key  TEXT NOT NULL,
  about     TEXT NOT NULL,    -- entry, filing, unfiled
  about_id  TEXT NOT NULL,
  PRIMARY KEY (first_key, last_key, about, about_id)
) STRICT, WITHOUT ROWID;
INSERT INTO hosting_address_in_order (first_key, last_key, about, about_id)
SELECT first_key, last_key, about, about_id FROM hosting_address ORDER BY first_key, last_key, about, about_id;
DROP TABLE hosting_address;
ALTER TABLE hosting_address_in_order RENAME TO hosting_address;
