# 备案登记的变动：填报人的页面。

## 变更
life-changes = 变更前后对照
life-item = 项目
life-before = 变更前
life-after = 变更后
life-none = 无
life-all-answers = 查看全部内容
life-no-change-title = 还没有改动
life-no-change-text = 请在下面找到要变更的内容，点右侧“修改”。不能变更的，没有“修改”。
life-check-lead = 核对变更前后的内容，还要改的点“修改”，没有改动的保持不变。
life-moving-title = 主体将迁往另一公安机关
life-moving-text = 新的地址由{ $to }管辖，不再由{ $from }管辖，变更由{ $to }审核。审核通过后，名下 { $count } 项备案会换发新的备案号，旧号码的链接会转到新的登记页；请在 30 日内把网站上的备案号和图标换成新的。
life-next = 审核通过后随即生效，我们会发站内消息通知您。

## 一项备案可以办理什么
life-ways = 办理变动
life-open = 这项备案有一件申请正在办理。
life-subject-ways = 办理变动
life-copy = 以此为底稿再申请一个
    .hint = 带入这件申请的内容，域名和确认项除外。

## 手机验证码
apply-stage-code = 手机验证
life-code = 验证码
    .hint = 6 位数字，10 分钟内有效。
life-code-title = 手机验证
life-code-send = 发送验证码
life-code-again = 重新发送
life-code-cancel_record = 注销以后不能再恢复为有效。请用账号登记的手机号码接收验证码，确认是您本人办理。
life-code-cancel_subject = 注销主体以后，这个账号须重新登记主体才能办理备案。请用账号登记的手机号码接收验证码，确认是您本人办理。
life-code-transfer_record = 移交生效以后，这项备案归对方主体。请用账号登记的手机号码接收验证码，确认是您本人办理。

## 移交与接收
life-offer-title = 接收码
life-offer-text = 请把接收码交给对方。对方登录自己的账号，在“开办主体”页面选择“接收备案”，填写接收码并接收。接收码只能由您写明的主体使用。
life-receive = 接收备案
life-receive-lead = 请填写对方给您的接收码。接收后由公安机关审核，审核通过时备案归您的主体。
life-receive-look = 查看
life-receive-unknown = 没有找到等待接收的备案。请核对接收码；已被撤回、已被接收或超过期限的，接收码不再有效。
life-offer-code = 接收码
    .hint = 10 位字母和数字，如 3KX7M-Q2D9A。
life-giver = 移交方
life-accept-by = 最晚接收日期
life-accept = 接收

## 自行补正
life-unlock-title = 修改“{ $field }”
life-unlock-lead = 这一项没有被退回。确实需要改的，请说明原因，审核人员会看到。
life-unlock-do = 说明并修改
life-why = 修改的原因
    .hint = 如“号码抄错一位”，最多 200 字。
