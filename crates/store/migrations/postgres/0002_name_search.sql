-- Search by name in the public register. The words come ready cut from the program, with their
-- positions, so no text search configuration is involved.
CREATE TABLE entry_name_fts (
    seq BIGINT PRIMARY KEY NOT NULL,
    tokens TSVECTOR NOT NULL
);

-- Without the pending list a look-up costs the same at any time of the day.
CREATE INDEX entry_name_fts_tokens ON entry_name_fts USING gin (tokens) WITH (fastupdate = off);
