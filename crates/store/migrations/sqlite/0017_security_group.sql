-- 网络信息安全保护小组: its members with their documents and phones, sealed as one.
CREATE TABLE security_group (
  subject_id TEXT NOT NULL PRIMARY KEY,
  members BLOB NOT NULL,
  version INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
