-- 公安机关网安部门: the tree of organs, and where each has jurisdiction.
--
-- number_region is the police region code that stands in the numbers it issues; it is not a GB/T 2260 code. prefix is
-- the province's character in those numbers (川, not 蜀).
CREATE TABLE organ (
  id            TEXT    NOT NULL PRIMARY KEY,
  parent_id     TEXT,
  level         TEXT    NOT NULL,  -- province, city, district
  name          TEXT    NOT NULL,
  region_code   TEXT    NOT NULL UNIQUE,
  number_region TEXT    NOT NULL,
  prefix        TEXT    NOT NULL,
  two_officers  INTEGER NOT NULL,
  phone         TEXT    NOT NULL,
  address       TEXT    NOT NULL,
  hours         TEXT    NOT NULL
) STRICT;

-- 网络接入服务商 and 域名注册服务商, so that applicants pick them instead of typing.
CREATE TABLE directory_entry (
  directory     TEXT    NOT NULL,  -- access_provider, registrar
  id            TEXT    NOT NULL,
  name          TEXT    NOT NULL,
  jurisdiction  TEXT    NOT NULL,  -- domestic, overseas
  region_code   TEXT    NOT NULL,
  phone         TEXT    NOT NULL,
  access_method TEXT    NOT NULL,
  retired_at    INTEGER,
  PRIMARY KEY (directory, id)
) STRICT;

-- 开办主体. answers holds what may be read by anybody with the right to the row, sealed the sensitive rest.
CREATE TABLE subject (
  id             TEXT    NOT NULL PRIMARY KEY,
  account_id     TEXT    NOT NULL UNIQUE,
  state          TEXT    NOT NULL,  -- pending, established
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
CREATE INDEX subject_document ON subject (document_blind);

-- 申请（一件）.
CREATE TABLE filing (
  id           TEXT    NOT NULL PRIMARY KEY,
  kind         TEXT    NOT NULL,
  form_version INTEGER NOT NULL,
  account_id   TEXT    NOT NULL,
  subject_id   TEXT    NOT NULL,
  organ_id     TEXT,
  state        TEXT    NOT NULL,
  state_data   TEXT    NOT NULL,
  holder_id    TEXT,
  lease_until  INTEGER,
  due_on       TEXT,              -- the applicant's day: to mend it, to come
  promised_on  TEXT,              -- the organ's day: to answer
  round        INTEGER NOT NULL,
  title        TEXT    NOT NULL,
  answers      TEXT    NOT NULL,
  sealed       BLOB    NOT NULL,
  reasons      TEXT    NOT NULL,
  created_at   INTEGER NOT NULL,
  touched_at   INTEGER NOT NULL,
  submitted_at INTEGER,
  entry_id     TEXT,
  version      INTEGER NOT NULL
) STRICT;
CREATE INDEX filing_of_account ON filing (account_id, touched_at);
CREATE INDEX filing_of_subject ON filing (subject_id);
CREATE INDEX filing_in_queue ON filing (organ_id, state, submitted_at);
CREATE INDEX filing_by_state_due ON filing (state, due_on);

-- One submission, frozen: what the organ saw in that round and what came of it.
CREATE TABLE filing_round (
  filing_id       TEXT    NOT NULL,
  round           INTEGER NOT NULL,
  form_version    INTEGER NOT NULL,
  submitted_at    INTEGER NOT NULL,
  organ_id        TEXT    NOT NULL,
  answers         TEXT    NOT NULL,
  sealed          BLOB    NOT NULL,
  hash            TEXT    NOT NULL,
  notice_version  TEXT,
  acknowledged_at INTEGER,
  session_ref     TEXT,
  outcome         TEXT,
  reasons         TEXT,
  decided_at      INTEGER,
  officer_id      TEXT,
  PRIMARY KEY (filing_id, round)
) STRICT;

-- The domains an open filing keeps from being filed twice.
CREATE TABLE filing_domain (
  domain    TEXT NOT NULL PRIMARY KEY,
  filing_id TEXT NOT NULL
) STRICT;
CREATE INDEX filing_domain_of_filing ON filing_domain (filing_id);

-- 备案登记（一条）: the register's row. Everything here is public.
CREATE TABLE entry (
  seq               INTEGER PRIMARY KEY,
  id                TEXT    NOT NULL UNIQUE,
  digits            TEXT    NOT NULL UNIQUE,
  number            TEXT    NOT NULL,
  kind              TEXT    NOT NULL,
  state             TEXT    NOT NULL,
  name              TEXT    NOT NULL,
  primary_domain    TEXT    NOT NULL,
  secondary_domains TEXT    NOT NULL,  -- separated by spaces
  subject_id        TEXT    NOT NULL,
  account_id        TEXT    NOT NULL,
  subject_nature    TEXT    NOT NULL,
  subject_name      TEXT    NOT NULL,  -- masked already where the subject is an individual
  interactive       INTEGER NOT NULL,
  organ_id          TEXT    NOT NULL,
  organ_name        TEXT    NOT NULL,
  filing_id         TEXT    NOT NULL,
  issued_at         INTEGER NOT NULL,
  issued_on         TEXT    NOT NULL,
  version           INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_of_account ON entry (account_id);
CREATE INDEX entry_of_subject ON entry (subject_id);

-- Every domain of an entry. One domain may stand under several entries over time; only one of them holds it.
CREATE TABLE entry_domain (
  domain    TEXT    NOT NULL,
  entry_seq INTEGER NOT NULL,
  PRIMARY KEY (domain, entry_seq)
) STRICT, WITHOUT ROWID;

-- The last serial issued for a police region and class of number.
CREATE TABLE number_counter (
  region TEXT    NOT NULL,
  class  TEXT    NOT NULL,
  serial INTEGER NOT NULL,
  PRIMARY KEY (region, class)
) STRICT;

-- 操作日志: one row per act, chained by hash per aggregate; nobody's role may edit it.
CREATE TABLE audit_event (
  aggregate    TEXT    NOT NULL,  -- filing, entry, subject, account, …
  aggregate_id TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  actor_role   TEXT    NOT NULL,
  actor_id     TEXT,
  via          TEXT    NOT NULL,  -- from where: network address and session reference
  action       TEXT    NOT NULL,
  detail       TEXT    NOT NULL,
  before_ref   TEXT    NOT NULL,  -- SHA-256 of the aggregate before and after
  after_ref    TEXT    NOT NULL,
  previous     TEXT    NOT NULL,  -- hash of the row before this one in its chain
  hash         TEXT    NOT NULL,
  seal         INTEGER,           -- the seal that covers it
  PRIMARY KEY (aggregate, aggregate_id, seq)
) STRICT;
CREATE INDEX audit_unsealed ON audit_event (at) WHERE seal IS NULL;
CREATE INDEX audit_by_seal ON audit_event (seal);

-- What a sweep sealed together: the heads of all chains that had grown, chained to the seal before.
CREATE TABLE audit_seal (
  number      INTEGER NOT NULL PRIMARY KEY,
  at          INTEGER NOT NULL,
  event_count INTEGER NOT NULL,
  root        TEXT    NOT NULL,
  previous    TEXT    NOT NULL,
  hash        TEXT    NOT NULL
) STRICT;

-- 站内消息.
CREATE TABLE message (
  id         TEXT    NOT NULL PRIMARY KEY,
  account_id TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  notice     TEXT    NOT NULL,
  filing_id  TEXT,
  facts      TEXT    NOT NULL,
  read_at    INTEGER
) STRICT;
CREATE INDEX message_of_account ON message (account_id, at);

-- Work to be done after the commit that asked for it: mail, short messages.
CREATE TABLE job (
  id         TEXT    NOT NULL PRIMARY KEY,
  name       TEXT    NOT NULL,
  payload    BLOB    NOT NULL,  -- sealed
  run_at     INTEGER NOT NULL,
  attempts   INTEGER NOT NULL,
  state      TEXT    NOT NULL,  -- waiting, done, failed
  last_error TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX job_due ON job (state, run_at);

CREATE TABLE sweep_run (
  name          TEXT    NOT NULL PRIMARY KEY,
  started_at    INTEGER NOT NULL,
  finished_at   INTEGER,
  done_count    INTEGER NOT NULL,
  skipped_count INTEGER NOT NULL,
  failed_count  INTEGER NOT NULL
) STRICT;

-- Uploaded files; their bytes lie sealed in the attachments' store under blob_key.
CREATE TABLE attachment (
  id         TEXT    NOT NULL PRIMARY KEY,
  account_id TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  media_type TEXT    NOT NULL,
  size       INTEGER NOT NULL,
  sha256     TEXT    NOT NULL,
  width      INTEGER,
  height     INTEGER,
  pages      INTEGER,
  has_thumb  INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_of_account ON attachment (account_id, created_at);

-- Which submitted filings show an attachment: the organ that has the filing may open it.
CREATE TABLE filing_attachment (
  filing_id     TEXT NOT NULL,
  attachment_id TEXT NOT NULL,
  PRIMARY KEY (filing_id, attachment_id)
) STRICT;
CREATE INDEX filing_attachment_back ON filing_attachment (attachment_id);

-- 备注: an officer's notes on a case, for the organ's eyes only.
CREATE TABLE case_note (
  id         TEXT    NOT NULL PRIMARY KEY,
  filing_id  TEXT    NOT NULL,
  account_id TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  body       TEXT    NOT NULL
) STRICT;
CREATE INDEX case_note_of_filing ON case_note (filing_id, at);

-- 公告 on the portal's home page.
CREATE TABLE announcement (
  id           TEXT    NOT NULL PRIMARY KEY,
  published_at INTEGER NOT NULL,
  title_zh     TEXT    NOT NULL,
  title_en     TEXT    NOT NULL,
  body_zh      TEXT    NOT NULL,
  body_en      TEXT    NOT NULL
) STRICT;

-- Tokens that work once: a captcha's, a form's.
CREATE TABLE used_token (
  id         TEXT    NOT NULL PRIMARY KEY,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX used_token_expiry ON used_token (expires_at);
