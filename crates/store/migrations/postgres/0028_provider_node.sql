-- CDN 节点, as access providers report them.
CREATE TABLE provider_node (
  provider_id TEXT COLLATE "C" NOT NULL,
  first_key   TEXT COLLATE "C" NOT NULL,
  last_key    TEXT COLLATE "C" NOT NULL,
  ip_range    TEXT COLLATE "C" NOT NULL,
  reported_at BIGINT NOT NULL,
  PRIMARY KEY (provider_id, first_key, last_key)
);

-- 投递: looked for receiver by receiver.
DROP INDEX delivery_due;
CREATE INDEX delivery_due ON delivery (webhook_id, next_at) WHERE state = 'waiting';
