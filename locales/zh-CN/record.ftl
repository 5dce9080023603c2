# 备案登记：会发生什么、为什么、公众看到什么。

## 登记的变动：entry-action-{名称}；.done 用于历史
entry-action-register = 登记
    .done = 备案登记
entry-action-change = 变更
    .done = 信息变更
entry-action-move = 迁移
    .done = 迁移至其他公安机关，换发备案号
entry-action-transfer = 移交
    .done = 移交给另一主体
entry-action-claim = 认领
    .done = 由主体认领
entry-action-cancel = 注销
    .done = 注销
entry-action-suspend = 暂停
    .done = 暂停
entry-action-restore = 恢复
    .done = 恢复
entry-action-revoke = 撤销
    .done = 撤销
entry-action-reinstate = 撤销后恢复
    .done = 撤销后恢复
entry-action-annotate = 批注
    .done = 批注
entry-action-reply = 答复
    .done = 主体答复

## 怎样发生：way-{名称}
way-directly = 直接办理
way-two-officers = 一人提议，另一人签署
way-by-filing = 申请审核通过

## 公开的信息：fact-{名称}
fact-number = 公安备案号
fact-name = 名称
fact-primary-domain = 主域名
fact-secondary-domains = 从域名
fact-identities = 平台与标识
fact-subject-nature = 开办主体性质
fact-subject-name = 开办者名称
fact-interactive = 是否交互式
fact-organ = 备案地公安机关

## 谁能看到：visibility-{名称}
visibility-public = 公开
visibility-internal = 仅机关内部

## 机关处置的原因：authority-{代码}
authority-unlawful-content = 发布或传播法律禁止的信息
authority-order-not-followed = 不执行删除、关闭等要求
authority-measures-missing = 没有落实安全保护管理制度或技术措施
authority-duties-not-met = 不履行网络安全保护义务，拒不改正
authority-change-not-reported = 备案信息变化后未按期办理变更
authority-licence-lapsed = 前置许可失效或被吊销
authority-used-for-fraud = 用于电信网络诈骗
authority-false-data = 以虚假材料取得备案
authority-access-stopped = 已责令网络接入服务商停止接入
authority-access-restored = 网络接入服务商已恢复接入
authority-mended = 已整改完毕
authority-term-ended = 暂停期限届满
authority-decision-lifted = 原决定已被撤销或变更
authority-decided-in-error = 原处置有误

## 历史
history-title = 登记历史
history-nothing = 无
history-from = 原为
history-to = 改为
history-case = 查看申请
history-earlier = 更早的记录
history-old-numbers = 曾用备案号
history-on = 查看某一天的登记内容
    .hint = 例如 2026-11-24。不能晚于今天。
history-on-show = 查看
history-on-title = { $day }的登记内容
history-on-text = 下面是这一天结束时登记簿上的内容，不是现在的。
history-on-now = 查看现在的登记
history-before-title = { $day }还没有登记
history-before-text = 这条记录于{ $day }登记，在此之前登记簿里没有它。
flaw-record-day-to-come = 这一天还没有到。请填写今天或今天以前的日期。

## 机关的处置与批注（备案登记的页面）
own-measure-at = { $at }，{ $organ }
own-measure-suspend = 这条备案已被暂停
    .next = 请按上面的原因整改。整改完毕后联系备案地公安机关，由审核人员恢复；登记内容有变化的，先办理变更。
own-measure-revoke = 这条备案已被撤销
    .next = 备案号不再有效，请从网站上取下备案号和图标。认为有误的，请联系备案地公安机关。
own-remark = 备案地公安机关的批注
own-reply = 答复这条批注
    .hint = 只能答复一次，写下后不能修改。答复和批注一起公开，请不要写个人信息。
own-reply-send = 提交答复
