-- 接入: by whom, and on which addresses, records and filings under way are hosted as they were filed.
CREATE TABLE hosting (
  about       TEXT COLLATE "C" NOT NULL,  -- entry, filing
  about_id    TEXT COLLATE "C" NOT NULL,
  provider_id TEXT COLLATE "C" NOT NULL,  -- in the directory; empty for one that is not
  domain      TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (about, about_id)
);
CREATE INDEX hosting_by ON hosting (provider_id, about, about_id) WHERE provider_id <> '';

-- The addresses, as 32 hexadecimal digits; of an unfiled site those that it was last seen at.
CREATE TABLE hosting_address (
  about     TEXT COLLATE "C" NOT NULL,    -- entry, filing, unfiled
  about_id  TEXT COLLATE "C" NOT NULL,
  first_key TEXT COLLATE "C" NOT NULL,
  last_key  TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (about, about_id, first_key, last_key)
);
CREATE INDEX hosting_address_within ON hosting_address (first_key, last_key);

ALTER TABLE provider_range ADD COLUMN first_key TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE provider_range ADD COLUMN last_key  TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE unfiled_site ADD COLUMN located_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX unfiled_site_to_locate ON unfiled_site (located_at) WHERE settled_at IS NULL;

-- 补算: what was there before there was any of this.
INSERT INTO catch_up (about, about_id)
SELECT 'entry', id FROM entry WHERE account_id <> ''
 UNION ALL
SELECT 'filing', id FROM filing WHERE state NOT IN ('draft', 'approved', 'refused', 'withdrawn', 'lapsed')
    ON CONFLICT (about, about_id) DO NOTHING;
