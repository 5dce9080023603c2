-- 账号. What could be used to reach a person is sealed; blind indexes find it again.
CREATE TABLE account (
  id                TEXT    NOT NULL PRIMARY KEY,
  kind              TEXT    NOT NULL,  -- personal, legal-person, officer, administrator
  login_name        TEXT    NOT NULL,
  login_folded      TEXT    NOT NULL UNIQUE,
  display_name      TEXT    NOT NULL,
  unit_uscc         TEXT,              -- of a legal person
  organ_id          TEXT,              -- of an officer
  admin_role        TEXT,              -- of an administrator: system, security, audit
  password_hash     TEXT    NOT NULL,
  email_sealed      BLOB,
  email_blind       TEXT    UNIQUE,
  mobile_sealed     BLOB,
  mobile_blind      TEXT,
  totp_sealed       BLOB,
  totp_confirmed_at INTEGER,
  totp_last_step    INTEGER NOT NULL,  -- the newest step whose code was used
  recovery_blinds   TEXT    NOT NULL,  -- blind indexes of recovery codes not used yet, separated by spaces
  language          TEXT    NOT NULL,
  created_at        INTEGER NOT NULL,
  disabled_at       INTEGER,
  version           INTEGER NOT NULL
) STRICT;

-- A log-in that lasts. The token itself is only in the browser.
CREATE TABLE session (
  token_hash       TEXT    NOT NULL PRIMARY KEY,
  id               TEXT    NOT NULL UNIQUE,  -- how logs and the list of sessions name it
  account_id       TEXT    NOT NULL,
  created_at       INTEGER NOT NULL,
  last_seen_at     INTEGER NOT NULL,
  expires_at       INTEGER NOT NULL,
  remember         INTEGER NOT NULL,
  address          TEXT    NOT NULL,
  agent            TEXT    NOT NULL,
  second_factor_at INTEGER
) STRICT;
CREATE INDEX session_of_account ON session (account_id, created_at);
CREATE INDEX session_expiry ON session (expires_at);

-- 验证码 sent by mail or short message. holder is what it was sent for: a registration, a lost password.
CREATE TABLE one_time_code (
  id           TEXT    NOT NULL PRIMARY KEY,
  purpose      TEXT    NOT NULL,
  holder       TEXT    NOT NULL,
  account_id   TEXT,
  target_blind TEXT    NOT NULL,
  address      TEXT    NOT NULL,
  code_blind   TEXT    NOT NULL,
  attempts     INTEGER NOT NULL,
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER NOT NULL,
  used_at      INTEGER
) STRICT;
CREATE INDEX one_time_code_of_holder ON one_time_code (purpose, holder, created_at);
CREATE INDEX one_time_code_of_target ON one_time_code (target_blind, created_at);
CREATE INDEX one_time_code_of_address ON one_time_code (address, created_at);
CREATE INDEX one_time_code_expiry ON one_time_code (expires_at);

-- A registration whose codes have not both come back.
CREATE TABLE pending_registration (
  id           TEXT    NOT NULL PRIMARY KEY,
  sealed       BLOB    NOT NULL,
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER NOT NULL,
  email_ok_at  INTEGER,
  mobile_ok_at INTEGER
) STRICT;
CREATE INDEX pending_registration_expiry ON pending_registration (expires_at);

-- How often somebody failed lately, by what: an address, a log-in name.
CREATE TABLE throttle (
  subject       TEXT    NOT NULL PRIMARY KEY,
  failure_count INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  expires_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX throttle_expiry ON throttle (expires_at);

-- Mail and short messages that stay here instead of being sent: for demonstrations and development.
CREATE TABLE local_outbox (
  id        TEXT    NOT NULL PRIMARY KEY,
  channel   TEXT    NOT NULL,  -- mail, sms
  recipient BLOB    NOT NULL,
  subject   TEXT    NOT NULL,
  body      BLOB    NOT NULL,
  at        INTEGER NOT NULL
) STRICT;
CREATE INDEX local_outbox_newest ON local_outbox (at);
