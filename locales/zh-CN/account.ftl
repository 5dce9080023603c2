# 账号：注册、登录、安全设置

## 填写有误
flaw-login-name-length = 登录名应为 4 至 32 个字符，现有 { $length } 个。
flaw-login-name-start = 登录名应以字母开头，请在前面加一个字母。
flaw-login-name-symbol = 登录名中不能有“{ $symbol }”。只用字母、数字、下划线、短横线和点。
flaw-login-name-taken = 这个登录名已经有人使用，请换一个。
flaw-email-taken = 这个电子邮件地址已经注册过账号。请直接登录；忘记密码的，可以用它找回。
flaw-password-short = 密码至少 { $least } 个字符，现有 { $length } 个，请加长。
flaw-password-long = 密码最多 { $most } 个字符，请缩短。
flaw-password-classes = 密码中的大写字母、小写字母、数字、符号应至少有三种。
flaw-password-has-login = 密码中不能包含登录名，请换一个。
flaw-password-guessable = 这个密码太常见，容易被猜中。请换几个不相干的词，或再加长一些。
flaw-password-differs = 两次输入的密码不一样，请重新输入。
flaw-password-same = 新密码与现在的密码相同，请换一个。
flaw-password-current-wrong = 现在的密码不对，请重新输入。
flaw-login-wrong = 登录名或密码不对。请核对后重新输入，注意大小写。
flaw-login-locked = 失败次数太多，请 { $minutes } 分钟后再试。忘记密码的，可以用电子邮件找回。
flaw-code-shape = 验证码是 6 位数字，请核对后重新输入。
flaw-code-wrong = 验证码不对，请核对最近一次收到的那一条。
flaw-code-expired = 验证码已经失效，请重新发送。
flaw-code-no-mobile = 这个账号没有登记手机号码，收不到验证码。请先在“账号”里补充手机号码。
flaw-code-spent = 这个验证码输错的次数太多，已经作废，请重新发送。
flaw-code-too-soon = 验证码刚刚发送过，请 { $seconds } 秒后再试。
flaw-code-too-many = 发送验证码的次数太多，请一小时后再试。
flaw-totp-wrong = 动态口令不对或已经用过。请等手机上显示下一个，再重新输入。
problem-unauthorized = 请先登录。

## 邮件和短信
letter-code-register-email =
    .subject = 注册验证码：{ $code }
    .mail =
        您好：

        您正在注册账号，验证码是：

        { $code }

        { $minutes } 分钟内有效。请不要告诉任何人。如果不是您本人操作，不必理会这封邮件。

        { $url }
letter-code-register-mobile =
    .subject = 注册验证码
    .mail = 注册验证码 { $code }，{ $minutes } 分钟内有效。请不要告诉任何人。
letter-code-confirm-filing =
    .subject = 申请确认验证码
    .mail = 您正在提交注销或移交申请，验证码 { $code }，{ $minutes } 分钟内有效。不是您本人操作的，请立即修改密码。
letter-code-reset-password =
    .subject = 找回密码验证码：{ $code }
    .mail =
        您好：

        您正在找回密码，验证码是：

        { $code }

        { $minutes } 分钟内有效。请不要告诉任何人。如果不是您本人操作，请忽略这封邮件，密码不会改变。

        { $url }

## 注册
account-register = 注册账号
account-register-lead = 一个账号可以为一个开办主体办理多个网站、APP 和小程序的备案。
account-register-do = 下一步：验证邮箱和手机
account-have-one = 已有账号？
account-have-none = 还没有账号？
account-step-details = 填写信息
account-step-codes = 验证
account-step-done = 完成
account-kind = 用户类型
account-kind-personal = 个人用户
    .hint = 以个人名义开办网站、APP 或小程序。
account-kind-legal-person = 法人用户
    .hint = 以单位名义开办，如企业、机关、社会组织。
account-kind-officer = 审核民警
account-kind-administrator = 管理员
account-unit_name = 单位名称
    .hint = 与营业执照或登记证书一致。法人用户填写。
account-unit_uscc = 统一社会信用代码
    .hint = 18 位，在营业执照或登记证书上。法人用户填写。
account-login_name = 登录名
    .hint = 4 至 32 个字符，以字母开头，可用字母、数字、下划线、短横线和点，如 qingshan.shuwu。
account-display-name = 名称
account-password = 密码
    .hint = 至少 10 个字符，大写字母、小写字母、数字、符号中至少有三种。几个不相干的词连在一起，好记又不易猜中。
account-password_again = 再次输入密码
account-email = 电子邮箱
    .hint = 用来接收验证码和办理结果，忘记密码时也用它找回。
account-mobile = 手机号码
    .hint = 中国内地的 11 位号码，用来接收验证码。
account-codes = 验证邮箱和手机
account-codes-lead = 验证码已经发出，10 分钟内有效。
account-codes-do = 完成注册
account-codes-back = 返回修改
account-email_code = 邮件验证码
account-email_code-resend = 重新发送邮件验证码
account-mobile_code = 短信验证码
account-mobile_code-resend = 重新发送短信验证码
account-code-sent = 6 位数字，已发送到 { $target }。
account-code-resent = 验证码已重新发送到 { $target }。
account-code-ok = { $target } 已经验证。
account-done = 注册成功
account-done-text = 现在就可以登录。第一次登录后，请先申请主体，再办理网站备案。
account-done-do = 去登录
account-demo-outbox = 演示环境不会真的发送邮件和短信
account-demo-outbox-link = 查看演示收件箱（在新窗口）

## 登录
account-login = 登录
account-login-as = 登录名或电子邮箱
account-login-after-reset = 密码已重新设置
account-login-after-password = 密码已修改
account-login-after-text = 所有设备都已退出登录，请用新密码登录。
account-login-after-out = 已退出登录
account-login-after-out-text = 使用公共电脑的，请关闭浏览器。

account-remember = 30 天内记住我
    .hint = 请不要在公共电脑上勾选。
account-forgot-link = 忘记密码？
account-login-code = 输入动态口令
account-login-code-lead = 请打开手机上的身份验证器，输入这个账号当前的 6 位数字。
account-code = 动态口令
    .hint = 6 位数字，每 30 秒更换一次。
account-no-device = 手机不在身边？
account-no-device-text = 可以改填设置时保存的恢复码，每个只能用一次。恢复码也没有的，请联系管理员。
account-other-account = 换一个账号登录

## 忘记密码
account-forgot = 找回密码
account-forgot-lead = 填写注册时用的电子邮箱，我们会发送验证码。
account-reset_email = 电子邮箱
account-forgot-do = 发送验证码
account-reset = 设置新密码
account-reset-lead = 如果这个邮箱注册过账号，验证码已经发出，10 分钟内有效。没有收到的，请查看垃圾邮件，或返回重新发送。
account-reset-code-hint = 6 位数字，在刚刚收到的邮件里。
account-reset-do = 设置新密码

## 账号与安全
account-change-password = 修改密码
account-change-password-lead = 修改后，所有设备都要用新密码重新登录。
account-current = 现在的密码
account-factor = 动态口令
account-factor-on = 已启用
account-factor-off = 未启用
account-factor-set-up = 设置动态口令
account-factor-required = 审核民警和管理员登录时，除密码外还须输入手机上的动态口令。请先完成设置。
account-factor-why = 启用后，登录时除密码外还要输入手机上的动态口令，密码泄露了别人也进不来。
account-factor-scan = 用手机上的身份验证器扫描二维码。
account-factor-qr = 设置动态口令的二维码；不便扫描的，请展开下面的密钥手工输入
account-factor-type = 不便扫描？手工输入密钥
account-factor-confirm = 输入身份验证器上显示的 6 位数字。
account-factor-do = 启用
account-factor-on-text = 这个账号登录时需要输入动态口令。
account-factor-stays = 审核民警和管理员必须使用动态口令。更换手机的，请联系管理员重新设置。
account-factor-remove = 停用动态口令
account-factor-done = 动态口令已启用
account-factor-done-text = 以后每次登录，都要输入手机上的动态口令。
account-recovery = 恢复码
account-recovery-text = 手机丢失时，可以用恢复码代替动态口令，每个只能用一次。它们只显示这一次，请抄下或打印，存放在安全的地方。
account-sessions = 登录的设备
account-sessions-text = 发现不认识的设备，请让它退出登录，并立即修改密码。
account-session-this = 本机
account-session-line = { $begun } 登录，{ $seen }使用过，网络地址 { $address }
account-session-revoke = 退出登录
account-sessions-revoke = 退出其他所有设备
account-agent-unknown = 其他浏览器
account-language = 通知语言
account-language-text = 邮件和短信用哪种语言写。页面的语言在页面顶部切换。
account-language-now-zh = 现在：中文
account-language-now-en = 现在：英文
account-language-to-en = 改用英文
account-language-to-zh = 改用中文

## 演示收件箱
account-outbox = 演示收件箱
account-outbox-lead = 演示环境的邮件和短信不会发送，都留在这里，最新的在前。
account-outbox-again = 刷新
account-outbox-codes = 演示账号当前的动态口令
account-outbox-left = 剩余
account-outbox-seconds = { $seconds } 秒
account-outbox-letters = 邮件和短信
account-outbox-empty = 还没有邮件和短信。
account-outbox-sms = 短信
