-- 域名注册: what the registries said of domains, each asked about once in a week at most.
CREATE TABLE registration (
  domain    TEXT NOT NULL PRIMARY KEY,  -- the registered name
  asked_at  INTEGER NOT NULL,
  told_at   INTEGER,               -- when it last answered
  registrar TEXT,
  ends_on   TEXT
) STRICT;

-- The registrar at the first look since what is on record was filed.
ALTER TABLE watch ADD COLUMN registrar TEXT NOT NULL DEFAULT '';
