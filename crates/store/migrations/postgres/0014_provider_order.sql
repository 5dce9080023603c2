-- 停止接入的指令, as the access provider that was ordered finds it: its entry in the directory, where it has one.
ALTER TABLE violation ADD COLUMN provider_id TEXT COLLATE "C";
ALTER TABLE violation ADD COLUMN acknowledged BIGINT NOT NULL DEFAULT 0;
CREATE INDEX violation_of_provider ON violation (provider_id, changed_at) WHERE provider_id IS NOT NULL;
