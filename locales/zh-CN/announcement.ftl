# 公告：系统管理员起草、发布、撤下

admin-notices = 公告
admin-notices-lead = 发布的公告显示在首页（最新 4 条）和“公告”栏目里。草稿、没到日期的和撤下的，只有系统管理员能看到。
admin-notices-empty = 还没有公告
    .text = 平台维护、政策变化、办理时间调整等消息，写好后先预览，再发布。
announcement-new = 起草公告
announcement-edit = 修改
announcement-form-lead = 保存后先预览，不会马上发布。已经发布的公告，改动保存后立即生效。
announcement-save = 保存并预览
announcement-publish = 发布
announcement-public = 在门户上查看
announcement-in-zh-CN = 中文读者看到的
announcement-in-en = 英文读者看到的
announcement-untranslated = 没有英文文本：英文读者看到的也是中文。
announcement-at-once = 发布时

announcement-col-title = 标题
announcement-col-period = 显示时间
announcement-col-english = 英文
announcement-period = { $from }至{ $until }
announcement-period-open = { $from }起

## 公告的状态：announcement-{代码}
announcement-draft = 草稿
    .explain = 还没有发布，公众看不到。
announcement-scheduled = 待显示
    .explain = 已经发布，到日期自动显示。
announcement-shown = 正在显示
    .explain = 公众能看到。
announcement-over = 已到期
    .explain = 过了最后一天，公众不再看到。
announcement-withdrawn = 已撤下
    .explain = 公众看不到。要再次发布，先点“修改”。

## 刚办完的事
announcement-write-done = 已保存，请核对下面的预览
announcement-publish-done = 已发布
announcement-withdraw-done = 已撤下

## 撤下：announcement-withdraw-{状态}
announcement-withdraw-draft = 放弃这份草稿
    .text = 草稿不再列在最前，内容保留，以后可以再改再发。
announcement-withdraw-published = 撤下公告
    .text = 公众最迟一分钟后看不到这条公告，原来的链接也不再有效。

## 起草公告的问题
field-announcement_title_zh = 标题
    .hint = 一句话说清楚什么事，如“11 月 28 日凌晨停机维护”。
field-announcement_body_zh = 正文
    .hint = 段落之间空一行。最多 5000 个字。
field-announcement_title_en = 英文标题
    .hint = 不填时，英文读者看到中文。
field-announcement_body_en = 英文正文
field-announcement_from = 从哪天开始显示
    .hint = 不填就从发布时开始。
field-announcement_until = 显示到哪天
    .hint = 这一天结束后自动停止显示。不填就一直显示。
flaw-announcement-half-translated = 英文标题和英文正文要么都填，要么都不填。
flaw-announcement-over = 这一天已经过去，公告不会显示。请填写今天或以后的日期，或者不填。
flaw-announcement-ends-before = 停止显示的日期早于开始显示的日期。请核对这两个日期。
