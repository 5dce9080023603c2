-- 预填链接: the keys by which access providers sign, the links, who opened them, and what filings began with.
CREATE TABLE prefill_key (
  id              TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  organisation_id TEXT COLLATE "C"    NOT NULL,
  name            TEXT COLLATE "C"    NOT NULL,         -- empty for one that is kept here
  public_key      TEXT COLLATE "C"    NOT NULL,         -- Ed25519, 32 bytes in base64url
  private_key     BYTEA,                     -- sealed; of a key that is kept here
  made_by         TEXT COLLATE "C"    NOT NULL,         -- an account
  created_at      BIGINT NOT NULL,
  ended_at        BIGINT
);
CREATE INDEX prefill_key_of ON prefill_key (organisation_id, created_at);

CREATE TABLE prefill_link (
  organisation_id TEXT COLLATE "C"    NOT NULL,
  id              TEXT COLLATE "C"    NOT NULL,         -- jti
  key_id          TEXT COLLATE "C"    NOT NULL,
  provider_id     TEXT COLLATE "C"    NOT NULL,         -- in the directory
  domain          TEXT COLLATE "C"    NOT NULL,         -- empty for one that names none
  given           TEXT COLLATE "C"    NOT NULL,         -- JSON, as answers are
  token           TEXT COLLATE "C"    NOT NULL,         -- as it was signed; empty for one that was signed elsewhere
  is_single       BIGINT NOT NULL,
  issued_at       BIGINT NOT NULL,
  expires_at      BIGINT NOT NULL,
  uses            BIGINT NOT NULL,
  used_at         BIGINT,
  ended_at        BIGINT,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX prefill_link_of ON prefill_link (organisation_id, issued_at);
CREATE INDEX prefill_link_for ON prefill_link (organisation_id, domain);

CREATE TABLE prefill_use (
  organisation_id TEXT COLLATE "C"    NOT NULL,
  link_id         TEXT COLLATE "C"    NOT NULL,
  account_id      TEXT COLLATE "C"    NOT NULL,
  taken_at        BIGINT NOT NULL,
  filing_id       TEXT COLLATE "C",                     -- none until there is a subject to file for
  PRIMARY KEY (organisation_id, link_id, account_id)
);
CREATE INDEX prefill_use_waiting ON prefill_use (account_id) WHERE filing_id IS NULL;

-- 预填来源 of a filing.
CREATE TABLE filing_prefill (
  filing_id     TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  link_id       TEXT COLLATE "C" NOT NULL,
  provider_id   TEXT COLLATE "C" NOT NULL,
  provider_name TEXT COLLATE "C" NOT NULL,
  domain        TEXT COLLATE "C" NOT NULL,
  given         TEXT COLLATE "C" NOT NULL
);
CREATE INDEX filing_prefill_by ON filing_prefill (provider_id) WHERE domain <> '';
