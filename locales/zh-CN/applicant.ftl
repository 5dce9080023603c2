# 填报人的页面：填写、提交、办理进度、备案登记、消息。

## 填写
apply-yes = 是
apply-long-term = 长期
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
apply-read-title = 已从文件读取
apply-read-text = 读到的内容已经填入，请核对。您已经填写的没有改动。
apply-title-wrong = 有误：
apply-rest = 查看不需要修改的内容
apply-reason = { $what }。{ $mend }
apply-reason-noted = { $what }：{ $note }{ $stop }{ $mend }
apply-reason-stop = 。
apply-clock = { $why }{ $left }
apply-error = { $label }：{ $text }

## 选择类型
apply-new-title = 新的申请
apply-new-lead = 选择要办理的业务。填写的内容随时自动保存，可以分几次完成。
apply-new-first = 第一次使用，请先登记开办网站、APP 或小程序的个人或单位，以后的申请都从这里带入资料。
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
apply-next-review-by = 由{ $organ }审核您的申请。
apply-next-told = 有结果或需要修改时，我们会发站内消息，并通过短信或邮件通知您，请保持手机畅通。
apply-next-organ = 有问题，联系审核机关
apply-next-subject = 主体与第一件网站、APP 或小程序的申请可以一并审核，您现在就可以接着申请。
apply-next-number = 审核通过后发放公安备案号，请在 30 日内把备案号放到网站首页底部；APP 和小程序放到“关于”页面。
apply-next-kind-title = 接着办理什么？
apply-next-kind-text = 只有主体的申请不会单独审核，请接着申请要办理的网站、APP 或小程序。
apply-next-kind-choose = 选择接着办理的事项
apply-later = 以后再说
apply-see-filing = 查看办理进度
apply-to-my = 回到我的首页

## 我的
my-hello = { $name }，您好
my-new = 新的申请
my-first-title = 请先登记开办主体
my-first-text = 开办主体是开办网站、APP 或小程序的个人或单位。先登记主体，才能办理其他申请；填写约需 10 分钟，请准备好证件和照片。
my-first-begin = 申请主体
my-first-resume = 继续申请主体
my-subject-established = 正式主体
my-subject-pending = 等待审核
my-subject-draft-title = 主体还没有提交
my-subject-draft-text = 填写的内容已经保存，可以接着填写。
my-no-subject-title = 还没有开办主体
my-waiting = 等您办理
my-nothing-waits = 现在没有需要您办理的事项。
my-go-on = 继续填写：{ $kind } { $title }
my-mend = 去补正：{ $kind } { $title }
my-mend-hint = 申请被退回修改，请按原因改好后重新提交。
my-draft-hint = 草稿，{ $day }保存。
my-hang-badge = 把备案号和图标放到网站首页：{ $name }
my-hang-number = 把公安备案号放到“关于”页面：{ $name }
my-running = 审核中的申请
my-all-filings = 全部申请
my-unread = 未读消息
my-organ-others = 查其他地区
my-organ = 我的公安机关
my-all-messages = 全部消息
my-entries = 我的备案和登记
my-all-entries = 全部备案和登记
my-promised = { $day }前答复
my-promised-late = 应在 { $day }前答复，已超过
my-touched = { $day }更新
my-no-entries-title = 还没有备案或登记
my-no-entries-text = 网站备案、APP 和小程序登记通过后，备案号、图标和可以直接使用的内容会出现在这里。
my-no-filings-title = 还没有申请
my-no-filings-text = 您提交和正在填写的申请会列在这里，可以随时查看进度。
my-no-messages-title = 还没有消息
my-no-messages-text = 审核有了进展，我们会在这里告诉您，同时发短信或邮件。
my-read-all = 全部标为已读
my-new-message = 未读
my-see = 查看
my-delete = 删除
my-comma = 、
my-days-off = 其间 { $days } 休息，不计入。
my-review-late = 这一期限已超过 { $days } 天，仍在等待公安机关办理。可以拨打下面的电话询问。
my-number-issued = 已发放公安备案号
my-to-record = 去下载图标、复制代码
my-reasons = 审核意见
my-inspection = 检查安排
my-inspection-at = 时间
my-inspection-place = 地点
my-inspection-contact = 联系人
my-inspection-bring = 携带材料
my-to-mend = 去补正
my-to-go-on = 继续填写
my-begin-anew = 重新申请
my-timeline = 办理进度
my-answers = 查看填写的内容

## 备案登记的页面
own-number = 公安备案号
own-copied-plain = 复制得到的备案号不带空格，可以直接粘贴。
own-number-due = 请在期限内标明公安备案号
own-badge-due = 请在期限内悬挂备案标识
own-badge = 备案图标
own-badge-text = 下载图标，放到您自己网站的根目录，不要引用外部图片的地址。
own-code = 可以直接粘贴的代码
own-code-text = 放在网站首页底部。图标在左、备案号在右，同在一行，链接到公共查询。
own-show = 放到哪里
own-show-text-app = 在 APP 的“关于”或“设置”页面标明公安备案号，点按打开公共查询的登记页；有启动页或官网的，也可以一并标明。
own-show-text-mini-program = 在小程序的“关于”或“我的”页面标明公安备案号；平台允许打开外部网页的，链接到公共查询的登记页。
own-show-number = 显示的文字
own-show-link = 链接的地址
own-service-domains = 服务域名
own-facts = 登记内容
own-domain = 主域名
own-secondary = 从域名
own-subject = 开办主体
own-organ = 办理的公安机关
own-issued = 办理日期
own-public = 查看公开的登记页
snippet-html = HTML
    .hint = 粘贴到页脚模板里，放在页脚标签内。
snippet-wordpress = WordPress
    .hint = 加到主题的 functions.php 末尾；也可以把 HTML 代码放进页脚的“自定义 HTML”小工具。
snippet-hexo = Hexo
    .hint = 以 NexT 主题为例，写进主题配置文件；其他主题放到页脚的自定义文字里。
snippet-vuepress = VuePress
    .hint = 写进主题配置的页脚；图标放到 .vuepress/public 目录。
snippet-react = React
    .hint = 作为组件放进页脚；图标放到 public 目录。
snippet-nginx = Nginx
    .hint = 不改网站程序，由 Nginx 在页面末尾加入。需要 ngx_http_sub_module，且后端不压缩。

## 表单更新
renewed-title = 表单更新了
renewed-lead = 您上次保存以后，这份表单有了新的版本。已填写的内容都还在，变化如下。
renewed-asked = 新增的问题
    .hint = 以前没有问过，请在后面的页面补填。
renewed-kept = 换了问法的内容
    .hint = 您的回答已经带到新的问题下，不必重填。
renewed-now = 现在是“{ $to }”
renewed-dropped = 不再询问的内容
    .hint = 新的表单不再收集，提交时不会带上。需要的话，请自行留存。
renewed-go-on = 知道了，继续填写
