-- 域名注册: what the registries said of domains, each asked about once in a week at most.
CREATE TABLE registration (
  domain    TEXT COLLATE "C" NOT NULL PRIMARY KEY,  -- the registered name
  asked_at  BIGINT NOT NULL,
  told_at   BIGINT,               -- when it last answered
  registrar TEXT COLLATE "C",
  ends_on   TEXT COLLATE "C"
);

-- The registrar at the first look since what is on record was filed.
ALTER TABLE watch ADD COLUMN registrar TEXT COLLATE "C" NOT NULL DEFAULT '';
