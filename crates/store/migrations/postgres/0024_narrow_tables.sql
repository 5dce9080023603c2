-- Where the rows of narrow tables lie is this engine's own affair: they stay as they are.

-- Every touch of a filing moved its place in an index by the account, whose order no question asks for; and what is not sealed yet is
-- found by its own index.
DROP INDEX filing_of_account;
CREATE INDEX filing_of_account ON filing (account_id);
DROP INDEX audit_by_seal;
CREATE INDEX audit_by_seal ON audit_event (seal) WHERE seal IS NOT NULL;
