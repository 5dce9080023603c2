-- 系统对接: keys by which somebody's system asks, and addresses at which it is told.
CREATE TABLE api_key (
  id         TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  party      TEXT COLLATE "C"    NOT NULL,            -- account/ID
  name       TEXT COLLATE "C"    NOT NULL,
  scopes     TEXT COLLATE "C"    NOT NULL,            -- codes, with blanks between
  token_hash TEXT COLLATE "C"    NOT NULL UNIQUE,
  made_by    TEXT COLLATE "C"    NOT NULL,            -- an account
  created_at BIGINT NOT NULL,
  ends_at    BIGINT NOT NULL,
  used_at    BIGINT
);
CREATE INDEX api_key_of_party ON api_key (party, created_at);

CREATE TABLE webhook (
  id            TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  party         TEXT COLLATE "C"    NOT NULL,
  url           TEXT COLLATE "C"    NOT NULL,
  state         TEXT COLLATE "C"    NOT NULL,         -- unverified, active, paused
  secret        BYTEA    NOT NULL,         -- sealed
  former_secret BYTEA,                     -- sealed; signs as well until former_until
  former_until  BIGINT,
  failures      BIGINT NOT NULL,         -- since a message last arrived
  busy_until    BIGINT NOT NULL,         -- one message at a time
  made_by       TEXT COLLATE "C"    NOT NULL,
  created_at    BIGINT NOT NULL
);
CREATE INDEX webhook_of_party ON webhook (party, created_at);

-- What is told. The place is that among all events about the same thing.
CREATE TABLE event (
  id       TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  party    TEXT COLLATE "C"    NOT NULL,
  about    TEXT COLLATE "C"    NOT NULL,              -- filing/ID, entry/ID, case/ID; the party's own where it is about nothing in particular
  place    BIGINT NOT NULL,
  kind     TEXT COLLATE "C"    NOT NULL,
  at       BIGINT NOT NULL,
  body     TEXT COLLATE "C"    NOT NULL,              -- JSON, exactly as it is signed
  taken_at BIGINT,                       -- acknowledged by who fetches
  UNIQUE (party, about, place)
);
CREATE INDEX event_to_fetch ON event (party, id) WHERE taken_at IS NULL;
CREATE INDEX event_by_age ON event (at);

CREATE TABLE delivery (
  webhook_id TEXT COLLATE "C"    NOT NULL,
  event_id   TEXT COLLATE "C"    NOT NULL,
  about      TEXT COLLATE "C"    NOT NULL,
  place      BIGINT NOT NULL,
  state      TEXT COLLATE "C"    NOT NULL,            -- waiting, done, given-up
  tries      BIGINT NOT NULL,
  next_at    BIGINT NOT NULL,
  PRIMARY KEY (webhook_id, event_id)
);
CREATE INDEX delivery_due ON delivery (next_at) WHERE state = 'waiting';
CREATE INDEX delivery_in_order ON delivery (webhook_id, about, place) WHERE state = 'waiting';

-- 投递记录.
CREATE TABLE delivery_try (
  webhook_id TEXT COLLATE "C"    NOT NULL,
  event_id   TEXT COLLATE "C"    NOT NULL,
  at         BIGINT NOT NULL,
  took_ms    BIGINT NOT NULL,
  outcome    TEXT COLLATE "C"    NOT NULL,
  status     BIGINT,
  PRIMARY KEY (webhook_id, event_id, at)
);
