# 文书：可以下载、打印的文件上写什么。

## 每一份文书
paper-papers = 文书
paper-pdf = PDF
paper-demo = 演示文书，不具有法律效力
paper-page = 第 @page 页，共 @pages 页
paper-printed = 生成于 { $at }
paper-scan = 扫描二维码查验
paper-missing = 〓代替本机字库中没有的字，依次为（Unicode 编码）：
paper-filing = 申请编号
paper-kind = 申请事项
paper-title = 名称
paper-subject = 开办主体
paper-organ = 受理机关

## 备案登记证明
paper-certificate = 下载备案登记证明
paper-certificate-website = 网站备案登记证明
paper-certificate-app = APP 登记证明
paper-certificate-mini-program = 小程序登记证明
paper-certificate-text = 本证明按生成时登记簿上的内容打印。现在的状态以扫码打开的查验页为准。备案和登记只说明已经办理，不代表对内容、资质或信誉的认可。

## 提交回执
paper-receipt = 提交回执
paper-receipt-text = 下列申请已经提交。审核结果会在平台上告知；本回执不是备案登记证明。
paper-receipt-hash = 内容摘要是所提交内容的 SHA-256 值，内容有任何改动，摘要就会不同。
paper-round = 提交次数
paper-submitted = 提交时间
paper-promised = 承诺答复日期
paper-notice = 责任告知书
paper-notice-version = { $version } 版，{ $at } 确认
paper-hash = 内容摘要
refusal-no-press = 本站暂时不能生成文书，其他功能不受影响。请联系本站的运营者。

## 网络信息安全保护小组
group-title = 网络信息安全保护小组
group-lead = 负责网络信息安全的人员，用于填写《网络信息安全保护小组名单》。公安机关要求提交时，可以在这里下载打印。
group-none = 还没有成员。一般由单位负责人任组长，另有 2 至 4 名负责网络安全的人员。
group-edit = 查看和修改名单
group-add = 添加成员
group-change = 修改
group-change-title = 修改成员
group-remove = 从小组中移除
group-save = 保存

## 四种表格
paper-usage = 国际联网备案用户信息网络使用情况表
    .for = 说明由谁接入、怎样接入、从哪些地址上网、采取了哪些安全措施。
paper-unit = 计算机信息网络国际联网单位备案表
    .for = 登记网站或 APP 及其开办者、负责人、24 小时应急联系人和安全措施。
paper-sites = 所属网站基本情况表
    .for = 写明网站的域名、地址、接入和服务情况，以及开办者名下的其他网站。
paper-group = 网络信息安全保护小组名单
    .for = 写明单位内负责网络信息安全的人员、职务和联系方式。
paper-blank = 空白表格
paper-seal = （盖章或签名）
paper-day = 　　　　年　　月　　日
paper-by-filer = 填报单位（人）
paper-by-organ = 公安机关
paper-form-user = 一、使用单位（个人）
paper-form-contact = 二、联系人
paper-form-access = 三、联网情况
paper-form-product = 一、网站或 APP
paper-form-operator = 二、开办者
paper-form-responsible = 三、负责人
paper-form-emergency = 四、24 小时应急联系人
paper-form-security = 五、安全保护
paper-form-site = 一、网站
paper-form-security-lead = 二、网站安全负责人
paper-form-others = 三、名下已备案的网站和 APP
paper-form-members = 成员
paper-form-members-text = 小组一般由单位负责人任组长。人员有变动的，请在平台上修改后重新打印。
paper-form-subject = 单位名称或个人姓名
paper-form-subject-number = 证件号码
paper-form-address = 地址
paper-form-name = 姓名
paper-form-mobile = 手机
paper-form-document = 证件类型
paper-form-number = 证件号码
paper-form-email = 电子邮箱
paper-form-organ = 管辖公安机关
paper-form-domain = 域名
paper-form-numbered = 备案日期
paper-form-terminals = 终端数量
paper-form-place = 装机地址
paper-form-place-number = 序号
paper-form-server = 服务器存放地点
paper-form-station = 所属派出所
paper-form-trade = 性质
# 选项之间用空格隔开
paper-form-trades = 经营性 非经营性
paper-form-grade = 级别
paper-form-grades = 一级 二级 三级
paper-form-use = 使用类型
paper-form-uses = 个人 互联网信息服务单位 互联网数据中心 上网服务场所 联网使用 其他
paper-form-measures = 安全技术保护措施
paper-form-measure-list = 防病毒 防入侵和防攻击 日志留存六个月以上 重要数据备份 用户真实身份核验 有害信息过滤 其他
paper-form-rules = 安全管理制度
paper-form-rule-list = 信息发布审核 信息巡查 用户登记 违法案件报告和协助查处 应急处置 安全教育培训 其他

## 表格下载
forms-title = 表格下载
forms-lead = 公安机关要求提交纸质表格时使用。网上办理不需要先填这些表。
forms-blank = 下载空白表格
forms-filled = 已经在线填写的，不必手工再抄：打开“我的申请”中的那一件，“文书”里有填好的表格。

## 退回修改通知与检查通知
paper-return = 退回修改通知
paper-return-found = 你（单位）提交的“{ $title }”（{ $kind }）经审核，需要修改：
paper-return-due = 请在{ $due }前登录平台，按上述意见修改后重新提交。逾期未提交的，申请失效，可以重新申请。
paper-return-asked = 请登录平台，按上述意见修改后重新提交。
paper-inspection = 检查通知
paper-inspection-found = 为办理你（单位）提交的“{ $title }”（{ $kind }），需要当面或现场核查，安排如下：
paper-inspection-asked = 不能按时参加的，请提前与上述联系人联系，另行约定时间。

## 民警打印
paper-as-pdf = 下载 PDF
paper-desk-text = 打印的文书不遮盖个人信息，每次打印都记入操作日志。
paper-case-file = 案卷
paper-case-state = 状态
paper-case-round = 第 { $round } 次提交（{ $at }）
paper-case-reasons = 退回或不予通过的原因：
paper-case-attachments = 附件目录
paper-case-file-name = 文件
paper-case-size = 大小
paper-case-at = 上传时间
paper-case-digest = SHA-256
paper-case-acts = 办理经过
paper-case-notes = 内部备注
paper-case-when = 时间
paper-case-what = 内容
desk-act-print = 打印了文书
