-- Keys that seal personal data, each wrapped by the key-encryption key, which is never here.
-- Retired keys stay: they still open what they sealed.
CREATE TABLE data_key (
    id TEXT PRIMARY KEY NOT NULL,
    wrapped BLOB NOT NULL,
    kek_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    retired_at INTEGER
) STRICT;
