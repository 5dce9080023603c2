# 申请的状态、动作、拒绝的原因、退回原因与通知。

filing-untitled = 未命名

## 角色：role-{名称}
role-applicant = 填报人
role-officer = 审核人员
role-visitor = 公众
role-clock = 系统（按期限）
role-operator = 运维人员（命令行）

## 状态：state-{名称}；.explain 给填报人看，.officer 给审核人员看
state-draft = 草稿
    .explain = 还没有提交。填写的内容已经保存，可以随时继续。
    .officer = 填报人尚未提交。
state-awaiting-acceptance = 待接收
    .explain = 已经提出移交，正在等对方主体用接收码接收。对方接收以后，才会送公安机关审核。
    .officer = 等待接收主体接收，尚未送审。
state-submitted = 待审核
    .explain = 已经提交，正在排队等待审核。现在不需要您操作。
    .officer = 在队列中，等待领取。
state-under-review = 审核中
    .explain = 审核人员正在查看您的申请。现在不需要您操作，请保持手机畅通。
    .officer = 已由一名审核人员领取。
state-awaiting-correction = 待修改
    .explain = 有内容需要您修改。请在期限内改好并重新提交，逾期本申请会失效。
    .officer = 已退回，等待填报人修改。
state-awaiting-inspection = 待检查
    .explain = 已经为您预约检查。请按约定的时间到场，并带上列出的材料。
    .officer = 已预约检查，检查后请登记结果。
state-awaiting-second-officer = 待复核
    .explain = 初审已经通过，正在由另一名审核人员复核。现在不需要您操作。
    .officer = 初审通过，须由另一名审核人员复核。
state-approved = 已通过
    .explain = 申请已经审核通过。
    .officer = 已审核通过并登记。
state-refused = 不予通过
    .explain = 申请没有通过，原因列在下面。情况改变后，可以重新申请。
    .officer = 已作出不予通过的决定。
state-withdrawn = 已撤回
    .explain = 您撤回了这件申请。需要时可以重新申请。
    .officer = 填报人已撤回。
state-lapsed = 已失效
    .explain = 在期限内没有继续办理，申请已经关闭。需要时可以重新申请。
    .officer = 逾期未办，系统已关闭。

## 动作：action-{名称}；.done 用于办理进度，.confirm 在执行前询问
action-submit = 提交审核
    .done = 已提交
    .confirm = 提交后，审核期间不能修改。请确认内容准确、完整。
action-resubmit = 重新提交
    .done = 已重新提交
    .confirm = 请确认要求修改的地方都已改好。
action-accept = 接收
    .done = 对方已接收
    .confirm = 接收后由您的主体承担这项备案的责任，审核通过时生效。
action-decline = 拒收
    .done = 对方没有接收
    .confirm = 拒收后这次移交就此结束，备案仍归原主体。确定拒收吗？
action-withdraw = 撤回申请
    .done = 已撤回
    .confirm = 撤回后这件申请就此结束，域名不再保留，填写的内容仍可查看。确定撤回吗？
action-take = 领取
    .done = 已领取，开始审核
action-release = 释放
    .done = 已释放，回到队列
    .confirm = 释放后回到队列原来的位置，其他审核人员可以领取。
action-hand-over = 转办
    .done = 已转往有管辖权的机关
    .confirm = 转办后由对方机关审核，您将看不到这件申请。
action-return-for-correction = 退回修改
    .done = 已退回修改
action-inspect = 预约检查
    .done = 已预约检查
action-record-inspection = 登记检查结果
    .done = 检查已完成
action-approve = 审核通过
    .done = 审核通过
    .confirm = 通过后随即登记并编发公安备案号（主体除外）；须双人复核的，转由另一名审核人员复核。
action-sign = 复核通过
    .done = 复核通过
    .confirm = 复核通过后随即登记并编发公安备案号（主体除外）。
action-send-back = 复核退回
    .done = 复核未同意，退回重审
action-refuse = 不予通过
    .done = 不予通过
    .confirm = 不予通过后这件申请就此结束，不能再改。填报人会看到您写的原因。
action-lapse = 逾期失效
    .done = 逾期未办，已失效

## 办不成的原因：refusal-{代码}
refusal-not-from-here = 这件申请的状态已经变了，现在不能这样操作。请刷新页面，按最新状态办理。
refusal-held-by-another = 这件申请正由另一名审核人员办理。请领取下一件，或等对方释放。
refusal-second-must-differ = 复核须由另一名审核人员完成。请交给其他同事。
refusal-flawed = 有几处填写需要改正。请按提示修改后再提交。
refusal-notice-not-acknowledged = 请先阅读责任告知书并勾选确认，再提交。告知书如有更新，须按新的版本重新阅读。
refusal-notice-not-read = 责任告知书还没有读完。请读完全文，待倒计时结束后再勾选提交。
refusal-subject-not-approved = 开办主体还没有审核通过。请先审核主体，再审核这一件。
refusal-taken = { $what } 这期间已由别的申请或备案使用，不能同时备案两次。请先核对那一件，再决定。
refusal-no-organ = 没有找到负责地区 { $region } 的公安机关。请核对地址所在地区；无误的话，请联系平台管理员。
refusal-no-reason = 退回或不予通过须写明原因。请至少选择一条。
refusal-nothing-corrected = 要求修改的地方都还没有改动。请按原因修改后再提交；认为无须修改的，请在备注或说明中写明。
refusal-subject-exists = 这个账号已经登记了开办主体，或正在申请。请到“开办主体”查看。
refusal-subject-missing = 请先提交申请主体，再办理这一项。
refusal-inspection-day = 检查须约在今后的工作日。请重新选择日期和时间。
refusal-nothing-changed = 填写的内容与登记的完全一样。请先改动要变更的地方，再提交。
refusal-already-open = 这项备案已有一件申请正在办理。请到“我的申请”继续办理，或撤回后再提出新的申请。
refusal-others-open = 主体要迁往其他公安机关，而还有申请正在审核。请等这些申请办结，或先撤回，再提交主体变更。
refusal-subject-moving = 主体正在迁往其他公安机关。请等主体变更审核完，再提交这件申请。
refusal-entries-remain = 主体名下还有没有结束的备案。请先把它们注销或移交，再注销主体。
refusal-code-not-confirmed = 还没有通过手机验证码确认。请先获取并填写验证码。
refusal-receiver-must-differ = 不能移交给自己的主体。请把接收码交给对方，由对方登录自己的账号接收。
refusal-receiver-not-established = 您的开办主体还没有审核通过，不能接收备案。请等主体审核通过后再接收。
refusal-receiver-differs = 移交写明的接收主体不是您的主体。请与对方核对接收主体的全称。
refusal-already-claimed = 这项备案已经有主体认领。有异议的，请联系备案地公安机关。
refusal-proposal-pending = 已有一项提议在等另一名审核人员签署。请先签署或否决。
refusal-nothing-proposed = 没有等待签署的提议，可能已经有人处理。请刷新页面。
refusal-not-to-be-answered = 这条批注不能答复，或已经答复过。每条公开的批注可以答复一次。
refusal-same-organ = 申请已经在这个机关。请选择另一个机关。

## 退回原因：reason-{代码}；.mend 告诉填报人怎样修改
reason-photo-unclear = 证件照片不清楚
    .mend = 请重新拍摄：四角完整，没有反光和遮挡，姓名、号码和有效期都能看清。
reason-handheld-photo-wrong = 手持证件照片不符合要求
    .mend = 请由证件本人手持人像面重新拍摄：浅色背景，五官没有遮挡，证件号码看得清。
reason-id-does-not-match = 姓名或证件号码与证件照片不一致
    .mend = 请对照证件更正；证件拿错了的，请重新上传。
reason-id-expired = 证件已过有效期
    .mend = 请上传有效期内的证件，并更正证件号码和有效期。
reason-unit-certificate-wrong = 单位证件不符合要求
    .mend = 请上传与所选证件类型相符、在有效期内的原件扫描件，四角完整，印章清晰。
reason-unit-name-differs = 单位名称与证件不一致
    .mend = 请按证件填写全称；已经更名的，请上传更名后的证件。
reason-address-not-specific = 地址不够详细
    .mend = 请从街道或乡镇写起，直到门牌号和房间号；农村写到村组。
reason-phone-not-real = 电话无法接通或不是本人
    .mend = 请填写本人正在使用、能够接通的手机号码。
reason-not-in-this-area = 实际办公地或居住地不在本辖区
    .mend = 请改为单位实际办公地址或个人常住地址；确在本辖区的，请在备注中说明。
reason-site-unreachable = 网站、APP 或小程序打不开
    .mend = 请确认域名解析和服务器正常，能从外网打开首页后再提交。
reason-name-differs-from-icp = 名称或备案号与 ICP 备案不一致
    .mend = 请在工信部备案查询网站核对后更正；ICP 备案有误的，请先变更 ICP 备案。
reason-name-breaks-rules = 名称不符合命名要求
    .mend = 请换一个与网站内容相称的名称，不用域名，不冒用单位、机关或须经许可的名义。
reason-domain-certificate-wrong = 域名证书不符合要求
    .mend = 请从域名注册服务商下载最新证书，域名、所有者和有效期都应能看清，并与填写一致。
reason-ip-not-serving = 填写的 IP 地址不是网站实际使用的地址
    .mend = 请填写域名实际解析到的地址；使用 CDN 的，把源站地址也填上。
reason-access-provider-wrong = 网络接入服务商与实际不符
    .mend = 请按与您签约、提供服务器或空间的公司更正，并核对接入方式。
reason-registrar-wrong = 域名注册服务商与 WHOIS 不符
    .mend = 请以 WHOIS 查询或域名证书上的注册服务机构为准更正。
reason-interactive-not-declared = 有交互功能，但填写为“否”
    .mend = 开放评论、发帖、聊天等功能的，请改为“是”并勾选服务类型；也可以先关闭这些功能。
reason-service-not-offered = 勾选了没有提供的服务
    .mend = 请只保留现在实际提供的服务类型。
reason-licence-missing = 缺少前置许可文件
    .mend = 请勾选相应的前置许可并上传主管部门的许可文件；没有许可的，请先办理，或撤下相关内容。
reason-dangerous-goods-licence = 危险物品资质证明缺少或不符
    .mend = 请为勾选的每一项上传有效的资质证明；不再发布这类信息的，请改为“否”。
reason-other = 其他原因
    .mend = 请按审核人员写的说明修改。

## 通知：notice-{代码}；.body 是站内消息，.subject 与 .mail 是邮件。有备案号时用带 -numbered 的
notice-received = 已收到您的申请
    .body = { $kind }“{ $title }”已经提交，将在 { $promised_on } 前答复。审核期间不需要您操作，请保持手机畅通。
    .subject = 已收到：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”已经提交，将在 { $promised_on } 前答复。
        审核期间不需要您操作，请保持手机畅通。如果有需要修改的地方，我们会再通知您。

        查看办理进度：{ $url }
notice-offered = 移交已提交，等待对方接收
    .body = { $kind }“{ $title }”已经提交。请把接收码交给对方，由对方在 { $due_on } 前接收，逾期这次移交失效。
    .subject = 等待对方接收：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”已经提交。请把接收码交给对方，由对方在 { $due_on } 前接收，逾期这次移交失效。
        接收码写在办理进度页面上。对方接收以后，由公安机关审核。

        查看办理进度：{ $url }
notice-returned = 申请需要修改
    .body = { $kind }“{ $title }”有 { $reasons } 处需要修改。请在 { $due_on } 前改好并重新提交，逾期申请会失效。
    .subject = 需要修改：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”有 { $reasons } 处需要修改，原因和改法写在申请页面上，其他内容不必重填。
        请在 { $due_on } 前改好并重新提交，逾期申请会失效。

        去修改：{ $url }
notice-inspection-booked = 已为您预约检查
    .body = { $kind }“{ $title }”的检查约在 { $due_on }。具体时间、地点、联系人和要带的材料，请到申请页面查看。
    .subject = 预约检查：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”的检查约在 { $due_on }。
        具体时间、地点、联系人和要带的材料写在申请页面上。不能到场的，请提前与联系人改约。

        查看安排：{ $url }
notice-approved = 申请已通过
    .body = { $kind }“{ $title }”已经审核通过。
    .body-numbered = { $kind }“{ $title }”已经审核通过，公安备案号为 { $number }。请在 30 日内把备案号放到网站首页显著位置；APP 和小程序放到“关于”页面。
    .subject = 已通过：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”已经审核通过。

        查看详情：{ $url }
    .mail-numbered =
        您好：

        { $kind }“{ $title }”已经审核通过，公安备案号为：

        { $number }

        请在 30 日内把备案号和图标放到网站首页显著位置，并链接到公共查询的登记页；APP 和小程序放到“关于”页面。备案号、图标和可以直接使用的内容都在下面的页面上。

        { $url }
notice-refused = 申请没有通过
    .body = { $kind }“{ $title }”没有通过审核，原因有 { $reasons } 条，请到申请页面查看。情况改变后，可以重新申请。
    .subject = 没有通过：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”没有通过审核，原因有 { $reasons } 条，写在申请页面上。
        情况改变后，可以重新申请。对决定有异议的，可以向作出决定的公安机关申诉。

        查看原因：{ $url }
notice-withdrawn = 申请已撤回
    .body = { $kind }“{ $title }”已按您的要求撤回。需要时可以重新申请。
    .subject = 已撤回：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”已按您的要求撤回。需要时可以重新申请。
        如果不是您本人操作，请立即登录并修改密码。

        查看申请：{ $url }
notice-lapsed = 申请已失效
    .body = { $kind }“{ $title }”在期限内没有继续办理，已经关闭。填写的内容仍可查看，需要时请重新申请。
    .subject = 已失效：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”在期限内没有继续办理，已经关闭。
        填写的内容仍可查看。仍在提供服务的，请尽快重新申请，以免超过办理期限。

        查看申请：{ $url }
notice-handed-over = 申请已转往其他公安机关
    .body = { $kind }“{ $title }”已转往有管辖权的公安机关继续审核，不需要您重新提交。
    .subject = 已转办：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”已转往有管辖权的公安机关继续审核，不需要您重新提交。

        查看办理进度：{ $url }
notice-accepted = 对方已接收移交
    .body = { $kind }“{ $title }”已由对方接收，正由公安机关审核，将在 { $promised_on } 前答复。
    .subject = 对方已接收：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”已由对方接收，正由公安机关审核，将在 { $promised_on } 前答复。
        不需要您操作。审核通过后，这项备案就归对方主体。

        查看详情：{ $url }
notice-declined = 对方没有接收移交
    .body = { $kind }“{ $title }”没有被对方接收，备案仍归您的主体。需要时可以重新提出移交。
    .subject = 对方没有接收：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”没有被对方接收，备案仍归您的主体。
        备案仍归您的主体。需要时可以重新提出移交。

        查看详情：{ $url }
notice-draft-expiring = 草稿即将失效
    .body = { $kind }“{ $title }”很久没有改动，{ $due_on } 后会失效。打开继续填写即可保留。
    .subject = 草稿即将失效：{ $kind }“{ $title }”
    .mail =
        您好：

        { $kind }“{ $title }”很久没有改动，{ $due_on } 后会失效。
        打开草稿继续填写即可保留；不再需要的，不必处理。

        查看详情：{ $url }
notice-deadlines-near = 期限提醒
    .body = { $count } 项期限临近或已过：{ $items }。
    .subject = 期限提醒：{ $count } 项
    .mail =
        您好：

        以下 { $count } 项期限临近或已过，请及时办理：

        { $items }

        每个日期的由来见：{ $url }
    .short = 您有 { $count } 项备案期限临近或已过：{ $first }。详见 { $url }
notice-moved = 备案号已经更换
    .body = “{ $title }”已随主体迁往新的公安机关，备案号换为 { $number }。请在 30 日内把网站上的旧备案号和图标换成新的；旧号码的链接会转到新的登记页。
    .subject = 备案号已经更换：“{ $title }”
    .mail =
        您好：

        “{ $title }”已随主体迁往新的公安机关，备案号换为 { $number }。
        请在 30 日内把旧备案号和图标换成新的。旧号码的链接会转到新的登记页。

        查看详情：{ $url }
notice-suspended = 备案已被暂停
    .body = “{ $title }”（{ $number }）已被公安机关暂停，原因有 { $reasons } 条，请到备案页面查看。整改后可以请求恢复。
    .subject = 备案已被暂停：“{ $title }”
    .mail =
        您好：

        “{ $title }”（{ $number }）已被公安机关暂停，原因有 { $reasons } 条，请到备案页面查看。
        原因和法律依据写在备案页面上。对决定有异议的，可以向作出决定的公安机关申诉。

        查看详情：{ $url }
notice-restored = 备案已恢复
    .body = “{ $title }”（{ $number }）已经恢复有效。
    .subject = 备案已恢复：“{ $title }”
    .mail =
        您好：

        “{ $title }”（{ $number }）已经恢复有效。
        请确认网站首页的备案号和图标仍在显著位置。

        查看详情：{ $url }
notice-revoked = 备案已被撤销
    .body = “{ $title }”（{ $number }）已被公安机关撤销，原因有 { $reasons } 条，请到备案页面查看。
    .subject = 备案已被撤销：“{ $title }”
    .mail =
        您好：

        “{ $title }”（{ $number }）已被公安机关撤销，原因有 { $reasons } 条，请到备案页面查看。
        原因和法律依据写在备案页面上。对决定有异议的，可以向作出决定的公安机关申诉。请取下备案号和图标。

        查看详情：{ $url }
notice-reinstated = 备案撤销后已恢复
    .body = “{ $title }”（{ $number }）撤销后已经恢复有效。
    .subject = 备案已恢复有效：“{ $title }”
    .mail =
        您好：

        “{ $title }”（{ $number }）撤销后已经恢复有效。
        请把备案号和图标重新放到网站首页显著位置。

        查看详情：{ $url }
notice-annotated = 备案有新的批注
    .body = 公安机关在“{ $title }”（{ $number }）的登记上加了一条公开批注。您可以到备案页面答复一次。
    .subject = 备案有新的批注：“{ $title }”
    .mail =
        您好：

        公安机关在“{ $title }”（{ $number }）的登记上加了一条公开批注。
        批注和登记一起公开。您可以答复一次，答复也会公开。

        查看详情：{ $url }
notice-site-drifted = 网站与备案不符
    .body = “{ $title }”（{ $number }）的网站与备案信息不符，并且持续了一段时间。请到备案页面查看怎么改；公安机关暂时看不到这一结果。
    .subject = 网站与备案不符：“{ $title }”
    .mail =
        您好：

        本平台查看了“{ $title }”（{ $number }）的网站，与备案信息不符，并且持续了一段时间。
        请到备案页面查看哪里不符、怎么改，改好后点“立即核查”。长期不改的，公安机关会看到。

        查看详情：{ $url }
notice-number-elsewhere = 备案号可能被冒用
    .body = 有别的网站展示了“{ $title }”的备案号（{ $number }）。请到备案页面查看是哪个网站；公安机关也会收到提示。
    .subject = 备案号可能被冒用：“{ $title }”
    .mail =
        您好：

        有别的网站展示了“{ $title }”的备案号（{ $number }），那个域名不在这个号的备案里。
        如果是您自己的网站，请为它办理备案，或者变更备案加上它的域名；如果不是，公安机关会处理。

        查看详情：{ $url }
