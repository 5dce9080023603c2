# 日期与时限

span-left = 还剩 { $days } 天（{ $day }前）
span-today = 今天 { $time } 前
span-over = 已逾期 { $days } 天（应在{ $day }前）
span-stands = 暂停计算
span-over-today = 已逾期（应在今天 { $time } 前）
span-just-now = 刚刚
span-minutes-ago = { $count } 分钟前
span-hours-ago = { $count } 小时前
span-days-ago = { $count } 天前

# 填写与核对
directory-other = 其他
directory-not-listed = 列表中没有
tick-yes = 是

# 验证码
flaw-captcha-missing = 请输入图中的字符，或改用免图片验证。
flaw-captcha-expired = 验证码已过期，请按新的图片输入。
flaw-captcha-wrong = 验证码不对，请按新的图片再输入一次。
flaw-captcha-used = 这个验证码已经用过，请换新的再试。
