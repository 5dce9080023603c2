-- 网络信息安全保护小组: its members with their documents and phones, sealed as one.
CREATE TABLE security_group (
  subject_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  members BYTEA NOT NULL,
  version BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
