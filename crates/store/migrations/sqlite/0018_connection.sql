-- 系统对接: keys by which somebody's system asks, and addresses at which it is told.
CREATE TABLE api_key (
  id         TEXT    NOT NULL PRIMARY KEY,
  party      TEXT    NOT NULL,            -- account/ID
  name       TEXT    NOT NULL,
  scopes     TEXT    NOT NULL,            -- codes, with blanks between
  token_hash TEXT    NOT NULL UNIQUE,
  made_by    TEXT    NOT NULL,            -- an account
  created_at INTEGER NOT NULL,
  ends_at    INTEGER NOT NULL,
  used_at    INTEGER
) STRICT;
CREATE INDEX api_key_of_party ON api_key (party, created_at);

CREATE TABLE webhook (
  id            TEXT    NOT NULL PRIMARY KEY,
  party         TEXT    NOT NULL,
  url           TEXT    NOT NULL,
  state         TEXT    NOT NULL,         -- unverified, active, paused
  secret        BLOB    NOT NULL,         -- sealed
  former_secret BLOB,                     -- sealed; signs as well until former_until
  former_until  INTEGER,
  failures      INTEGER NOT NULL,         -- since a message last arrived
  busy_until    INTEGER NOT NULL,         -- one message at a time
  made_by       TEXT    NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX webhook_of_party ON webhook (party, created_at);

-- What is told. The place is that among all events about the same thing.
CREATE TABLE event (
  id       TEXT    NOT NULL PRIMARY KEY,
  party    TEXT    NOT NULL,
  about    TEXT    NOT NULL,              -- filing/ID, entry/ID, case/ID; the party's own where it is about nothing in particular
  place    INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  body     TEXT    NOT NULL,              -- JSON, exactly as it is signed
  taken_at INTEGER,                       -- acknowledged by who fetches
  UNIQUE (party, about, place)
) STRICT;
CREATE INDEX event_to_fetch ON event (party, id) WHERE taken_at IS NULL;
CREATE INDEX event_by_age ON event (at);

CREATE TABLE delivery (
  webhook_id TEXT    NOT NULL,
  event_id   TEXT    NOT NULL,
  about      TEXT    NOT NULL,
  place      INTEGER NOT NULL,
  state      TEXT    NOT NULL,            -- waiting, done, given-up
  tries      INTEGER NOT NULL,
  next_at    INTEGER NOT NULL,
  PRIMARY KEY (webhook_id, event_id)
) STRICT;
CREATE INDEX delivery_due ON delivery (next_at) WHERE state = 'waiting';
CREATE INDEX delivery_in_order ON delivery (webhook_id, about, place) WHERE state = 'waiting';

-- 投递记录.
CREATE TABLE delivery_try (
  webhook_id TEXT    NOT NULL,
  event_id   TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  took_ms    INTEGER NOT NULL,
  outcome    TEXT    NOT NULL,
  status     INTEGER,
  PRIMARY KEY (webhook_id, event_id, at)
) STRICT;
