# 违规处理：举报、立案、答复、停止接入、申诉。

## 案件的状态：violation-state-{名称}；.explain 给开办者看，.officer 给民警看
violation-state-reported = 待受理
    .explain = 有人举报，还没有受理。
    .officer = 请核对举报内容：受理的立案，重复的并案，不成立的不予受理。
violation-state-dismissed = 不予受理
    .explain = 没有受理。
    .officer = 没有受理，举报人凭查询码可以看到原因。
violation-state-merged = 已并案
    .explain = 已并入另一案件。
    .officer = 已并入另一案件，举报人看到的是那一案件的进展。
violation-state-awaiting-answer = 待答复
    .explain = 请在期限内改正，并在下面答复。
    .officer = 已责令改正，等开办者答复；可以另定期限，已查明的可以办结。
violation-state-overdue = 逾期未答复
    .explain = 答复期限已过，公安机关可能责令停止接入。现在仍可答复。
    .officer = 期限已过，开办者没有答复。可以另定期限，也可以责令停止接入。
violation-state-answered = 待核实
    .explain = 已收到您的答复，公安机关正在核实。
    .officer = 开办者已答复。请核实：整改到位的办结，不到位的另定期限或者责令停止接入；不同意延期或者异议不成立的，期限继续。
violation-state-closed = 已办结
    .explain = 案件已办结。
    .appeal = 案件已办结。有异议的，可以申诉一次。
    .officer = 案件已办结。
violation-state-access-ordered = 已责令停止接入
    .explain = 已责令网络接入服务商停止接入。
    .appeal = 已责令网络接入服务商停止接入。整改后可以申请恢复，有异议的可以申诉。
    .officer = 等待接入服务商停止接入并登记；送达纸质通知书的，收到回复后登记停止接入。
violation-state-access-cancelled = 已停止接入
    .explain = 网络接入服务商已停止接入。
    .appeal = 网络接入服务商已停止接入。整改后可以申请恢复，有异议的可以申诉。
    .officer = 服务商已停止接入。整改到位后，通知恢复接入。
violation-state-restore-ordered = 已通知恢复接入
    .explain = 已通知网络接入服务商恢复接入。
    .officer = 等待接入服务商恢复接入并登记；送达纸质通知书的，收到回复后登记恢复接入。
violation-state-restored = 已恢复接入
    .explain = 网络接入服务商已恢复接入，案件办结。
    .officer = 已恢复接入，案件办结。

## 案件的变动：violation-action-{名称}；.done 用于经过
violation-action-report = 举报
    .done = 收到举报
violation-action-dismiss = 不予受理
    .done = 不予受理
violation-action-merge = 并案
    .done = 并入另一案件
violation-action-open = 立案并责令改正
    .done = 立案，责令改正
violation-action-answer = 答复
    .done = 开办者答复
violation-action-enter-answer = 录入书面答复
    .done = 开办者书面答复，由公安机关录入
violation-action-miss = 逾期未答复
    .done = 期限已过，没有答复
violation-action-extend = 另定期限
    .done = 另定答复期限
violation-action-resume = 期限继续
    .done = 答复期限继续计算
violation-action-close = 办结
    .done = 办结
violation-action-remark = 内部备注
    .done = 内部备注
violation-action-order-access = 责令停止接入
    .done = 责令停止接入
violation-action-order-at-once = 紧急停止接入
    .done = 紧急责令停止接入
violation-action-confirm-access = 登记停止接入
    .done = 接入服务商已停止接入
violation-action-acknowledge = 签收指令
    .done = 接入服务商已签收
violation-action-order-restore = 通知恢复接入
    .done = 通知恢复接入
violation-action-confirm-restore = 登记恢复接入
    .done = 接入服务商已恢复接入
violation-action-appeal = 申诉
    .done = 开办者申诉
violation-action-answer-appeal = 答复申诉
    .done = 答复申诉
clock-answer = 答复时限（工作日）
clock-order = 办理时限（工作日）

## 违规类别：violation-category-{代码}
violation-category = 违规类别
violation-category-unlawful-content = 发布、传播违法信息
violation-category-fraud = 涉嫌电信网络诈骗
violation-category-not-filed = 没有办理公安备案
violation-category-false-data = 备案信息不真实
violation-category-number-misused = 冒用他人备案号
violation-category-measures-missing = 没有落实安全保护制度或技术措施
violation-category-change-not-reported = 备案信息变化后没有办理变更
violation-category-badge-missing = 没有放置公安备案号
violation-category-licence-missing = 未经许可从事须前置审批的服务
violation-category-other = 其他违反安全保护职责的情形

## 严重程度：severity-{名称}
violation-severity = 严重程度
violation-severity-days = 未另填天数的，{ $days } 个工作日内答复。
severity-ordinary = 一般
severity-serious = 较重
severity-grave = 严重

## 答复：violation-answer-{名称}
violation-answer = 答复
violation-answer-mended = 已整改
    .hint = 写明改了什么、怎样改的，附上截图等证据。
violation-answer-disputes = 有异议
    .hint = 写明事实和理由，附上证据。
violation-answer-needs-time = 申请延期
    .hint = 写明原因，以及需要多少天。公安机关答复之前，期限暂停计算。
violation-answer-title = 答复公安机关
violation-answer-lead = 答复以后由公安机关核实，结果会发消息告诉您。
violation-answer-words = 说明
    .hint = 最多 2000 字。
violation-answer-send = 提交答复
violation-appeal-pending = 申诉已经提交，等公安机关答复。
violation-appeal-answered = 对现在的决定已经申诉过一次，公安机关的答复在经过里。
violation-appeal-title = 申诉或申请恢复
violation-appeal-lead = 对现在的决定可以提出一次，由作出决定的公安机关答复。
violation-appeal-words = 事实和理由
    .hint = 认为决定有误的，写明为什么；已经整改、希望恢复的，写明改了什么。最多 2000 字。
violation-appeal-send = 提交申诉
violation-did-answer = 答复已提交
violation-did-appeal = 申诉已提交
violation-did-next = 公安机关核实以后，会发消息告诉您。

## 不予受理的原因：dismissal-{代码}
violation-dismissal = 原因
dismissal-nothing-found = 经核查没有发现举报的情形
dismissal-too-vague = 内容不具体，无法核查
dismissal-handled-before = 同一情形已经处理过
dismissal-not-of-police = 不属于公安机关网安部门的职责，请向主管部门反映
dismissal-not-competent = 不属于本机关管辖，请向当地公安机关举报

## 举报（公众）
violation-report = 举报违规
violation-report-this = 举报这个网站或应用
violation-report-lead = 发现网站、APP 或小程序有违法违规情形的，在这里举报，不需要登录。涉及正在发生的人身、财产危险，请直接拨打 110。
violation-report-send = 提交举报
violation-what = 举报的网站或应用
    .hint = 填写备案号、域名或者网址。
violation-region = 网站所在地区
    .hint = 有备案的不用填；没有备案的，选择开办者所在地，由当地公安机关处理。
violation-report-words = 看到了什么
    .hint = 写明时间、网页和具体情形，最多 2000 字。冒用备案号的，请写明显示这个号码的网址。开办者看不到这些内容。
violation-words = 说明
violation-pictures = 核查时的截图
    .hint = 选中的截图随案件保存，开办者也能看到。
violation-files = 证据
    .hint = 截图、照片（JPEG、PNG、WebP）或 PDF，最多 5 个，每个不超过 20 MB。
violation-files-again = 请重新选择要附上的文件。
violation-contact = 联系方式
    .hint = 手机号码或者邮箱，只在需要向您核实时使用。加密保存，民警每次查看都有记录。
violation-reported = 已收到您的举报
violation-reported-text = 我们会转给负责的公安机关处理。
violation-reported-keep = 请记下编号和查询码
violation-reported-keep-text = 查询处理进展要用到这两项。查询码只显示这一次，关闭页面以后无法找回。
violation-reference = 编号
    .hint = 如 20261124-3KX7MQ。
violation-code = 查询码
    .hint = 10 位字母和数字，如 3KX7M-Q2D9A。

violation-follow = 举报查询
violation-follow-go = 已经举报过，查询处理进展
violation-follow-lead = 填写举报时得到的编号和查询码。
violation-follow-do = 查询
violation-follow-unknown = 没有找到。请核对编号和查询码，两项要属于同一次举报。
violation-follow-organ = 负责的公安机关
violation-follow-reported = 举报时间
violation-follow-changed = 最近进展
violation-follow-received = 已收到
    .text = 公安机关还没有受理，请过几天再来查询。
violation-follow-handled = 处理中
    .text = 公安机关已经立案，正在处理。
violation-follow-closed = 已办结
    .text = 公安机关已经处理完毕。感谢您的举报。
violation-follow-dismissed = 不予受理
    .text = 公安机关没有受理这次举报。
    .why = 公安机关没有受理这次举报，原因：{ $why }。

## 开办者的页面
violation-nav = 违规处理
violation-mine-lead = 公安机关对您名下备案立案处理的情况。
violation-mine-none = 没有案件
violation-mine-none-text = 公安机关立案的，会列在这里，并发消息告诉您。
violation-named = { $title }：{ $category }
violation-changed = 最近变动：{ $at }
violation-due = 答复期限
violation-provider = 网络接入服务商
    .hint = 通知书的收件单位，已按备案信息填好，可以修改。
violation-history = 经过
violation-organ = 办理案件的公安机关
violation-asked = 公安机关的要求

## 经过
violation-by-me = 您
violation-by-officer = 公安机关
violation-by-operator = 开办者
violation-by-provider = 接入服务商
violation-by-visitor = 举报人
violation-by-clock = 平台
violation-fact-category = 违规类别：{ $fact }
violation-fact-severity = 严重程度：{ $fact }
violation-fact-due_on = 答复期限：{ $fact }
violation-fact-carry_out_by = 办理期限：{ $fact }
violation-fact-provider = 网络接入服务商：{ $fact }
violation-fact-dismissal = 原因：{ $fact }
violation-fact-into = 并入案件：{ $fact }
violation-fact-answer = 答复：{ $fact }
violation-fact-received_on = 收到日期：{ $fact }
violation-fact-on_paper = 书面答复的原因：{ $fact }
violation-fact-done_on = 办结日期：{ $fact }

## 民警工作台
violation-desk-title = 违规处理
violation-tab-reported = 待受理
violation-tab-answered = 待核实
violation-tab-overdue = 逾期
violation-tab-awaiting = 待答复
violation-tab-stopped = 停止接入
violation-tab-appeals = 申诉
violation-tab-all = 全部
violation-search = 名称、域名或编号
violation-none = 这里没有案件
violation-none-text = 有人举报、开办者答复或者期限已过的案件，会列在这里。
violation-pages = 第 { $page } 页，共 { $pages } 页、{ $total } 件
violation-about = 对象
violation-since = 收到
violation-unfiled = 没有备案的网站
violation-told = 告知
violation-told-on-paper = 开办者没有账号，请打印通知书送达；收到的书面答复写进说明，附上扫描件。
violation-provider-told-portal = 接入服务商已在平台收到指令，由其自行登记。
violation-provider-told-paper = 接入服务商没有账号，请打印通知书送达；收到书面回复后登记，附上回复。
violation-related = { $reference }：{ $category }
violation-appealed = 开办者提出了申诉
violation-appealed-text = 申诉内容在经过里，请核实以后答复。
violation-facts = 案件
violation-reporter = 举报人
violation-reporter-masked = 联系方式：••••••
violation-reporter-reveal = 查看
violation-reporter-text = 加密保存，查看会记入操作日志。
violation-checks = 网站核查
violation-check = 现在核查网站
violation-papers = 文书
violation-others = 同一对象的其他案件
violation-see = 查看案件
violation-new = 立案
violation-new-about = 对这项备案立案
violation-site = 网站
    .hint = 域名或者网址。已由本机关备案的，自动对应到备案登记。
violation-days = 答复天数
    .hint = 工作日，1 到 60。法定节假日不计，调休上班日计入。
violation-order-days = 办理天数
    .hint = 接入服务商最晚在几个工作日内办理，1 到 60。
violation-into = 并入哪一案件
violation-done_on = 服务商办结日期
    .hint = 服务商回复的日期，不能晚于今天。
violation-received_on = 收到书面答复的日期
    .hint = 以收件登记为准，不能晚于今天。
violation-scans = 书面答复的扫描件
    .hint = 全部各页，含签名或者盖章（JPEG、PNG、WebP 或 PDF），最多 5 个，每个不超过 20 MB。
violation-on_paper = 为什么用书面答复
    .hint = 开办者有账号，本可以自己答复；原因会显示在案件的时间线上。
violation-on-paper-wished = 开办者要求书面答复
violation-on-paper-cannot-log-in = 开办者无法登录账号
violation-on-paper-handed-over = 开办者当面或者邮寄递交
violation-refused = 案件刚刚有了变化
violation-refused-text = 它的状态已经变了，现在不能这样操作。请按最新状态办理。
violation-refused-kept = 您刚才的操作没有生效，案件保持现在的状态。

violation-do-dismiss =
    .lead = 举报人凭查询码可以看到原因。
    .words = 内部说明，举报人和开办者看不到。
violation-do-merge =
    .lead = 同一对象的重复举报并入一件处理，举报人看到的是那一件的进展。
    .words = 内部说明，举报人和开办者看不到。
violation-do-open =
    .lead = 立案后随即告知开办者，责令在期限内改正并答复。举报内容和举报人不会告知。
    .words = 写给开办者：查明了什么，要求改正什么。最多 2000 字。
violation-do-enter-answer =
    .lead = 把开办者的书面答复录入案件，并附上扫描件。录入以后与开办者自己提交的答复效力相同，时间线上注明由公安机关录入；开办者有账号的，同时收到告知。
    .words = 照书面答复的原文录入。
violation-do-extend =
    .lead = 延长期限，或者整改不到位、要求继续整改。新的期限自今天起算，随即告知开办者。
    .words = 写给开办者：为什么另定期限，还要改正什么。
violation-do-resume =
    .lead = 不同意延期，或者异议不成立。暂停的答复期限从今天起继续计算，剩余的工作日不变，随即告知开办者。
    .words = 写给开办者：为什么不同意延期，或者异议为什么不成立。
violation-do-close =
    .lead = 案件办结，随即告知开办者。
    .words = 写给开办者：核实的结果。
violation-do-remark =
    .lead = 只有本机关看得到。
    .words = 最多 2000 字。
violation-do-order-access =
    .lead = 备案登记随即暂停并公开，开办者同时收到告知。请打印通知书送达接入服务商。
    .words = 写给开办者和接入服务商：停止接入的理由。
violation-do-order-at-once =
    .lead = 危害正在发生、不能等待答复时使用，按“严重”处理。备案登记随即暂停并公开，开办者同时收到告知。
    .words = 写给开办者和接入服务商：为什么不能等待。
violation-do-confirm-access =
    .lead = 接入服务商书面回复后登记，须附上回复。
    .words = 服务商的回复内容。
violation-do-order-restore =
    .lead = 整改到位的，通知接入服务商恢复接入，开办者同时收到告知。
    .words = 写给开办者和接入服务商：恢复接入的理由。
violation-do-confirm-restore =
    .lead = 接入服务商书面回复后登记，须附上回复。备案登记随即恢复，案件办结。
    .words = 服务商的回复内容。
violation-do-answer-appeal =
    .lead = 答复随即告知开办者。要改变决定的，答复以后再办理。
    .words = 写给开办者：核实的结果和理由。

## 文书
violation-paper-print = 请用浏览器的打印功能打印，加盖印章后送达。
violation-paper-colon = ：
violation-paper-received = 收件人签名：　　　　　　　　　日期：　　　　年　　月　　日
violation-paper-to-site = { $domain } 的开办者
violation-paper-notice = 责令改正通知书
    .found = 经查，“{ $title }”（{ $what }）存在以下情形：{ $category }。上述情形违反{ $basis }。
    .asked = 现责令你（单位）于{ $due }前改正，并书面答复本机关。
    .rights = 对认定的事实有异议的，可以在答复中陈述和申辩。逾期不改正、不答复的，本机关将依法处理，包括责令网络接入服务商停止接入。
violation-paper-order = 停止接入通知书
    .found = 经查，“{ $title }”（{ $what }，域名 { $domain }）存在以下情形：{ $category }。上述情形违反{ $basis }。
    .asked = 请自收到本通知之时起，停止为其提供网络接入服务，保存有关记录，并将办理结果书面回复本机关。
    .asked-by = 请自收到本通知之时起，停止为其提供网络接入服务，保存有关记录，最迟于 { $due } 办结，并将办理结果书面回复本机关。
    .rights = 未经本机关通知，不得恢复接入。
violation-paper-restore = 恢复接入通知书
    .found = “{ $title }”（{ $what }，域名 { $domain }）因“{ $category }”被责令停止接入（依据{ $basis }），现已整改。
    .asked = 请自收到本通知之时起恢复提供网络接入服务，并将办理结果书面回复本机关。
    .asked-by = 请自收到本通知之时起恢复提供网络接入服务，最迟于 { $due } 办结，并将办理结果书面回复本机关。
    .rights = 恢复以后发现同样情形的，请立即停止传输，保存记录，并报告本机关。

## 填写中的问题
flaw-report-what = 这不是备案号，也不是域名。请填写备案号、域名或者网址。
flaw-report-region = 这个网站没有备案。请选择开办者所在地区，由当地公安机关处理。
flaw-report-no-organ = 这个地区没有可以受理的公安机关。请选择上一级地区，或者拨打当地公安机关电话。
flaw-report-number-unknown = 登记簿里没有这个备案号。请核对，或者改填域名。
flaw-report-too-many = 从您的网络提交的举报太多，请 { $minutes } 分钟后再试。
flaw-violation-elsewhere = 这个网站由{ $organ }备案，由它处理。
flaw-too-many-files = 最多附 { $most } 个文件，请减少一些。
flaw-answer-days = 请填写 1 到 60 之间的整数，按工作日计算。
refusal-merge-elsewhere = 只能并入本机关另一件没有办结的案件。
refusal-answer-days = 答复期限须在 1 到 60 个工作日之间。
refusal-day-to-come = 日期还没有到。
refusal-proof-missing = 请附上接入服务商的回复。
refusal-appealed-before = 对现在的决定已经申诉过一次。
refusal-no-appeal = 没有等待答复的申诉。

## 告知开办者：notice-{代码}
notice-violation-opened = 责令改正通知
    .body = “{ $title }”被立案处理（编号 { $reference }），请在 { $due_on } 前改正并答复。
    .subject = 责令改正通知：“{ $title }”
    .mail =
        您好：

        “{ $title }”被立案处理（编号 { $reference }），请在 { $due_on } 前改正并答复。
        违规类别、法律依据和要求写在案件页面上。对认定的事实有异议的，可以在答复中说明。

        查看详情：{ $url }
notice-violation-extended = 答复期限有变动
    .body = “{ $title }”的案件（编号 { $reference }）另定了答复期限：{ $due_on }。
    .subject = 答复期限有变动：“{ $title }”
    .mail =
        您好：

        “{ $title }”的案件（编号 { $reference }）另定了答复期限：{ $due_on }。
        原因和要求写在案件页面上。

        查看详情：{ $url }
notice-violation-resumed = 答复期限继续计算
    .body = “{ $title }”的案件（编号 { $reference }）：您的申请没有获得同意，答复期限继续计算，请在 { $due_on } 前改正并答复。
    .subject = 答复期限继续计算：“{ $title }”
    .mail =
        您好：

        “{ $title }”的案件（编号 { $reference }）：您的延期申请或者异议没有获得同意。答复期限暂停的天数不计入，从现在起继续计算，请在 { $due_on } 前改正并答复。
        原因写在案件页面上。

        查看详情：{ $url }
notice-answer-entered = 书面答复已录入
    .body = “{ $title }”的案件（编号 { $reference }）：您的书面答复已由公安机关录入。
    .subject = 书面答复已录入：“{ $title }”
    .mail =
        您好：

        “{ $title }”的案件（编号 { $reference }）：您的书面答复已由公安机关录入，正在核实。
        录入的内容和扫描件在案件页面上。如果不是您答复的，或者录入有误，请联系办理的公安机关。

        查看详情：{ $url }
notice-violation-overdue = 答复期限已过
    .body = “{ $title }”的案件（编号 { $reference }）在 { $due_on } 前没有收到答复。
    .subject = 答复期限已过：“{ $title }”
    .mail =
        您好：

        “{ $title }”的案件（编号 { $reference }）在 { $due_on } 前没有收到答复。
        现在仍可答复；公安机关可能责令停止接入。

        查看详情：{ $url }
notice-violation-closed = 案件已办结
    .body = “{ $title }”的案件（编号 { $reference }）已办结。
    .subject = 案件已办结：“{ $title }”
    .mail =
        您好：

        “{ $title }”的案件（编号 { $reference }）已办结。
        核实的结果写在案件页面上。有异议的，可以申诉一次。

        查看详情：{ $url }
notice-access-ordered = 已责令停止接入
    .body = “{ $title }”（案件编号 { $reference }）已被责令停止接入，备案登记随之暂停。
    .subject = 已责令停止接入：“{ $title }”
    .mail =
        您好：

        “{ $title }”（案件编号 { $reference }）已被责令停止接入，备案登记随之暂停。
        理由和法律依据写在案件页面上。整改后可以申请恢复，有异议的可以申诉。

        查看详情：{ $url }
notice-access-cancelled = 已停止接入
    .body = 网络接入服务商已停止为“{ $title }”（案件编号 { $reference }）提供接入。
    .subject = 已停止接入：“{ $title }”
    .mail =
        您好：

        网络接入服务商已停止为“{ $title }”（案件编号 { $reference }）提供接入。
        整改后可以在案件页面申请恢复，有异议的可以申诉。

        查看详情：{ $url }
notice-restore-ordered = 已通知恢复接入
    .body = 已通知网络接入服务商恢复“{ $title }”（案件编号 { $reference }）的接入。
    .subject = 已通知恢复接入：“{ $title }”
    .mail =
        您好：

        已通知网络接入服务商恢复“{ $title }”（案件编号 { $reference }）的接入。
        服务商恢复以后，备案登记随之恢复。

        查看详情：{ $url }
notice-access-restored = 已恢复接入
    .body = “{ $title }”（案件编号 { $reference }）已恢复接入，备案登记恢复有效，案件办结。
    .subject = 已恢复接入：“{ $title }”
    .mail =
        您好：

        “{ $title }”（案件编号 { $reference }）已恢复接入，备案登记恢复有效，案件办结。
        请继续遵守备案和安全保护的各项要求。

        查看详情：{ $url }
notice-appeal-answered = 申诉已答复
    .body = 公安机关答复了您对“{ $title }”案件（编号 { $reference }）的申诉。
    .subject = 申诉已答复：“{ $title }”
    .mail =
        您好：

        公安机关答复了您对“{ $title }”案件（编号 { $reference }）的申诉。
        答复写在案件页面上。

        查看详情：{ $url }

## 生命周期的文档
docs-violation = 违规案件的生命周期
docs-violation-lead = 案件由举报或者民警立案开始。开办者先答复，再作决定；危害正在发生的，可以不等答复。每个决定可以申诉一次。
