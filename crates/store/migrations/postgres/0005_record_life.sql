-- The life of a record: what happens to an entry after its number was issued, and the filings that bring it about.
--
-- What an entry needs beyond what is public: the ICP number and the blind index of its subject's document by which an
-- older filing is claimed (both empty once it has a holder of its own), when its present number was issued, and what a
-- first officer has proposed. An entry that nobody has claimed has no account and no subject.
ALTER TABLE entry ADD COLUMN icp_number     TEXT COLLATE "C"    NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN document_blind TEXT COLLATE "C"    NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN numbered_at    BIGINT ;  -- where it differs from issued_at
ALTER TABLE entry ADD COLUMN proposal       TEXT COLLATE "C"    NOT NULL DEFAULT '';
CREATE INDEX entry_claimable_document ON entry (document_blind) WHERE account_id = '';
CREATE INDEX entry_claimable_icp ON entry (icp_number) WHERE account_id = '';
CREATE INDEX entry_of_organ ON entry (organ_id, seq);

-- What an entry's subject last answered about it, as approved: a change begins with it.
CREATE TABLE entry_document (
  entry_id     TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  form_version BIGINT  NOT NULL,
  answers      TEXT COLLATE "C"    NOT NULL,
  sealed       BYTEA    NOT NULL
);

-- Numbers that an entry had before; they lead to it for ever and are issued to nobody else.
CREATE TABLE entry_old_number (
  digits      TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  entry_id    TEXT COLLATE "C"    NOT NULL,
  number      TEXT COLLATE "C"    NOT NULL,
  replaced_at BIGINT  NOT NULL
);
CREATE INDEX entry_old_number_of_entry ON entry_old_number (entry_id);

-- 历史: what happened to an entry. Rows are added, never changed; changes holds public facts, each before and after.
CREATE TABLE entry_event (
  entry_id   TEXT COLLATE "C"    NOT NULL,
  place      BIGINT  NOT NULL,
  at         BIGINT  NOT NULL,
  action     TEXT COLLATE "C"    NOT NULL,
  from_state TEXT COLLATE "C",
  to_state   TEXT COLLATE "C"    NOT NULL,
  actor_role TEXT COLLATE "C"    NOT NULL,
  actor_id   TEXT COLLATE "C",
  organ_id   TEXT COLLATE "C"    NOT NULL,
  organ_name TEXT COLLATE "C"    NOT NULL,
  changes    TEXT COLLATE "C"    NOT NULL,
  reasons    TEXT COLLATE "C"    NOT NULL,
  note       TEXT COLLATE "C"    NOT NULL,
  visibility TEXT COLLATE "C"    NOT NULL,  -- public, internal
  reply_to   BIGINT ,
  filing_id  TEXT COLLATE "C",
  PRIMARY KEY (entry_id, place)
);

-- A filing about a record: who receives it, what beyond the return is mended, which round a code has confirmed.
ALTER TABLE filing ADD COLUMN receiver_account_id TEXT COLLATE "C";
ALTER TABLE filing ADD COLUMN receiver_subject_id TEXT COLLATE "C";
ALTER TABLE filing ADD COLUMN offer_blind         TEXT COLLATE "C";  -- blind index of the code by which a transfer is accepted
ALTER TABLE filing ADD COLUMN unlocked            TEXT COLLATE "C"    NOT NULL DEFAULT '[]';
ALTER TABLE filing ADD COLUMN confirmed_round     BIGINT  NOT NULL DEFAULT 0;
ALTER TABLE filing ADD COLUMN reminded_at         BIGINT ;  -- when its applicant was told that the draft lapses
CREATE INDEX filing_of_receiver ON filing (receiver_account_id) WHERE receiver_account_id IS NOT NULL;
CREATE UNIQUE INDEX filing_by_offer ON filing (offer_blind) WHERE offer_blind IS NOT NULL;
-- One thing at a time: while a filing about an entry is open there is no other.
CREATE UNIQUE INDEX filing_open_of_entry ON filing (entry_id)
  WHERE entry_id IS NOT NULL AND state NOT IN ('approved', 'refused', 'withdrawn', 'lapsed');

-- A message about a record leads to it.
ALTER TABLE message ADD COLUMN entry_id TEXT COLLATE "C";

-- 未备案网站: found by an organ, with the day of its notice. Whoever runs it files it from here.
CREATE TABLE unfiled_site (
  id             TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  organ_id       TEXT COLLATE "C"    NOT NULL,
  domain         TEXT COLLATE "C"    NOT NULL,
  name           TEXT COLLATE "C"    NOT NULL,
  icp_number     TEXT COLLATE "C"    NOT NULL,
  document_blind TEXT COLLATE "C"    NOT NULL,  -- of its operator's document, where the organ knows it; else empty
  notified_on    TEXT COLLATE "C"    NOT NULL,
  created_at     BIGINT  NOT NULL,
  filing_id      TEXT COLLATE "C",              -- the filing that takes it up
  settled_at     BIGINT
);
CREATE UNIQUE INDEX unfiled_site_domain ON unfiled_site (domain) WHERE settled_at IS NULL;
CREATE INDEX unfiled_site_of_organ ON unfiled_site (organ_id, notified_on);
CREATE INDEX unfiled_site_document ON unfiled_site (document_blind);

-- 注销主体: an account may register another subject once its first one was cancelled, so it has one that is not.
ALTER TABLE subject DROP CONSTRAINT subject_account_id_key;
CREATE UNIQUE INDEX subject_of_account ON subject (account_id) WHERE state <> 'cancelled';
