-- 标识: as what an app or a mini-program is known where it runs. A public fact of its entry, one on each line.
ALTER TABLE entry ADD COLUMN identities TEXT NOT NULL DEFAULT '';

-- One app or mini-program is filed once: an open filing holds its identities, then the entry that came of it.
CREATE TABLE app_identity (
  identity  TEXT NOT NULL PRIMARY KEY,
  holder_id TEXT NOT NULL  -- a filing or an entry
) STRICT;
CREATE INDEX app_identity_of_holder ON app_identity (holder_id);
