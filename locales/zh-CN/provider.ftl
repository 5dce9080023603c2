# 服务商入驻：机构、成员、名录条目

provider-nav = 接入服务商
provider-tab-home = 概况
provider-tab-members = 成员
provider-colon = ：
provider-directory = 名录中的服务商
list-separator = 、

## 名录条目的状态：provider-state-{代码}，explain 写给成员，officer 写给管理员
provider-state-proposed = 待审核
    .explain = 入驻申请已提交，管理员审核后会通知您。
    .officer = 首次申请，名录里还没有这一条目。
provider-state-returned = 退回修改
    .explain = 请按下面的意见修改后重新提交。
    .officer = 已退回，等对方修改。
provider-state-withdrawn = 已撤回
    .explain = 申请已撤回。
    .officer = 对方撤回了申请。
provider-state-listed = 已列入名录
    .explain = 填写备案的人可以在名录里选择您的机构。
    .officer = 名录显示的就是现在的内容。
provider-state-change-proposed = 变更待审核
    .explain = 审核通过前，名录仍显示原来的内容。
    .officer = 通过后名录才会更新。
provider-state-change-returned = 变更退回修改
    .explain = 名录仍显示原来的内容。请按下面的意见修改后重新提交，或者撤回变更。
    .officer = 变更已退回，等对方修改。

provider-action-apply = 申请入驻
provider-action-open = 邀请入驻
provider-action-propose = 提交审核
provider-action-withdraw = 撤回
provider-action-approve = 通过
provider-action-return = 退回修改

provider-role-manager = 管理员
    .hint = 管理成员和名录条目，也能做操作员的事。
provider-role-operator = 操作员
    .hint = 处理客户和停止、恢复接入的指令。
provider-role-reader = 查看
    .hint = 只能查看，不能改动。

## 没有机构时
provider-join-title = 接入服务商入驻
provider-join-lead = 网络接入服务商在这里维护名录条目，处理公安机关的指令，查看客户的备案情况。
provider-join-invited = 收到的邀请
provider-join-as = 角色：{ $role }。请在 { $until } 前接受。
provider-join-accept = 接受邀请
provider-join-by-code = 用邀请码加入
provider-join-code = 邀请码
    .hint = 由机构的管理员提供，只能用一次，如 8K3QF-27MWD。
provider-join-do = 加入
provider-apply-title = 为本单位申请入驻
provider-apply-lead = 名录里还没有您的机构，也没有人邀请您时，由您提交申请，您将成为机构的第一名管理员。请先备好：
provider-apply-licence = 增值电信业务经营许可证的编号和扫描件；
provider-apply-ranges = 全部 IPv4、IPv6 地址段；
provider-apply-review = 统一社会信用代码、服务电话和提供的接入方式。
provider-apply-do = 申请入驻

## 条目
provider-entry-title = 名录条目
provider-entry-change = 修改条目
provider-entry-withdraw = 撤回
provider-entry-send = 提交审核
provider-apply-about = 管理员审核通过后列入名录，填写备案的人就能选到您的机构。
provider-change-title = 修改名录条目
provider-change-about = 审核通过前，名录仍显示原来的内容。
provider-returned-title = 请修改后重新提交
provider-downstream = 下级接入服务商
provider-downstream-none = 还没有机构把您填为上级接入服务商。
provider-ranges-line = 第 { $line } 行：{ $text }
provider-did-propose = 已提交审核
provider-did-withdraw = 变更已撤回
provider-did-join = 您已加入机构
provider-did-invite = 邀请已发出
provider-did-uninvite = 邀请已撤回
provider-did-remove = 成员已移出
provider-did-role = 角色已更改
provider-did-code = 邀请码已生成
provider-did-code-text = 邀请码只显示这一次，请现在转给对方。

## 成员
provider-member-me = （您）
provider-member-since = { $day }加入
provider-member-become = 改为{ $role }
provider-member-remove = 移出
provider-member-leave = 退出机构
provider-members-readonly = 成员由管理员管理。
provider-invited = 等待接受的邀请
provider-invited-until = { $until } 前有效
provider-uninvite = 撤回邀请
provider-invite-title = 邀请成员
provider-invite-to = 邮箱或手机号
provider-invite-to-hint = 填对方账号的邮箱或手机号，有这个账号就会收到消息；留空则生成一个邀请码。{ $days } 天内有效。
provider-invite-code = 邀请码
provider-invite-role = 角色
provider-invite-do = 发出邀请

## 问题
field-provider_name = 单位名称
    .hint = 与营业执照一致。
field-provider_uscc = 统一社会信用代码
field-provider_region = 所属地区
field-provider_address = 办公地址
field-provider_phone = 服务电话
    .hint = 客户和公安机关都能打通的电话，如 0571-55500001、400-000-0000。
    .why = 显示在名录里。
field-provider_licences = 电信业务经营许可证编号
    .hint = 有几张填几张，如 B1-20260001。
field-provider_licence_scans = 许可证扫描件
field-provider_methods = 提供的接入方式
field-provider_ranges = IP 地址段
    .hint = 每行一段，支持单个地址、起止范围和 CIDR，IPv4、IPv6 都可以，如 203.0.113.0/24、2001:db8::/32。
    .why = 审核备案时核对网站的 IP 是否在您的地址段内，也据此找到您的客户。
field-provider_upstream = 上级接入服务商
    .hint = 线路或机房由别家提供的，选择那一家；对方会看到您是下级。
field-provider_default_method = 客户默认的接入方式
    .why = 客户选择您的机构时先填好，仍可以改。
field-provider_default_ip = 客户默认的 IP 地址
    .hint = 多数客户共用一个地址时填写，须在上面的地址段内。

flaw-provider-ranges-overlap = 这一段与前面的 { $other } 重叠。请合并，或者改正其中一段。
flaw-provider-default-method = 这不是上面勾选的接入方式。请在上面勾选它，或者另选一种。
flaw-provider-default-ip = 这个地址不在上面的地址段内。请核对地址，或者补上它所在的地址段。
flaw-provider-name-taken = 名录里同名的条目已经有机构在管理。请向该机构的管理员要邀请，或者核对名称。
flaw-provider-upstream-own = 上级不能是自己。请选择另一家，或者留空。

refusal-role-forbids = 您的角色不能做这件事。需要时请机构的管理员更改您的角色。
refusal-last-manager = 机构至少要有一名管理员。请先把另一名成员改为管理员。
refusal-member-elsewhere = 您已经加入一家机构。要加入另一家，请先退出现在的机构。
refusal-invitation-over = 邀请不存在、已经用过或者已经过期。请核对，或者请对方重新邀请。

role-provider = 接入服务商
role-administrator = 管理员

## 管理员
admin-providers = 服务商入驻
admin-providers-lead =
    { $waiting ->
        [0] 没有等待审核的条目。
       *[other] { $waiting } 个条目等待审核，等得最久的在前。
    }
admin-providers-count = 共 { $count } 家机构
admin-providers-empty = 还没有服务商入驻
    .text = 服务商提交入驻申请后会列在这里；名录里已有的服务商，可以邀请它们。
admin-provider-open = 邀请入驻
admin-provider-open-lead = 为名录里已有的服务商邀请第一名管理员。对方接受后，条目由对方维护，变更仍由您审核。
admin-provider-entry = 名录条目
admin-provider-changed = 最近变动
admin-provider-proposed = 申请内容
admin-provider-changes = 变更内容
admin-provider-listed = 名录现在的内容
admin-provider-nobody = 还没有成员：邀请尚未被接受。
admin-provider-overlaps = 地址段与其他服务商重叠
admin-provider-overlap = { $range } 与“{ $owner }”的 { $other } 重叠
admin-provider-approve = 通过并列入名录
admin-provider-return = 退回修改
admin-provider-return-lead = 在有问题的项目旁写明要怎样改，至少写一处。对方会在那一项上看到。
admin-provider-return-do = 退回
admin-provider-whole = 整体意见
admin-provider-no-remark = 退回时请至少写一处意见。

## 通知：notice-{代码}
notice-provider-listed = 名录条目已通过
    .body = “{ $title }”的名录条目已通过审核。
    .subject = 名录条目已通过：“{ $title }”
    .mail =
        您好：

        “{ $title }”的名录条目已通过审核，名录现在显示您提交的内容。

        查看详情：{ $url }
notice-provider-returned = 名录条目需要修改
    .body = “{ $title }”的名录条目被退回，请按意见修改后重新提交。
    .subject = 名录条目需要修改：“{ $title }”
    .mail =
        您好：

        “{ $title }”的名录条目被退回。意见写在机构的页面上，请修改后重新提交。

        查看详情：{ $url }
notice-provider-invited = 邀请您加入接入服务商
    .body = “{ $title }”邀请您作为成员加入。
    .subject = “{ $title }”邀请您加入
    .mail =
        您好：

        “{ $title }”邀请您作为成员加入，请在七天内登录并接受。如果您不认识这家机构，不必理会。

        查看详情：{ $url }

## 生成的文档
docs-provider = 服务商条目的生命周期
docs-provider-lead = 接入服务商提出条目，管理员审核后列入名录；以后的变更也是如此，审核期间名录不变。
docs-provider-head = | 从 | 谁 | 做什么 | 到 |

## 停止与恢复接入
provider-tab-orders = 接入指令
provider-orders-lead = 公安机关责令停止接入、通知恢复接入的网站和应用，收到后请立即办理，再在这里登记时间并上传证明。客户的网站被立案的，也列在这里。
provider-orders-count = 共 { $count } 件
provider-orders-none = 没有指令
    .text = 公安机关对您的客户立案或者发出指令时，会列在这里，并发站内消息和邮件给管理员和操作员。
provider-not-listed = 条目列入名录以后，才会收到指令、看到客户。
provider-order-hint = { $domain } · 编号 { $reference } · { $at }
provider-order-hint-short = 编号 { $reference } · { $at }
provider-order-done_on = 办结日期
    .hint = 停止或恢复接入的日期，不能晚于今天。
provider-order-files = 证明
    .hint = 能看出办理结果的截图或文件，每次最多 5 个。
provider-order-domain = 域名
provider-order-at = 发出时间
provider-order-said = 指令内容
provider-order-due = 办理期限
provider-order-awaiting-answer = 公安机关已立案，责令开办者改正。现在不需要停止接入；请提醒您的客户按期答复。
provider-order-overdue = 开办者逾期没有答复，公安机关可能责令停止接入。现在不需要停止接入；请提醒您的客户答复。
provider-order-answered = 开办者已答复，公安机关正在核实。现在不需要停止接入。
provider-order-closed = 案件已办结，没有停止接入。
provider-order-access-ordered = 请立即停止接入，办理后登记。
provider-order-access-cancelled = 已停止接入。恢复前请等待公安机关的通知。
provider-order-restore-ordered = 可以恢复接入了，办理后登记。
provider-order-restored = 已恢复接入，这件指令办结。
provider-order-words = 办理说明
    .hint = 怎样停止或恢复的，例如：已关闭主机端口并停止解析。
provider-order-reader = 签收和登记由管理员或操作员办理。
provider-do-confirm-access = 登记停止接入
provider-do-confirm-restore = 登记恢复接入
provider-did-acknowledge = 指令已签收
provider-did-confirm-access = 已登记停止接入
provider-did-confirm-restore = 已登记恢复接入

notice-provider-case = 客户的网站被立案
    .body = 公安机关对“{ $title }”（案件编号 { $reference }）立案，责令开办者改正，最晚 { $due_on } 答复。现在不需要停止接入。
    .subject = 客户的网站被立案：“{ $title }”
    .mail =
        您好：

        公安机关对您接入的“{ $title }”立案（案件编号 { $reference }），责令开办者改正，最晚 { $due_on } 答复。现在不需要停止接入，请提醒您的客户按期答复。

        查看详情：{ $url }
notice-provider-case-closed = 客户网站的案件已办结
    .body = “{ $title }”的案件（编号 { $reference }）已办结，没有停止接入。
    .subject = 案件已办结：“{ $title }”
    .mail =
        您好：

        您接入的“{ $title }”的案件（编号 { $reference }）已办结，没有停止接入。

        查看详情：{ $url }
notice-provider-ordered = 责令停止接入
    .body = 公安机关责令对“{ $title }”停止接入，请立即办理，最晚 { $due_on } 登记。
    .subject = 责令停止接入：“{ $title }”
    .mail =
        您好：

        公安机关责令对“{ $title }”停止接入。请立即办理，最晚 { $due_on } 登记办理时间并上传证明。

        查看详情：{ $url }
notice-provider-restore = 通知恢复接入
    .body = 公安机关通知对“{ $title }”恢复接入，请办理，最晚 { $due_on } 登记。
    .subject = 通知恢复接入：“{ $title }”
    .mail =
        您好：

        公安机关通知对“{ $title }”恢复接入。请办理，最晚 { $due_on } 登记办理时间并上传证明。

        查看详情：{ $url }

## 客户
provider-tab-customers = 客户
provider-customers-lead = 填写备案时选择了您的机构，或者备案的 IP 地址在您的地址段内的网站和应用。
provider-customers-search = 名称、域名或备案号
provider-customers-count = 共 { $count } 个
provider-customers-export = 导出 CSV
provider-customers-none = 还没有客户
    .text = 有人在备案时选择您的机构，或者备案的 IP 地址在您的地址段内，就会列在这里。
provider-customers-not-found = 没有符合条件的客户
provider-customer-name = 名称
provider-customer-domain = 域名
provider-customer-number = 公安备案号
provider-customer-kind = 类别
provider-customer-state = 状态
provider-customer-badge = 备案标识
provider-customer-deadlines = 期限
provider-customer-proof = 接入证实
provider-customer-proved = 已证实
provider-customer-claimed = 未证实，只由开办者填写
provider-customers-proof = 备案的 IP 地址在您的地址段内、由您的预填链接办理，或者您上报过的，视为已证实；只由开办者填写的，看不到备案标识和期限。
provider-customer-due = { $name }，{ $left }
provider-badge-shown = 已悬挂
provider-badge-missing = 未见悬挂
provider-badge-unknown = 未核查
provider-unfiled = 地址段内的未备案网站
provider-unfiled-lead = 公安机关发现没有备案、目前解析到您的地址段或者由您上报过的网站。请督促开办者尽快备案。
provider-unfiled-none = 目前没有。
provider-unfiled-since = 公安机关于 { $day } 通知
admin-sweep-locate-unfiled = 查看未备案网站解析到哪些地址，据此列给所在的接入服务商

## 接入上报
provider-tab-sites = 接入上报
provider-sites-lead = 用文件批量上报您接入的网站、专线和 CDN 节点。先预检，再登记；改正后可以重新导入，同一网站或线路不会重复。
provider-sites-title = 接入网站
provider-sites-count = 共 { $count } 个
provider-sites-none = 还没有上报网站。
provider-site-unfiled = 未查到备案
provider-lines-title = 专线
provider-lines-count = 共 { $count } 条
provider-lines-none = 还没有上报专线。
provider-nodes-title = CDN 节点
provider-nodes-count = 共 { $count } 个
provider-nodes-none = 还没有上报 CDN 节点。
provider-line-unit = 单位
provider-line-individual = 个人
provider-line-yes = 是
provider-line-no = 否
import-sites-title = 上报接入网站
import-sites-lead = 把接入的网站登记到平台。已经上报且没有变化的会跳过，有变化的以这次为准。
import-sites-done = 已登记 { $done } 个，跳过没有变化的 { $skipped } 个。
import-lines-title = 上报专线
import-lines-lead = 把专线用户登记到平台，支持 IPv4 和 IPv6。已经上报且没有变化的会跳过，有变化的以这次为准。
import-lines-done = 已登记 { $done } 条，跳过没有变化的 { $skipped } 条。
import-nodes-title = 上报 CDN 节点
import-nodes-lead = 每行一个 IP：新增的前面加“+”，停用的前面加“-”，不需要表头。节点可以不在名录条目的地址段内。
import-nodes-file = 文本文件、CSV 或 XLSX，不超过 20 MB，最多 100,000 行。
import-nodes-done = 已登记 { $done } 个变更，跳过没有变化的 { $skipped } 个。
flaw-line-provider-code = 这不是您机构的组织机构代码。您机构的是 { $own }，只能上报自己的专线。
flaw-line-document-type = 没有这种证件类型。请填写名称（如“居民身份证”“统一社会信用代码证”）或三位代码（如 111）。
flaw-line-usage = 没有这个使用类型代码。代码有 01 个人、02 互联网信息服务单位、03 IDC、04 上网服务场所、05 联网使用、09 其他，也可以直接写明用途。
flaw-node-sign = 请在 IP 前面加“+”（新增）或“-”（停用）。
flaw-node-both = 同一个 IP 既新增又停用。请只保留其中一行。
flaw-report-ip-outside = { $range } 不在您名录条目的地址段内。请核对地址，或者先在条目里补上地址段。
flaw-organ-code = 网安部门代码是 12 位数字。请核对位数。
flaw-line-terminals = 请填写终端的数量，如 120。

column-hosted-ip = IP 地址
    .about = 网站所在的地址或地址段，须在名录条目的地址段内；多个用空格、分号或逗号隔开，IPv4、IPv6 都可以。
column-hosted-method = 接入方式
    .about = 专线、自建机房、主机托管、租赁主机、租赁虚拟空间或其他。
column-customer = 客户名称
    .about = 网站开办者的名称。
column-connected-on = 接入日期
    .about = 网站接入的日期，不晚于今天。
column-provider-code = 接入商组织机构代码
    .about = 本机构的组织机构代码，也可以填统一社会信用代码。只用来核对，不是本机构的不接收。
column-cdn-node = 节点 IP
    .about = “+”或“-”加一个地址或地址段，IPv4、IPv6 都可以。
column-line-unit = 使用单位
    .about = 与证件一致。
column-line-nature = 用户性质
    .about = 单位或个人，也可以填代码 0（单位用户）、1（个人用户）。
column-line-address = 用户地址
    .about = 使用单位的地址。
column-contact = 联系人
    .about = 多人用逗号隔开。
column-line-phone = 联系人电话
    .about = 固定电话要写区号，如 0571-55500001。
column-line-document-type = 证件类型
    .about = 名称或三位代码，如居民身份证或 111。填写后按该类型核对证件号码。
column-line-document = 证件号码
    .about = 使用单位或个人的证件号码。加密保存。
column-install-address = 装机地址
    .about = 线路的安装地址。
column-installed-on = 装机日期
    .about = 如 2026-11-02，不晚于今天。
column-first-ip = 起始IP
    .about = IPv4 或 IPv6。
column-last-ip = 结束IP
    .about = 与起始 IP 同为 IPv4 或 IPv6，且不小于它；须在名录条目的地址段内。
column-usage = 使用类型
    .about = 如办公上网、对外服务；或代码 01 个人、02 互联网信息服务单位、03 IDC、04 上网服务场所、05 联网使用、09 其他。
column-organ-code = 管辖地网安部门代码
    .about = 12 位数字。
column-terminals = 上网终端数量
    .about = 整数。
column-protected = 是否落实安全措施
    .about = 是或否，也可以填 1 或 0。

### 服务商的程序
account-scopes-customers = 客户
    .hint = 查看客户的备案状态。
account-scopes-reports = 接入上报
    .hint = 上报接入的网站、专线和 CDN 节点。
account-scopes-orders = 接入指令
    .hint = 查看停止和恢复接入的指令，签收并登记办理结果。
problem-orders-query = state 只能是 access-ordered、access-cancelled、restore-ordered、restored，可以给出多个；skip 须为不超过 1000000 的整数。
problem-orders-body = 请求正文须为 JSON：order 是要签收的指令，stop 或 restore。
problem-order-moved = 现在没有这项指令要办理：还没有下达，已经办结，或者公安机关另有通知。请重新查看指令。
flaw-order-name = order 须为 stop（停止接入）或 restore（恢复接入），与要登记的指令一致。
problem-customers-skip = skip 须为不超过 1000000 的整数。
problem-reports-body = 请求正文须为 JSON：rows 是 1 到 { $most } 行的数组，每行的值都是文字，列只能是文档列出的；dry_run 为 true 或 false。
