-- CDN 节点, as access providers report them.
CREATE TABLE provider_node (
  provider_id TEXT    NOT NULL,
  first_key   TEXT    NOT NULL,
  last_key    TEXT    NOT NULL,
  ip_range    TEXT    NOT NULL,
  reported_at INTEGER NOT NULL,
  PRIMARY KEY (provider_id, first_key, last_key)
) STRICT;

-- 投递: looked for receiver by receiver.
DROP INDEX delivery_due;
CREATE INDEX delivery_due ON delivery (webhook_id, next_at) WHERE state = 'waiting';
