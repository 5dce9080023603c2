docs-lifecycle = 申请的生命周期
docs-lifecycle-lead = 本页由 `anbei docs lifecycle` 生成：程序的按钮、校验和测试读的是同一张表。
docs-lifecycle-head = | 从 | 谁 | 做什么 | 到 | 开始计时 |
clock-review = 审核时限（工作日）
clock-correction = 修改时限（日）
clock-lease = 领取时限（分钟）
clock-draft = 草稿时限（日）
