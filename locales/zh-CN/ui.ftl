# 页面框架与通用组件

ui-skip = 跳到正文
ui-demo-label = 演示环境
ui-demo = 这里的人名、单位、证件号码均为虚构，办理结果不具有任何效力。
ui-nav = 主导航
ui-nav-home = 首页
ui-nav-query = 公安备案查询
ui-nav-guide = 操作指南
ui-nav-policy = 政策法规
ui-login = 登录
ui-register = 注册账号
ui-logout = 退出登录
ui-account = 账号与安全
ui-unread = 条未读
ui-my = 我的备案
ui-my-home = 我的首页
ui-my-subject = 开办主体
ui-my-filings = 我的申请
ui-my-entries = 备案登记
ui-my-messages = 消息
ui-desk = 审核工作台
ui-admin = 系统管理
ui-foot = { $name }是开放源代码的互联网站公安备案办理系统，由部署单位自行运营。

ui-errors-title = 有几处需要改正
ui-error = 错误：
ui-optional = （选填）
ui-choose = 请选择
ui-returned-because = 审核人员要求修改
ui-add-row = 再加一项
ui-remove = 移除
ui-change = 修改
ui-not-given = 未填写
ui-continue = 继续
ui-leave-it = 暂不处理，返回
ui-province = 省、自治区、直辖市
ui-city = 市、州、盟
ui-district = 区、县、旗
ui-region-next = 列出下一级
ui-saved = 已保存
ui-save-failed = 没有保存成功，请检查网络后再试

ui-upload-how = 把文件拖到这里，或点按钮选择。支持 JPG、PNG、WebP 和 PDF，不超过 20 MB。
ui-upload-pick = 选择文件
ui-upload-sending = 正在上传
ui-upload-sent = 已上传
ui-upload-failed = 上传没有成功，请重试
ui-upload-too-big = 文件超过 20 MB，请压缩后再上传
ui-photo-how = 怎样的照片算清楚？
ui-photo-good = 四角完整，字迹清晰
ui-photo-cut = 不要缺边少角
ui-photo-glare = 不要反光遮字

ui-steps = 办理步骤
ui-step-done = （已完成）
ui-pages = 翻页
ui-previous = 上一页
ui-next = 下一页
ui-copy = 复制
ui-copied = 已复制
ui-countdown = 请先阅读全文，%s 秒后可以勾选
ui-countdown-over = 现在可以勾选了

ui-idle-title = 您还在吗？
ui-idle-text = 页面长时间没有操作，即将自动退出登录。已保存的草稿不会丢失。
ui-idle-stay = 继续使用

ui-captcha = 验证码
ui-captcha-hint = 输入图中的字符，不分大小写。
ui-captcha-image = 验证码图片
ui-captcha-refresh = 换一张
ui-captcha-other = 看不清图片？改用免图片验证
ui-captcha-working = 正在验证，请稍候
ui-captcha-done = 验证已通过，无需输入图中字符
ui-captcha-failed = 验证没有成功，请输入图中字符
ui-password-strength = 密码强度
ui-password-weak = 太弱：加长一些，换几个不常见的词
ui-password-fair = 一般：再长几位会更好
ui-password-good = 足够强

ui-keys-hint = 按 ? 查看键盘操作
ui-keys-title = 键盘操作
ui-keys-rows = 下一行、上一行
ui-keys-open = 打开选中的一行
ui-keys-search = 跳到搜索框
ui-keys-take = 领取下一件
ui-keys-files = 上一个、下一个附件
ui-keys-help = 显示或收起本说明
ui-keys-close = 收起

ui-files = 附件
ui-larger = 放大
ui-smaller = 缩小
ui-turn = 旋转
ui-open-file = 在新窗口打开
