-- 接入网站 and 专线, as access providers report them.
CREATE TABLE provider_site (
  provider_id   TEXT    NOT NULL,
  domain        TEXT    NOT NULL,
  name          TEXT    NOT NULL,
  customer      TEXT    NOT NULL,
  access_method TEXT    NOT NULL,
  ip_ranges     TEXT    NOT NULL,  -- separated by spaces
  connected_on  TEXT    NOT NULL,  -- empty where it was not said
  reported_at   INTEGER NOT NULL,
  PRIMARY KEY (provider_id, domain)
) STRICT;
CREATE TABLE provider_line (
  provider_id TEXT    NOT NULL,
  first_key   TEXT    NOT NULL,
  last_key    TEXT    NOT NULL,
  ip_range    TEXT    NOT NULL,
  unit        TEXT    NOT NULL,
  mark        TEXT    NOT NULL,    -- keyed hash of all of it: says whether a line is reported as it was
  sealed      BLOB    NOT NULL,    -- all of it
  reported_at INTEGER NOT NULL,
  PRIMARY KEY (provider_id, first_key, last_key)
) STRICT;
