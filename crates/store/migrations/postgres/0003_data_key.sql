-- Keys that seal personal data, each wrapped by the key-encryption key, which is never here.
-- Retired keys stay: they still open what they sealed.
CREATE TABLE data_key (
    id TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    wrapped BYTEA NOT NULL,
    kek_id TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT
);
