# 填报人的页面：填写、提交、办理进度、备案登记、消息。

## 填写
apply-yes = 是
apply-pages = { $pages } 页
apply-join = {""}
apply-overseas = 境外
apply-due-today = 今天是最后一天
apply-place = 第 { $at } 页，共 { $of } 页
apply-stage-check = 核对
apply-stage-notice = 提示说明
apply-back = 返回
apply-continue = 保存并继续
apply-save = 保存草稿
apply-saved-title = 草稿已保存
apply-saved-text = 可以关闭页面，以后从“我的首页”接着填写。
apply-title-wrong = 有误：
apply-rest = 查看不需要修改的内容
apply-reason = { $what }。{ $mend }
apply-reason-noted = { $what }：{ $note } { $mend }
apply-error = { $label }：{ $text }

## 选择类型
apply-new-title = 新的申请
apply-new-lead = 选择要办理的业务。填写的内容随时自动保存，可以分几次完成。
apply-new-first = 第一次使用，请先登记开办网站的个人或单位，以后的备案都从这里带入资料。
apply-begin = 开始：{ $kind }

## 补正
apply-correction-title = 请修改下面列出的内容
apply-correction-text = 只需修改退回的地方，其他内容不必重填。
apply-task-mend = 待修改
apply-task-flawed = 填写有误

## 核对
apply-check-title = 核对填写的内容
apply-check-lead = 请逐项核对，有误的点右侧“修改”。
apply-accurate-title = 内容须准确、完整
apply-accurate-text = 请确认所填内容与证件和实际情况一致。内容不实或不全的，会被退回修改；提供虚假材料的，要承担法律责任。
apply-to-notice = 内容无误，继续
apply-submit = 提交审核
apply-notice-wait = 请先读完全文。打开本页 { $seconds } 秒后才能提交。

## 提交之后
apply-submitted-title = { $kind }已提交
apply-submitted-text = “{ $title }”已经收到。
apply-next-title = 接下来
apply-next-review = 属地公安机关网安部门审核您的申请。
apply-next-told = 有结果或需要修改时，我们会发站内消息，并通过短信或邮件通知您，请保持手机畅通。
apply-next-subject = 主体与第一个网站可以一并审核，您现在就可以接着申请。
apply-next-number = 审核通过后发放公安备案号，请在 30 日内把备案号和图标放到网站首页底部。
apply-next-kind-title = 接着办理什么？
apply-next-kind-text = 只有主体而没有网站的申请不会单独审核，请接着申请要备案的网站。
apply-later = 以后再说，回到我的首页
apply-see-filing = 查看办理进度
apply-to-my = 回到我的首页
