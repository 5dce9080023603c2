-- 核查: looks at what was filed and at the sites behind it, each of a filing or of an entry.
CREATE TABLE look (
  id        TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  filing_id TEXT COLLATE "C",
  entry_id  TEXT COLLATE "C",
  at        BIGINT NOT NULL,
  cause     TEXT COLLATE "C"    NOT NULL,  -- submitted, asked, scheduled
  verdict   TEXT COLLATE "C"    NOT NULL,  -- the most serious of its findings
  findings  TEXT COLLATE "C"    NOT NULL,
  evidence  BYTEA    NOT NULL   -- sealed: what the site answered
);
CREATE INDEX look_of_filing ON look (filing_id, at) WHERE filing_id IS NOT NULL;
CREATE INDEX look_of_entry ON look (entry_id, at) WHERE entry_id IS NOT NULL;

-- 巡查: what watching an entry's site has come to, and when it is looked at again.
CREATE TABLE watch (
  entry_id      TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  etag          TEXT COLLATE "C"    NOT NULL,
  last_modified TEXT COLLATE "C"    NOT NULL,
  failing_since BIGINT,           -- the first of the looks that failed since the last one that did not
  told_at       BIGINT            -- when its holder was told that it lasts
);
CREATE INDEX watch_failing ON watch (failing_since) WHERE failing_since IS NOT NULL;
ALTER TABLE entry ADD COLUMN watch_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX entry_to_watch ON entry (watch_at, seq) WHERE kind = 'website' AND state = 'active';

-- 冒用备案号: a number that is displayed on a domain it was not filed for.
CREATE TABLE number_alarm (
  id         TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  entry_id   TEXT COLLATE "C"    NOT NULL,     -- whose number it is
  domain     TEXT COLLATE "C"    NOT NULL,
  url        TEXT COLLATE "C"    NOT NULL,
  found_by   TEXT COLLATE "C"    NOT NULL,     -- clock, applicant, officer
  at         BIGINT NOT NULL,
  seen_at    BIGINT NOT NULL,     -- the last time
  evidence   BYTEA    NOT NULL,     -- sealed
  settled_at BIGINT
);
CREATE UNIQUE INDEX number_alarm_open ON number_alarm (entry_id, domain) WHERE settled_at IS NULL;
CREATE INDEX number_alarm_of_entry ON number_alarm (entry_id, at);

-- The addresses of access providers.
CREATE TABLE provider_range (
  provider_id TEXT COLLATE "C" NOT NULL,
  ip_range    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (provider_id, ip_range)
);
