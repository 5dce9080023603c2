-- 账号. What could be used to reach a person is sealed; blind indexes find it again.
CREATE TABLE account (
  id                TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  kind              TEXT COLLATE "C" NOT NULL,  -- personal, legal-person, officer, administrator
  login_name        TEXT COLLATE "C" NOT NULL,
  login_folded      TEXT COLLATE "C" NOT NULL UNIQUE,
  display_name      TEXT COLLATE "C" NOT NULL,
  unit_uscc         TEXT COLLATE "C",              -- of a legal person
  organ_id          TEXT COLLATE "C",              -- of an officer
  admin_role        TEXT COLLATE "C",              -- of an administrator: system, security, audit
  password_hash     TEXT COLLATE "C" NOT NULL,
  email_sealed      BYTEA,
  email_blind       TEXT COLLATE "C" UNIQUE,
  mobile_sealed     BYTEA,
  mobile_blind      TEXT COLLATE "C",
  totp_sealed       BYTEA,
  totp_confirmed_at BIGINT,
  totp_last_step    BIGINT NOT NULL,  -- the newest step whose code was used
  recovery_blinds   TEXT COLLATE "C" NOT NULL,  -- blind indexes of recovery codes not used yet, separated by spaces
  language          TEXT COLLATE "C" NOT NULL,
  created_at        BIGINT NOT NULL,
  disabled_at       BIGINT,
  version           BIGINT NOT NULL
);

-- A log-in that lasts. The token itself is only in the browser.
CREATE TABLE session (
  token_hash       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  id               TEXT COLLATE "C" NOT NULL UNIQUE,  -- how logs and the list of sessions name it
  account_id       TEXT COLLATE "C" NOT NULL,
  created_at       BIGINT NOT NULL,
  last_seen_at     BIGINT NOT NULL,
  expires_at       BIGINT NOT NULL,
  remember         BIGINT NOT NULL,
  address          TEXT COLLATE "C" NOT NULL,
  agent            TEXT COLLATE "C" NOT NULL,
  second_factor_at BIGINT
);
CREATE INDEX session_of_account ON session (account_id, created_at);
CREATE INDEX session_expiry ON session (expires_at);

-- 验证码 sent by mail or short message. holder is what it was sent for: a registration, a lost password.
CREATE TABLE one_time_code (
  id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  purpose      TEXT COLLATE "C" NOT NULL,
  holder       TEXT COLLATE "C" NOT NULL,
  account_id   TEXT COLLATE "C",
  target_blind TEXT COLLATE "C" NOT NULL,
  address      TEXT COLLATE "C" NOT NULL,
  code_blind   TEXT COLLATE "C" NOT NULL,
  attempts     BIGINT NOT NULL,
  created_at   BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL,
  used_at      BIGINT
);
CREATE INDEX one_time_code_of_holder ON one_time_code (purpose, holder, created_at);
CREATE INDEX one_time_code_of_target ON one_time_code (target_blind, created_at);
CREATE INDEX one_time_code_of_address ON one_time_code (address, created_at);
CREATE INDEX one_time_code_expiry ON one_time_code (expires_at);

-- A registration whose codes have not both come back.
CREATE TABLE pending_registration (
  id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  sealed       BYTEA    NOT NULL,
  created_at   BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL,
  email_ok_at  BIGINT,
  mobile_ok_at BIGINT
);
CREATE INDEX pending_registration_expiry ON pending_registration (expires_at);

-- How often somebody failed lately, by what: an address, a log-in name.
CREATE TABLE throttle (
  subject       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  failure_count BIGINT NOT NULL,
  blocked_until BIGINT NOT NULL,
  expires_at    BIGINT NOT NULL
);
CREATE INDEX throttle_expiry ON throttle (expires_at);

-- Mail and short messages that stay here instead of being sent: for demonstrations and development.
CREATE TABLE local_outbox (
  id        TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  channel   TEXT COLLATE "C" NOT NULL,  -- mail, sms
  recipient BYTEA    NOT NULL,
  subject   TEXT COLLATE "C" NOT NULL,
  body      BYTEA    NOT NULL,
  at        BIGINT NOT NULL
);
CREATE INDEX local_outbox_newest ON local_outbox (at);
