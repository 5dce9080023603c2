-- 接入网站 and 专线, as access providers report them.
CREATE TABLE provider_site (
  provider_id   TEXT COLLATE "C" NOT NULL,
  domain        TEXT COLLATE "C" NOT NULL,
  name          TEXT COLLATE "C" NOT NULL,
  customer      TEXT COLLATE "C" NOT NULL,
  access_method TEXT COLLATE "C" NOT NULL,
  ip_ranges     TEXT COLLATE "C" NOT NULL,  -- separated by spaces
  connected_on  TEXT COLLATE "C" NOT NULL,  -- empty where it was not said
  reported_at   BIGINT NOT NULL,
  PRIMARY KEY (provider_id, domain)
);
CREATE TABLE provider_line (
  provider_id TEXT COLLATE "C" NOT NULL,
  first_key   TEXT COLLATE "C" NOT NULL,
  last_key    TEXT COLLATE "C" NOT NULL,
  ip_range    TEXT COLLATE "C" NOT NULL,
  unit        TEXT COLLATE "C" NOT NULL,
  mark        TEXT COLLATE "C" NOT NULL,    -- keyed hash of all of it: says whether a line is reported as it was
  sealed      BYTEA    NOT NULL,    -- all of it
  reported_at BIGINT NOT NULL,
  PRIMARY KEY (provider_id, first_key, last_key)
);
