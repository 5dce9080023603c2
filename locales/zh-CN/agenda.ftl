# 期限：清单、提醒、日历订阅。

ui-my-deadlines = 我的期限
agenda-lead = 每个日期都写明依据和起算日。临近时会在这里和消息里提醒，也可以放进自己的日历。
agenda-mine = 由您办理
agenda-organ = 由公安机关办理
agenda-none-title = 目前没有期限
agenda-none-text = 有申请在办、备案号待放置或者证件将到期时，会列在这里。
agenda-said-shown = 已放置
agenda-said-shown-hint = 网站首页上的备案号，平台还会另行检查。
agenda-subscribe = 日历订阅和提醒方式
agenda-subscribe-text = 把这些日期订阅到手机或电脑的日历，设置邮件、短信提醒和免打扰时段。
agenda-item = { $title }：{ $name }，{ $due } 前
agenda-item-separator = ；
agenda-calendar = 备案期限
agenda-news = 备案消息
agenda-event = { $name }：{ $title }
feed-case = 编号 { $reference }，{ $category }
feed-alarm = 冒用备案号：{ $name }
    .text = { $domain } 的网页上显示了备案号 { $number }，这个域名不在该备案中。

## 提醒方式
reminders-title = 提醒与订阅
reminders-lead = 期限临近时怎样提醒，以及日历和消息的订阅地址。
reminders-ways = 提醒方式
reminders-ways-text = 站内消息总会发送。邮件和短信把同一天的各项合在一起，只发一次。
reminders-feed = 订阅地址
reminders-feed-text = 日历软件和阅读器凭这个地址读取您的期限和消息，不需要登录。知道地址的人都能看到，请不要转发；泄露后请更换。
reminders-feed-none = 还没有开通。开通后得到一个日历地址和一个消息地址。
reminders-feed-open = 开通订阅
reminders-feed-renew = 更换地址
reminders-feed-close = 关闭订阅
reminders-feed-calendar = 日历（ICS）
reminders-feed-news = 消息（Atom）
account-by_mail = 邮件提醒
account-by_sms = 短信提醒
account-quiet_from = 免打扰开始
    .hint = 北京时间。这段时间内不发送邮件和短信，过后合并发送。
account-quiet_until = 免打扰结束
    .hint = 与开始相同，表示不设免打扰。
reminders-hours = 整点
