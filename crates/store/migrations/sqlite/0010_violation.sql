-- 违规处理: a case about a record, or about a site without one, from a report to its end.
CREATE TABLE violation (
  id          TEXT    NOT NULL PRIMARY KEY,
  reference   TEXT    NOT NULL UNIQUE,  -- 编号, as people quote it
  state       TEXT    NOT NULL,
  entry_id    TEXT,
  domain      TEXT    NOT NULL,         -- empty for what has none
  title       TEXT    NOT NULL,
  organ_id    TEXT    NOT NULL,
  operator_id TEXT,                     -- the account of whoever runs it
  category    TEXT    NOT NULL,
  severity    TEXT,                     -- none until an officer has judged it
  due_on      TEXT,
  merged_into TEXT,
  provider    TEXT    NOT NULL,
  appeal      TEXT    NOT NULL,         -- none, pending, answered
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  version     INTEGER NOT NULL
) STRICT;
CREATE INDEX violation_of_organ ON violation (organ_id, state, created_at);
CREATE INDEX violation_of_operator ON violation (operator_id, changed_at) WHERE operator_id IS NOT NULL;
CREATE INDEX violation_of_entry ON violation (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX violation_on_domain ON violation (domain) WHERE domain <> '';
CREATE INDEX violation_merged ON violation (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX violation_due ON violation (due_on) WHERE state = 'awaiting-answer';

-- What happened to a case. Rows are added, never changed.
CREATE TABLE violation_event (
  case_id    TEXT    NOT NULL,
  place      INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  action     TEXT    NOT NULL,
  from_state TEXT,
  to_state   TEXT    NOT NULL,
  actor_role TEXT    NOT NULL,
  actor_id   TEXT,
  audience   TEXT    NOT NULL,          -- parties, organ
  facts      TEXT    NOT NULL,
  note       BLOB    NOT NULL,          -- sealed
  PRIMARY KEY (case_id, place)
) STRICT;

-- 证据: the files that go with an event.
CREATE TABLE violation_evidence (
  case_id       TEXT    NOT NULL,
  place         INTEGER NOT NULL,
  attachment_id TEXT    NOT NULL,
  PRIMARY KEY (case_id, place, attachment_id)
) STRICT;
CREATE INDEX violation_evidence_back ON violation_evidence (attachment_id);

-- 联系方式 of who reported, if they gave one.
CREATE TABLE violation_reporter (
  case_id TEXT NOT NULL PRIMARY KEY,
  contact BLOB NOT NULL                 -- sealed
) STRICT;

ALTER TABLE message ADD COLUMN case_id TEXT;
