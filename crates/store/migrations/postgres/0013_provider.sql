-- 服务商机构: access providers with accounts, and what they propose for the directory.
CREATE TABLE provider_organisation (
  id          TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  state       TEXT COLLATE "C" NOT NULL,
  entry_id    TEXT COLLATE "C" UNIQUE,           -- in the directory, once listed
  name        TEXT COLLATE "C" NOT NULL,
  upstream_id TEXT COLLATE "C",                     -- 上级接入服务商, as approved
  listed      TEXT COLLATE "C" NOT NULL,         -- answers approved last
  proposal    TEXT COLLATE "C" NOT NULL,         -- answers that wait for review, were returned, or are as approved
  remarks     TEXT COLLATE "C" NOT NULL,
  created_at  BIGINT NOT NULL,
  changed_at  BIGINT NOT NULL,
  version     BIGINT NOT NULL
);
CREATE INDEX provider_in_queue ON provider_organisation (state, changed_at);
CREATE INDEX provider_downstream ON provider_organisation (upstream_id) WHERE upstream_id IS NOT NULL;

-- 成员. Everybody acts for one organisation at most.
CREATE TABLE provider_member (
  account_id      TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  organisation_id TEXT COLLATE "C" NOT NULL,
  role            TEXT COLLATE "C" NOT NULL,     -- manager, operator, reader
  since           BIGINT NOT NULL
);
CREATE INDEX provider_member_of ON provider_member (organisation_id, since);

-- 邀请, taken up once: by the account it names, or by whoever has its code.
CREATE TABLE provider_invitation (
  id              TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  organisation_id TEXT COLLATE "C" NOT NULL,
  role            TEXT COLLATE "C" NOT NULL,
  account_id      TEXT COLLATE "C",
  sent_to         TEXT COLLATE "C" NOT NULL,     -- the address, masked; empty for a code
  code_blind      TEXT COLLATE "C" UNIQUE,
  created_at      BIGINT NOT NULL,
  expires_at      BIGINT NOT NULL
);
CREATE INDEX provider_invitation_of ON provider_invitation (organisation_id, created_at);
CREATE INDEX provider_invitation_to ON provider_invitation (account_id) WHERE account_id IS NOT NULL;

-- Which files an organisation has shown: its members and administrators may open them.
CREATE TABLE provider_attachment (
  organisation_id TEXT COLLATE "C" NOT NULL,
  attachment_id   TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation_id, attachment_id)
);
CREATE INDEX provider_attachment_back ON provider_attachment (attachment_id);
