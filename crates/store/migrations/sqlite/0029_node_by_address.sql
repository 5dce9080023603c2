-- CDN 节点 are found by the address that a site resolves to.
CREATE INDEX provider_node_by_address ON provider_node (last_key, first_key);
