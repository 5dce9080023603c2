-- 服务商机构: access providers with accounts, and what they propose for the directory.
CREATE TABLE provider_organisation (
  id          TEXT    NOT NULL PRIMARY KEY,
  state       TEXT    NOT NULL,
  entry_id    TEXT    UNIQUE,           -- in the directory, once listed
  name        TEXT    NOT NULL,
  upstream_id TEXT,                     -- 上级接入服务商, as approved
  listed      TEXT    NOT NULL,         -- answers approved last
  proposal    TEXT    NOT NULL,         -- answers that wait for review, were returned, or are as approved
  remarks     TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  version     INTEGER NOT NULL
) STRICT;
CREATE INDEX provider_in_queue ON provider_organisation (state, changed_at);
CREATE INDEX provider_downstream ON provider_organisation (upstream_id) WHERE upstream_id IS NOT NULL;

-- 成员. Everybody acts for one organisation at most.
CREATE TABLE provider_member (
  account_id      TEXT    NOT NULL PRIMARY KEY,
  organisation_id TEXT    NOT NULL,
  role            TEXT    NOT NULL,     -- manager, operator, reader
  since           INTEGER NOT NULL
) STRICT;
CREATE INDEX provider_member_of ON provider_member (organisation_id, since);

-- 邀请, taken up once: by the account it names, or by whoever has its code.
CREATE TABLE provider_invitation (
  id              TEXT    NOT NULL PRIMARY KEY,
  organisation_id TEXT    NOT NULL,
  role            TEXT    NOT NULL,
  account_id      TEXT,
  sent_to         TEXT    NOT NULL,     -- the address, masked; empty for a code
  code_blind      TEXT    UNIQUE,
  created_at      INTEGER NOT NULL,
  expires_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX provider_invitation_of ON provider_invitation (organisation_id, created_at);
CREATE INDEX provider_invitation_to ON provider_invitation (account_id) WHERE account_id IS NOT NULL;

-- Which files an organisation has shown: its members and administrators may open them.
CREATE TABLE provider_attachment (
  organisation_id TEXT NOT NULL,
  attachment_id   TEXT NOT NULL,
  PRIMARY KEY (organisation_id, attachment_id)
) STRICT;
CREATE INDEX provider_attachment_back ON provider_attachment (attachment_id);
