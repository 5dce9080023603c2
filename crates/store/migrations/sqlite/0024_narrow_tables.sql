-- Tables that are little more than their key lie in its order alone, instead of in a second tree beside it.
CREATE TABLE narrow_filing_domain (
  domain    TEXT NOT NULL PRIMARY KEY,
  filing_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO narrow_filing_domain (domain, filing_id) SELECT domain, filing_id FROM filing_domain ORDER BY domain;
DROP TABLE filing_domain;
ALTER TABLE narrow_filing_domain RENAME TO filing_domain;
CREATE INDEX filing_domain_of_filing ON filing_domain (filing_id);

CREATE TABLE narrow_filing_attachment (
  filing_id     TEXT NOT NULL,
  attachment_id TEXT NOT NULL,
  PRIMARY KEY (filing_id, attachment_id)
) STRICT, WITHOUT ROWID;
INSERT INTO narrow_filing_attachment (filing_id, attachment_id)
SELECT filing_id, attachment_id FROM filing_attachment ORDER BY filing_id, attachment_id;
DROP TABLE filing_attachment;
ALTER TABLE narrow_filing_attachment RENAME TO filing_attachment;
CREATE INDEX filing_attachment_back ON filing_attachment (attachment_id);

CREATE TABLE narrow_hosting (
  about       TEXT NOT NULL,  -- entry, filing
  about_id    TEXT NOT NULL,
  provider_id TEXT NOT NULL,  -- in the directory; empty for one that is not
  domain      TEXT NOT NULL,
  PRIMARY KEY (about, about_id)
) STRICT, WITHOUT ROWID;
INSERT INTO narrow_hosting (about, about_id, provider_id, domain)
SELECT about, about_id, provider_id, domain FROM hosting ORDER BY about, about_id;
DROP TABLE hosting;
ALTER TABLE narrow_hosting RENAME TO hosting;
CREATE INDEX hosting_by ON hosting (provider_id, about, about_id) WHERE provider_id <> '';

CREATE TABLE narrow_hosting_address (
  about     TEXT NOT NULL,    -- entry, filing, unfiled
  about_id  TEXT NOT NULL,
  first_key TEXT NOT NULL,
  last_key  TEXT NOT NULL,
  PRIMARY KEY (about, about_id, first_key, last_key)
) STRICT, WITHOUT ROWID;
INSERT INTO narrow_hosting_address (about, about_id, first_key, last_key)
SELECT about, about_id, first_key, last_key FROM hosting_address ORDER BY about, about_id, first_key, last_key;
DROP TABLE hosting_address;
ALTER TABLE narrow_hosting_address RENAME TO hosting_address;
CREATE INDEX hosting_address_within ON hosting_address (first_key, last_key);

-- Every touch of a filing moved its place in an index by the account, whose order no question asks for; and what is not sealed yet is
-- found by its own index.
DROP INDEX filing_of_account;
CREATE INDEX filing_of_account ON filing (account_id);
DROP INDEX audit_by_seal;
CREATE INDEX audit_by_seal ON audit_event (seal) WHERE seal IS NOT NULL;
