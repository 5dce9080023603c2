## 系统对接：接口密钥、事件推送、事件取用
connection-title = 系统对接
connection-lead = 让您自己的系统收到备案进展，或者随时来取。
provider-tab-connections = 系统对接
connection-act = 操作

connection-keys = 接口密钥
connection-keys-text = 您的系统在请求头 Authorization 中带上密钥。密钥只在生成时显示一次；不再使用的请作废。
connection-keys-none = 还没有密钥。
connection-make-key = 生成密钥
connection-used = 最近使用
connection-ends = 有效期至
connection-never = 从未使用
connection-renew = 轮换
connection-end = 作废
connection-key-ended = 密钥已作废
connection-key-made = 密钥已生成
    .label = 密钥
    .text = 请现在复制并妥善保存，离开本页后无法再次查看。轮换时，原密钥 24 小时后失效。
account-name = 密钥名称
    .hint = 写明哪个系统使用，例如“运维平台”。
account-scopes = 权限范围
    .hint = 只选需要的。
account-scopes-events = 事件
    .hint = 取用事件并确认。
account-scopes-filings = 备案
    .hint = 查看本账号各项备案的状态。
account-days = 有效期
account-days-30 = 30 天
account-days-90 = 90 天
account-days-365 = 365 天

connection-receivers = 事件推送
connection-receivers-text = 有新的进展时，平台把事件发送到您的地址，并按 Standard Webhooks 签名。同一事项的事件按发生的顺序送达；同一事件可能送达多次，请按 webhook-id 去重。
connection-receivers-none = 还没有推送地址。
connection-add-receiver = 添加推送地址
connection-receiver = 推送地址
connection-receiver-deleted = 推送地址已删除
account-url = 推送地址
    .hint = 以 https:// 开头，能从互联网访问。
connection-secret-made = 签名密钥已生成
    .label = 签名密钥
    .text = 您的系统用它核对签名。请现在复制并妥善保存，离开本页后无法再次查看。更换时，原签名密钥在 24 小时内同时有效。
connection-verify = 验证地址
connection-test = 发送测试消息
connection-pause = 暂停推送
connection-resume = 恢复推送
connection-renew-secret = 更换签名密钥
connection-delete = 删除推送地址
    .confirm = 删除以后，事件不再发到这个地址，还没有送到的消息和投递记录一并清除，不能恢复。
connection-verified = 地址已应答
connection-sent-again = 已安排重新投递
connection-former = 原签名密钥在 { $until } 之前同时有效。
connection-log = 投递记录
connection-log-none = 还没有投递过事件。
connection-log-text = 只列出最近 100 条，保存 30 天。
connection-next = 下次投递：{ $at }
connection-again = 重新投递
connection-try = { $at }：{ $outcome }，状态码 { $status }，用时 { $ms } 毫秒

connection-fetch = 事件取用
connection-fetch-text = 没有推送地址也不会漏掉事件：用有“事件”权限的密钥请求 GET /api/v1/events，处理后用 POST /api/v1/events/acknowledge 确认。未确认的事件下次仍会返回，保存 30 天。
connection-waiting = 尚未确认的事件：{ $count } 条。

webhook-state-unverified = 待验证
    .lead = 平台会发送一条测试消息，您的系统须在应答正文中原样返回其中的 challenge。验证前不推送事件。
webhook-state-active = 推送中
    .lead = 有新的事件时立即推送。
webhook-state-paused = 已暂停
    .lead = 暂停期间的事件照常保存，恢复后按顺序补发。
delivery-state-waiting = 等待投递
delivery-state-done = 已送达
delivery-state-given-up = 已放弃

webhook-outcome-arrived = 已送达
    .why = 地址已应答。
webhook-outcome-gone = 地址已不存在
    .why = 地址返回了 410，表示已不存在。
webhook-outcome-redirected = 地址跳转
    .why = 地址跳转到了别处。平台不跟随跳转，请填写最终地址。
webhook-outcome-refused = 未接受
    .why = 地址没有返回 2xx，或者应答正文中没有 challenge。
webhook-outcome-silent = 无应答
    .why = 地址在 10 秒内没有完整应答，或者域名无法解析。
webhook-outcome-untrusted = 证书不可信
    .why = 地址的 HTTPS 证书不受信任。
webhook-outcome-inside = 非公网地址
    .why = 域名解析到的不是公网地址，平台不会连接。
webhook-outcome-plain = 未加密
    .why = 公网上只能使用 https:// 地址。

flaw-key-name = 请填写密钥名称，一行文字。
flaw-key-scopes = 请至少选择一项权限。
flaw-key-days = 请选择有效期。
flaw-key-too-many = 最多同时有 { $most } 个有效密钥，请先作废不再使用的。
flaw-webhook-url = 请填写完整的地址，例如 https://hooks.example.com/anbei。
flaw-webhook-url-host = 请使用域名，不要使用 IP 地址或本机名。
flaw-webhook-url-parts = 地址中不要写用户名、密码或 # 后的部分。
flaw-webhook-plain = 请使用 https:// 开头的地址：http:// 不加密，消息会被别人看到。
flaw-webhook-twice = 这个地址已经添加过。
flaw-webhook-too-many = 最多添加 { $most } 个推送地址。

problem-key-missing = 请在请求头 Authorization 中带上密钥：Bearer anbei_…。
problem-key-wrong = 密钥无效、已过期或已作废。
problem-key-scope = 这个密钥没有“{ $scope }”权限。
problem-events-limit = limit 须为 1 到 { $most } 的整数。
problem-events-ids = 请求正文须为 JSON：ids 是 1 到 100 个事件编号的数组。

notice-receiver-paused = 事件推送已暂停
    .body = 推送地址 { $title } 多次未能接收事件，已暂停推送。事件仍然保存，恢复后补发。
    .subject = 事件推送已暂停
    .mail =
        您好：

        推送地址 { $title } 多次未能接收事件，平台已暂停向它推送。
        事件仍然保存 30 天，恢复推送后按顺序补发，也可以用接口取用。

        查看投递记录：{ $url }
