-- 预填链接: the keys by which access providers sign, the links, who opened them, and what filings began with.
CREATE TABLE prefill_key (
  id              TEXT    NOT NULL PRIMARY KEY,
  organisation_id TEXT    NOT NULL,
  name            TEXT    NOT NULL,         -- empty for one that is kept here
  public_key      TEXT    NOT NULL,         -- Ed25519, 32 bytes in base64url
  private_key     BLOB,                     -- sealed; of a key that is kept here
  made_by         TEXT    NOT NULL,         -- an account
  created_at      INTEGER NOT NULL,
  ended_at        INTEGER
) STRICT;
CREATE INDEX prefill_key_of ON prefill_key (organisation_id, created_at);

CREATE TABLE prefill_link (
  organisation_id TEXT    NOT NULL,
  id              TEXT    NOT NULL,         -- jti
  key_id          TEXT    NOT NULL,
  provider_id     TEXT    NOT NULL,         -- in the directory
  domain          TEXT    NOT NULL,         -- empty for one that names none
  given           TEXT    NOT NULL,         -- JSON, as answers are
  token           TEXT    NOT NULL,         -- as it was signed; empty for one that was signed elsewhere
  is_single       INTEGER NOT NULL,
  issued_at       INTEGER NOT NULL,
  expires_at      INTEGER NOT NULL,
  uses            INTEGER NOT NULL,
  used_at         INTEGER,
  ended_at        INTEGER,
  PRIMARY KEY (organisation_id, id)
) STRICT;
CREATE INDEX prefill_link_of ON prefill_link (organisation_id, issued_at);
CREATE INDEX prefill_link_for ON prefill_link (organisation_id, domain);

CREATE TABLE prefill_use (
  organisation_id TEXT    NOT NULL,
  link_id         TEXT    NOT NULL,
  account_id      TEXT    NOT NULL,
  taken_at        INTEGER NOT NULL,
  filing_id       TEXT,                     -- none until there is a subject to file for
  PRIMARY KEY (organisation_id, link_id, account_id)
) STRICT;
CREATE INDEX prefill_use_waiting ON prefill_use (account_id) WHERE filing_id IS NULL;

-- 预填来源 of a filing.
CREATE TABLE filing_prefill (
  filing_id     TEXT NOT NULL PRIMARY KEY,
  link_id       TEXT NOT NULL,
  provider_id   TEXT NOT NULL,
  provider_name TEXT NOT NULL,
  domain        TEXT NOT NULL,
  given         TEXT NOT NULL
) STRICT;
CREATE INDEX filing_prefill_by ON filing_prefill (provider_id) WHERE domain <> '';
