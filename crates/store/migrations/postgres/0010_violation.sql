-- 违规处理: a case about a record, or about a site without one, from a report to its end.
CREATE TABLE violation (
  id          TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  reference   TEXT COLLATE "C"    NOT NULL UNIQUE,  -- 编号, as people quote it
  state       TEXT COLLATE "C"    NOT NULL,
  entry_id    TEXT COLLATE "C",
  domain      TEXT COLLATE "C"    NOT NULL,         -- empty for what has none
  title       TEXT COLLATE "C"    NOT NULL,
  organ_id    TEXT COLLATE "C"    NOT NULL,
  operator_id TEXT COLLATE "C",                     -- the account of whoever runs it
  category    TEXT COLLATE "C"    NOT NULL,
  severity    TEXT COLLATE "C",                     -- none until an officer has judged it
  due_on      TEXT COLLATE "C",
  merged_into TEXT COLLATE "C",
  provider    TEXT COLLATE "C"    NOT NULL,
  appeal      TEXT COLLATE "C"    NOT NULL,         -- none, pending, answered
  created_at  BIGINT NOT NULL,
  changed_at  BIGINT NOT NULL,
  version     BIGINT NOT NULL
);
CREATE INDEX violation_of_organ ON violation (organ_id, state, created_at);
CREATE INDEX violation_of_operator ON violation (operator_id, changed_at) WHERE operator_id IS NOT NULL;
CREATE INDEX violation_of_entry ON violation (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX violation_on_domain ON violation (domain) WHERE domain <> '';
CREATE INDEX violation_merged ON violation (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX violation_due ON violation (due_on) WHERE state = 'awaiting-answer';

-- What happened to a case. Rows are added, never changed.
CREATE TABLE violation_event (
  case_id    TEXT COLLATE "C"    NOT NULL,
  place      BIGINT NOT NULL,
  at         BIGINT NOT NULL,
  action     TEXT COLLATE "C"    NOT NULL,
  from_state TEXT COLLATE "C",
  to_state   TEXT COLLATE "C"    NOT NULL,
  actor_role TEXT COLLATE "C"    NOT NULL,
  actor_id   TEXT COLLATE "C",
  audience   TEXT COLLATE "C"    NOT NULL,          -- parties, organ
  facts      TEXT COLLATE "C"    NOT NULL,
  note       BYTEA    NOT NULL,          -- sealed
  PRIMARY KEY (case_id, place)
);

-- 证据: the files that go with an event.
CREATE TABLE violation_evidence (
  case_id       TEXT COLLATE "C"    NOT NULL,
  place         BIGINT NOT NULL,
  attachment_id TEXT COLLATE "C"    NOT NULL,
  PRIMARY KEY (case_id, place, attachment_id)
);
CREATE INDEX violation_evidence_back ON violation_evidence (attachment_id);

-- 联系方式 of who reported, if they gave one.
CREATE TABLE violation_reporter (
  case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  contact BYTEA NOT NULL                 -- sealed
);

ALTER TABLE message ADD COLUMN case_id TEXT COLLATE "C";
