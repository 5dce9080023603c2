-- The life of a record: what happens to an entry after its number was issued, and the filings that bring it about.
--
-- What an entry needs beyond what is public: the ICP number and the blind index of its subject's document by which an
-- older filing is claimed (both empty once it has a holder of its own), when its present number was issued, and what a
-- first officer has proposed. An entry that nobody has claimed has no account and no subject.
ALTER TABLE entry ADD COLUMN icp_number     TEXT    NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN document_blind TEXT    NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN numbered_at    INTEGER;  -- where it differs from issued_at
ALTER TABLE entry ADD COLUMN proposal       TEXT    NOT NULL DEFAULT '';
CREATE INDEX entry_claimable_document ON entry (document_blind) WHERE account_id = '';
CREATE INDEX entry_claimable_icp ON entry (icp_number) WHERE account_id = '';
CREATE INDEX entry_of_organ ON entry (organ_id, seq);

-- What an entry's subject last answered about it, as approved: a change begins with it.
CREATE TABLE entry_document (
  entry_id     TEXT    NOT NULL PRIMARY KEY,
  form_version INTEGER NOT NULL,
  answers      TEXT    NOT NULL,
  sealed       BLOB    NOT NULL
) STRICT;

-- Numbers that an entry had before; they lead to it for ever and are issued to nobody else.
CREATE TABLE entry_old_number (
  digits      TEXT    NOT NULL PRIMARY KEY,
  entry_id    TEXT    NOT NULL,
  number      TEXT    NOT NULL,
  replaced_at INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_old_number_of_entry ON entry_old_number (entry_id);

-- 历史: what happened to an entry. Rows are added, never changed; changes holds public facts, each before and after.
CREATE TABLE entry_event (
  entry_id   TEXT    NOT NULL,
  place      INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  action     TEXT    NOT NULL,
  from_state TEXT,
  to_state   TEXT    NOT NULL,
  actor_role TEXT    NOT NULL,
  actor_id   TEXT,
  organ_id   TEXT    NOT NULL,
  organ_name TEXT    NOT NULL,
  changes    TEXT    NOT NULL,
  reasons    TEXT    NOT NULL,
  note       TEXT    NOT NULL,
  visibility TEXT    NOT NULL,  -- public, internal
  reply_to   INTEGER,
  filing_id  TEXT,
  PRIMARY KEY (entry_id, place)
) STRICT;

-- A filing about a record: who receives it, what beyond the return is mended, which round a code has confirmed.
ALTER TABLE filing ADD COLUMN receiver_account_id TEXT;
ALTER TABLE filing ADD COLUMN receiver_subject_id TEXT;
ALTER TABLE filing ADD COLUMN offer_blind         TEXT;  -- blind index of the code by which a transfer is accepted
ALTER TABLE filing ADD COLUMN unlocked            TEXT    NOT NULL DEFAULT '[]';
ALTER TABLE filing ADD COLUMN confirmed_round     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE filing ADD COLUMN reminded_at         INTEGER;  -- when its applicant was told that the draft lapses
CREATE INDEX filing_of_receiver ON filing (receiver_account_id) WHERE receiver_account_id IS NOT NULL;
CREATE UNIQUE INDEX filing_by_offer ON filing (offer_blind) WHERE offer_blind IS NOT NULL;
-- One thing at a time: while a filing about an entry is open there is no other.
CREATE UNIQUE INDEX filing_open_of_entry ON filing (entry_id)
  WHERE entry_id IS NOT NULL AND state NOT IN ('approved', 'refused', 'withdrawn', 'lapsed');

-- A message about a record leads to it.
ALTER TABLE message ADD COLUMN entry_id TEXT;

-- 未备案网站: found by an organ, with the day of its notice. Whoever runs it files it from here.
CREATE TABLE unfiled_site (
  id             TEXT    NOT NULL PRIMARY KEY,
  organ_id       TEXT    NOT NULL,
  domain         TEXT    NOT NULL,
  name           TEXT    NOT NULL,
  icp_number     TEXT    NOT NULL,
  document_blind TEXT    NOT NULL,  -- of its operator's document, where the organ knows it; else empty
  notified_on    TEXT    NOT NULL,
  created_at     INTEGER NOT NULL,
  filing_id      TEXT,              -- the filing that takes it up
  settled_at     INTEGER
) STRICT;
CREATE UNIQUE INDEX unfiled_site_domain ON unfiled_site (domain) WHERE settled_at IS NULL;
CREATE INDEX unfiled_site_of_organ ON unfiled_site (organ_id, notified_on);
CREATE INDEX unfiled_site_document ON unfiled_site (document_blind);

-- 注销主体: an account may register another subject once its first one was cancelled, so it has one that is not.
CREATE TABLE subject_next (
  id             TEXT    NOT NULL PRIMARY KEY,
  account_id     TEXT    NOT NULL,
  state          TEXT    NOT NULL,  -- pending, established, cancelled
  nature         TEXT    NOT NULL,
  name           TEXT    NOT NULL,
  organ_id       TEXT,
  filing_id      TEXT    NOT NULL,
  document_blind TEXT    NOT NULL,  -- blind index of the unit's or person's document number
  answers        TEXT    NOT NULL,
  sealed         BLOB    NOT NULL,
  established_at INTEGER,
  version        INTEGER NOT NULL
) STRICT;
INSERT INTO subject_next
SELECT id, account_id, state, nature, name, organ_id, filing_id, document_blind, answers, sealed, established_at, version
  FROM subject;
DROP TABLE subject;
ALTER TABLE subject_next RENAME TO subject;
CREATE INDEX subject_document ON subject (document_blind);
CREATE UNIQUE INDEX subject_of_account ON subject (account_id) WHERE state <> 'cancelled';
