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
letter-code-reset-password =
    .subject = 找回密码验证码：{ $code }
    .mail =
        您好：

        您正在找回密码，验证码是：

        { $code }

        { $minutes } 分钟内有效。请不要告诉任何人。如果不是您本人操作，请忽略这封邮件，密码不会改变。

        { $url }
