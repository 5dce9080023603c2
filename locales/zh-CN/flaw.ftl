# 填写有误时的说明：flaw-{代码}。先说哪里不对，再说怎么改。

## 任何一项
flaw-required = 这一项必须填写。
flaw-choose-one = 请选择一项。
flaw-choose-some = 请至少勾选一项。
flaw-tick-required = 请先阅读，再勾选确认。
flaw-upload-required = 请上传文件。
flaw-too-many = 最多填写 { $most } 个，请删去多余的。
flaw-too-few = 至少要 { $least } 个，现有 { $count } 个，请补充。
flaw-repeated = “{ $text }”已经填过，请删去重复的。
flaw-choice-unknown = “{ $typed }”不在选项之中，请重新选择。
flaw-text-too-long = 现有 { $length } 个字，最多 { $most } 个，请缩短。
flaw-text-too-short = 现有 { $length } 个字，至少 { $least } 个，请写得更完整。
flaw-attachment-id = 没有认出上传的文件，请重新上传。
flaw-directory-id = 没有认出所选的服务商，请从名单中选择；名单中没有的，请选“其他”。

## 统一社会信用代码、组织机构代码
flaw-uscc-length = 统一社会信用代码应为 18 位，现有 { $length } 位。请对照营业执照或登记证书核对。
flaw-uscc-symbol = 统一社会信用代码中不会出现“{ $symbol }”。只用数字和大写字母，且没有 I、O、S、V、Z，请看看是否把 1、0、5、U、2 看错了。
flaw-uscc-checksum = 统一社会信用代码的校验位不对：按前 17 位推算，第 18 位应为 { $expected }。请对照证书逐位核对。
flaw-uscc-organisation = 统一社会信用代码第 9 至 17 位不是有效的组织机构代码。请对照证书核对这几位。
flaw-org-code-length = 组织机构代码应为 9 位（如 56365494-8），现有 { $length } 位。请对照证书核对。
flaw-org-code-symbol = 组织机构代码中不会在这里出现“{ $symbol }”。请按“8 位数字或字母-1 位校验码”的样式填写。
flaw-org-code-checksum = 组织机构代码的校验码不对：按前 8 位推算，最后一位应为 { $expected }。请对照证书核对。
flaw-org-code-zero = 组织机构代码不会全是 0。请对照证书填写。

## 个人证件
flaw-resident-id-length = 公民身份号码应为 18 位，现有 { $length } 位。请对照证件核对。
flaw-resident-id-first-generation = 这是 15 位的第一代身份证号码，第一代身份证自 2013 年 1 月 1 日起已停止使用。请填写第二代身份证上的 18 位号码。
flaw-resident-id-symbol = 公民身份号码的前 17 位只能是数字，最后一位是数字或 X。请检查是否混入了其他字符。
flaw-resident-id-region = 号码前六位“{ $region }”不是任何地区的代码。请对照证件核对。
flaw-resident-id-date = 号码第 7 至 14 位“{ $date }”不是一个存在的日期。请对照证件上的出生日期核对。
flaw-resident-id-year = 号码中的出生年份 { $year } 不合情理。请对照证件核对。
flaw-resident-id-checksum = 号码的校验位不对：按前 17 位推算，最后一位应为 { $expected }。请对照证件逐位核对。
flaw-permit-symbol = 通行证号码应为 H 或 M 加数字，台湾居民的只有数字。请对照证件核对。
flaw-permit-length = 台湾居民来往大陆通行证号码应为 8 位（旧本 10 位）数字，现有 { $length } 位。请对照证件核对。
flaw-permit-length-hk-macau = 港澳居民来往内地通行证号码的字母后应有 8 位数字（旧证 10 位），现有 { $length } 位。请对照证件核对。
flaw-permit-not-hk-macau = 港澳居民来往内地通行证号码以 H 或 M 开头。请核对号码，或改选证件类型。
flaw-permit-not-taiwan = 台湾居民来往大陆通行证号码只有数字。请核对号码，或改选证件类型。
flaw-passport-symbol = 护照号码只含字母和数字，不应出现“{ $symbol }”。请对照护照资料页核对。
flaw-passport-length = 护照号码应为 5 至 20 位，现有 { $length } 位。请对照护照资料页核对。
flaw-passport-digits = 护照号码中应有数字。请对照护照资料页核对，不要填写姓名或国籍。
flaw-military-id-shape = 军人证件号请按证件上的样式填写，如“南字第20090001号”。
flaw-foreign-residence-shape = 外国人永久居留身份证号码应为 9 开头的 18 位，旧证为 3 个字母加 12 位数字。请对照证件核对。
flaw-id-number-symbol = 证件号码只能含字母、数字、汉字和短横线，不应出现“{ $symbol }”。请对照证件核对。
flaw-id-number-length = 证件号码应为 3 至 32 个字符，现有 { $length } 个。请对照证件核对。

## 联系方式
flaw-mobile-symbol = 手机号码只能是数字。请检查是否混入了文字，或者填写 11 位手机号码。
flaw-mobile-length = 手机号码应为 11 位，现有 { $length } 位。请检查是否多写或漏写。
flaw-mobile-prefix = 手机号码应以 13 至 19 开头。请核对号码；固定电话请填在办公电话一栏。
flaw-mobile-abroad = 这里需要中国内地的手机号码，用来接收验证码和审核通知。
flaw-landline-symbol = 电话号码只能含数字、短横线和括号。请按“区号-号码”填写，如 021-55509888。
flaw-landline-area = 缺少区号，或区号不存在。请按“区号-号码”填写，如 021-55509888。
flaw-landline-length = 区号之后的号码应为 7 或 8 位，现有 { $length } 位。请检查是否多写或漏写。
flaw-landline-number = 区号之后的号码不会以 0 或 1 开头。请填写真实能接通的电话。
flaw-landline-toll-free = 400 或 800 号码应为 10 位，现有 { $length } 位，如 400-818-2233。
flaw-landline-is-mobile = 这是手机号码，请填在手机号码一栏；这里填写带区号的固定电话。
flaw-landline-abroad = 这里需要中国内地的电话号码，请按“区号-号码”填写。
flaw-landline-extension = 分机号应为 1 至 6 位数字，如 021-55509888-123。
flaw-email-at = 电子邮件地址中缺少 @。请按“名称@域名”填写，如 name@example.com。
flaw-email-local = @ 之前的部分不对：只能含英文字母、数字和 . _ - + 等符号，句点不能连用，也不能在开头或结尾。
flaw-email-domain = @ 之后应为完整的域名，如 example.com。请检查拼写。
flaw-email-length = 电子邮件地址过长，最多 254 个字符。请换一个较短的地址。
flaw-postcode-shape = 邮政编码应为 6 位数字，如 200433。

## 域名与 IP 地址
flaw-domain-empty = 没有找到域名。请填写如 example.com 的域名。
flaw-domain-is-address = 这是 IP 地址，不是域名。请填在 IP 地址一栏。
flaw-domain-space = 域名中间不能有空格。请删去空格，一次只填一个域名。
flaw-domain-wildcard = 请填写具体的域名，不要用 * 代替。例如把 *.example.com 写成 example.com。
flaw-domain-empty-label = 域名中有两个句点相连，或以句点开头。请删去多余的句点。
flaw-domain-label = “{ $label }”不能用在域名中：每一段只能含字母、数字、汉字和短横线，且不以短横线开头或结尾。
flaw-domain-label-length = 域名中有一段长 { $length } 个字符（中文已折算），每段最多 63 个。请检查是否填错。
flaw-domain-length = 域名长 { $length } 个字符（中文已折算），最多 253 个。请检查是否填错。
flaw-domain-single-label = 域名不完整：至少要有两段，如 example.com。
flaw-domain-public-suffix = “{ $suffix }”是公共后缀，不属于任何人。请在它前面加上您注册的名称，如 example.{ $suffix }。
flaw-ip-address = “{ $text }”不是 IP 地址。请填写如 203.0.113.7 或 2001:db8::1 的地址，地址段写成“起始-结束”。
flaw-ip-mask = 斜线后应为 0 至 { $most } 的前缀长度，如 203.0.113.0/24。
flaw-ip-mask-start = 这不是该网段的起始地址。整个网段请写成 { $expected }；只有一个地址时，请去掉斜线和后面的数字。
flaw-ip-families = 地址段的两端应同为 IPv4 或同为 IPv6。请分成两条填写。
flaw-ip-order = 起始地址 { $first } 大于结束地址 { $last }。请对调两端。
flaw-ip-private = { $address } 是内网地址，外界无法访问。请填写网站的公网 IP，可在服务商的控制台查到。
flaw-ip-loopback = { $address } 是本机回环地址。请填写网站的公网 IP。
flaw-ip-link-local = { $address } 是链路本地地址，外界无法访问。请填写网站的公网 IP。
flaw-ip-multicast = { $address } 是组播地址，不能是网站的地址。请填写网站的公网 IP。
flaw-ip-reserved = { $address } 是保留地址，不能是网站的地址。请填写网站的公网 IP。

## ICP 备案号、公安备案号
flaw-icp-shape = 没有认出 ICP 备案号。请按工信部网站上的样式填写，如“京ICP备05070602号-1”。
flaw-icp-is-filing-number = 这是公安备案号。这里填写工信部的 ICP 备案号，如“京ICP备05070602号-1”。
flaw-icp-province = “{ $province }”不是 ICP 备案号所用的省份简称。请在 ICP 前填写省份简称，如“京ICP备05070602号”。
flaw-icp-province-police = ICP 备案号中该省简称写作“{ $expected }”。请核对后修改。
flaw-icp-digits = ICP 备后应为 8 位或 10 位数字，现为“{ $digits }”。请对照工信部查询结果核对。
flaw-icp-licence-digits = 许可证号的数字位数不对，现为“{ $digits }”。请对照许可证核对，如“粤B2-20090059”或“京ICP证030173号”。
flaw-icp-suffix = 后缀“{ $suffix }”不对：网站为 -1、-2，APP 为 -1A，小程序为 -1X，快应用为 -1K。
flaw-filing-number-digits = 公安备案号应有 14 位数字（早年的为 11 至 13 位），现有 { $digits } 位。请核对是否多写或漏写。
flaw-filing-number-words = 没有认出公安备案号。请按“京公网安备11010502030143号”的样式填写，或只填数字。
flaw-filing-number-is-icp = 这是工信部的 ICP 备案号。公安备案号的样式是“京公网安备11010502030143号”。
flaw-filing-number-region = 号码前六位“{ $region }”不属于任何地区。请核对号码。
flaw-filing-number-prefix = 简称“{ $typed }”与数字不符：这个号码应以“{ $expected }公网安备”开头。请核对简称和数字。
flaw-filing-number-prefix-missing = 以 80 开头的号码由铁路公安机关编发，只凭数字认不出省份。请连同前面的简称一起填写。
flaw-filing-number-parts = 无法编出备案号：地区代码应为 6 位，类别为 2 位，顺序号不超过 999999。请联系系统管理员。
flaw-icp-no-service = 这是主体的备案号，缺少后缀。请填写这一个的备案号，样式如“{ $example }”，可在工信部备案查询网站按名称查到。
flaw-icp-other-service = 后缀与所办的事项不符：网站为 -1、-2，APP 以 A 结尾，小程序以 X 结尾。这里应当是如“{ $example }”的号码。

## 名称与地址
flaw-person-name-length = 姓名应为 2 至 50 个字，现有 { $length } 个。请按证件填写全名。
flaw-person-name-symbol = 姓名中不应出现“{ $symbol }”。请按证件填写，不加数字、括号或备注。
flaw-person-name-title = 请填写证件上的姓名，不要用“{ $title }”之类的称呼。
flaw-unit-name-length = 单位名称应为 2 至 100 个字，现有 { $length } 个。请按证件填写全称。
flaw-unit-name-domain = 这是域名。请填写证件上的单位全称。
flaw-unit-name-letters = 单位名称不能只有数字和符号。请填写证件上的单位全称。
flaw-site-name-length = 名称应为 2 至 60 个字，现有 { $length } 个。
flaw-site-name-domain = 名称不能用域名代替。请填写用户看到的名称。
flaw-site-name-letters = 名称不能只有数字和符号。请填写用户看到的名称。
flaw-detail-only-region = 地址还不够详细。请在区县之后写明街道（乡镇）、门牌号和房间号。
flaw-region-unknown = 没有这个地区。请从列表中重新选择省、市、区县。
flaw-region-incomplete = 只选到了“{ $name }”。请继续选择下一级，直到区县。

## APP 与小程序
flaw-package-symbol = 包名中不能有“{ $symbol }”，只能含英文字母、数字、下划线和句点。请从安装包或开发工程中复制。
flaw-package-length = 现有 { $length } 个字符，最多 { $most } 个。请检查是否多复制了内容。
flaw-package-segments = 包名至少有两段，中间用句点分开，如 com.example.tea。
flaw-package-segment = 包名中的“{ $segment }”不对：每一段都要以英文字母开头，不能是空的。
flaw-bundle-id-wildcard = 带 * 的是描述文件的通配标识，不是 APP 的 Bundle ID。请填写完整的标识，如 com.example.tea。
flaw-bundle-id-symbol = Bundle ID 中不能有“{ $symbol }”，只能含英文字母、数字、连字符和句点。
flaw-bundle-id-segments = Bundle ID 至少有两段，中间用一个句点分开，如 com.example.tea。
flaw-fingerprint-symbol = 指纹中不能有“{ $symbol }”，只有数字和字母 A 至 F。可以上传安装包或证书文件，由系统读取。
flaw-fingerprint-length = 指纹应为 32 位（MD5）、40 位（SHA-1）或 64 位（SHA-256），现有 { $length } 位。请检查是否漏写，或上传文件由系统读取。
flaw-fingerprint-kind = 写的是 { $said }，它应有 { $expected } 位，现有 { $length } 位。请核对是哪一种指纹。
flaw-version-symbol = 版本号中不能有“{ $symbol }”。请填写如 1.8.0 的版本号。
flaw-version-digit = 版本号应以数字开头，如 1.8.0。
flaw-store-link-url = 缺少下载页面的网址。请写成“渠道名称 网址”，如“示例应用市场 https://store.example.com/app/1”。
flaw-store-link-name = 缺少渠道名称。请在网址前写上名称，中间空一格。
flaw-store-link-space = 网址中间不能有空格。请检查是否多复制了文字，一行只填一个渠道。
flaw-store-link-host = 网址不完整：“//”之后应当是域名，如 https://store.example.com/app/1。
flaw-sdk-provider = 请写明 SDK 名称和提供者，中间用逗号分开，如“示例推送 SDK，示例科技有限公司”。
flaw-domain-too-deep = 域名只填到三级。请改填 { $expected }。
flaw-mini-program-id-symbol = AppID 中不能有“{ $symbol }”，只有英文字母和数字。请从小程序后台复制。
flaw-mini-program-id-length = AppID 应为 4 至 64 个字符，现有 { $length } 个。请从小程序后台复制。
flaw-mini-program-id-shape = 这不是所选平台的 AppID，它的样式如 { $example }。请核对平台，或从小程序后台复制 AppID。
flaw-signature-no-file = 还没有选择文件。请先选择安装包或证书，再点“读取”。
flaw-signature-not-recognised = 这个文件既不是安装包，也不是证书。请选择 APK，或 .cer、.pem、.p7b 格式的证书；也可以直接填写指纹。
flaw-signature-none = 安装包里没有安卓签名。IPA、HAP 等其他安装包请改选签名证书；也可以直接填写指纹。
flaw-signature-key-store = 这是含有私钥的密钥库，不应交给任何人，我们没有保存。请从中导出证书（.cer 或 .pem）再选择，例如 keytool -exportcert。
flaw-signature-damaged = 文件不完整或已损坏，读不出签名。请重新导出或下载后再试。
flaw-signature-too-much = 文件里的内容超出了读取的范围，读不出签名。请改选签名证书，或直接填写指纹。
flaw-signature-too-far = 安装包太大，签名不在可以读取的位置。请改选签名证书，或直接填写指纹。

## 日期与数量
flaw-day-shape = 没有认出日期。请按“年-月-日”填写，如 2026-11-24。
flaw-day-exists = “{ $day }”这一天不存在。请核对月份和日期。
flaw-day-year = 年份 { $year } 不合情理。请填写四位年份，如 2026。
flaw-validity-shape = 请填写证件有效期的截止日期，如 2036-11-24；证件上写“长期”的，请填“长期”。
flaw-count-shape = 请填写一个不小于 0 的整数，如 12000。
flaw-count-too-large = 数字过大，最大为 { $most }。请核对。

## 一项与另一项对照
flaw-document-expired = 该证件已于 { $day } 到期。请上传并填写有效期内的证件。
flaw-document-number-shape = 证件号码应为 3–32 位字母或数字。请对照证件再核对一遍。
flaw-site-name-of-a-unit = 以个人名义开办的，名称中不能使用“{ $word }”。请换一个不会被当作单位的名称。
flaw-site-name-national = 只有国家级单位的网站、APP 和小程序可以在名称中使用“{ $word }”。请去掉这个词。
flaw-site-name-government = 只有政府机构的网站、APP 和小程序可以在名称中使用“{ $word }”。请去掉这个词。
flaw-site-name-licensed = 名称中含有需要前置许可的词语。请在“前置许可”中选择对应项目并上传许可证件，或换一个名称。
flaw-day-in-future = 日期不能晚于今天。请填写实际开通的日期。
flaw-day-before-internet = 1994 年 4 月 20 日之前，中国还没有接入国际互联网。请核对，填写实际开通的日期。
flaw-ends-before-it-begins = 截止日期早于开始日期。请对照证书再核对一遍。
flaw-certificate-expired = 域名证书已于 { $day } 到期。请续费后上传新的证书。
flaw-not-closed-yet = 停止运营的日期不能晚于今天。只有已经关闭的才能注销，请在关闭之后申请。
flaw-subject-name-stays = 个人主体不能换成另一个人。换人开办的，请把备案移交给对方，或由对方重新申请；姓名有误的，请联系属地公安机关网安部门。
flaw-secondary-is-primary = 从域名中有一个与主域名相同。从域名只填主域名以外、能打开同一网站的域名。
flaw-domain-taken = 域名 { $domain } 已经备案或正在备案，不能重复申请。请在“公安备案查询”中核对；如确属您的网站，请联系属地公安机关网安部门。
flaw-domain-taken-own = 域名 { $domain } 已在您的另一项申请或备案中，不必重复申请。请接着办理那一项，或改填别的域名。
flaw-domain-to-claim = 域名 { $domain } 以前已经在公安机关备案，不必重新申请。请认领原来的备案，或改填别的域名。
flaw-identity-taken = { $id } 已经登记，或正在办理登记，同一个应用不能登记两次。请核对是否填错；如确属您的应用，请联系属地公安机关网安部门。
flaw-identity-taken-own = { $id } 已在您的另一项申请或登记中，不必重复申请。要改内容的，请在那一项中办理。
flaw-see-filing = 查看那件申请
flaw-see-record = 查看那项登记
flaw-see-claim = 去认领
flaw-upload-missing = 找不到这个附件。请重新上传。
flaw-upload-empty = 文件是空的，里面没有内容。请重新选择文件。
flaw-upload-too-large = 文件超过 { $most } MB。请压缩后再上传，或降低扫描的分辨率。
flaw-upload-type = 这个文件的内容是 { $seen } 格式，不能接收。请上传 JPG、PNG、WebP 图片或 PDF；只改扩展名不会改变格式，请用原来的软件另存。
flaw-upload-type-unknown = 认不出这个文件的格式。请上传 JPG、PNG、WebP 图片或 PDF。
flaw-upload-heic = 这是 HEIC 格式的照片，多数电脑打不开。请在手机上截屏后上传截图，或在相机设置里把格式改为“兼容性最佳”再拍。
flaw-upload-corrupt = 图片不完整或已损坏，打不开。请重新拍摄、扫描或下载后再上传。
flaw-upload-bomb = 图片的尺寸太大。请缩小到 { $most }00 万像素以内再上传。
flaw-upload-too-small = 图片太小，看不清文字。请上传不小于 { $width }×{ $height } 像素的原图。
flaw-upload-infected = 文件中查出病毒（{ $name }），没有保存。请清除病毒后再上传。
flaw-upload-pdf-corrupt = 这个 PDF 不完整或已损坏，打不开。请重新下载或导出后再上传。
flaw-upload-pdf-locked = 这个 PDF 设有密码。请去掉密码，另存后再上传。
flaw-upload-pdf-pages = 这个 PDF 有 { $pages } 页，最多 { $most } 页。请只保留需要的页面。
flaw-upload-pdf-active = 这个 PDF 里有脚本、表单动作或内嵌文件，不能接收。请用“打印为 PDF”另存一份再上传。

## 工作日历
flaw-calendar-line = 工作日历第 { $line } 行不对。每行应为“日期,holiday 或 makeup,名称”，如“2027-01-01,holiday,元旦”。

## 表格
flaw-sheet-too-large = 文件太大，或展开后太大。请只保留需要的一张表，或分成几个文件。
flaw-sheet-too-many-rows = 一个文件最多 { $most } 行。请分成几个文件，分次导入。
flaw-sheet-old-format = 这是 2007 年以前的 Excel 格式，或者设有密码。请另存为不带密码的“.xlsx”或“CSV”。
flaw-sheet-broken = 文件不完整或已损坏，打不开。请用表格软件重新另存后再上传。
flaw-sheet-encoding = 认不出文字编码。请另存为“CSV UTF-8”或“.xlsx”。
flaw-sheet-not-text = 这不是表格文件。请上传 CSV 或 XLSX。
flaw-sheet-empty = 表里没有内容。请选择有内容的文件；有多张表的，内容放在第一张。
flaw-sheet-no-heading = 没有找到表头。请按模板填写表头，放在最前面的几行里。
flaw-sheet-no-rows = 表头下面没有内容。请从表头的下一行开始填写。
flaw-sheet-none = 请选择要导入的文件。
flaw-column-missing = 表里没有这一列。请按模板补上。
flaw-column-twice = 这一列出现了两次。请只保留一列。
flaw-cell-too-long = 内容太长。请核对这一格。
flaw-cell-lost-digits = 表格软件把这个号码当成了数字，末尾几位已经丢失。请把这一列设为“文本”，重新填写。
flaw-cell-choice = 没有认出来。请填写：{ $choices }。
flaw-cell-day-in-future = 日期不能晚于今天。请核对。
flaw-row-number-twice = 与第 { $row } 行的备案号相同。请只保留一行。
flaw-row-domain-twice = 与第 { $row } 行的域名相同。一个域名只属于一条备案，请核对。
flaw-row-domain-filed = 这个域名已登记在 { $number } 名下。请核对域名。
flaw-row-other-province = 这个备案号不是本省（自治区、直辖市）公安机关核发的，不能由{ $organ }导入。请核对。
flaw-unfiled-is-filed = 这个域名已经备案，备案号 { $number }。请核对域名。
flaw-unfiled-twice = 这个域名已在未备案网站清单中。不必重复登记。
flaw-cell-region = 应为六位数字的区划代码。请核对这一格。
flaw-cell-prefix = 没有这个省份简称。请填写公安备案号中的那个字，例如“京”“川”。
flaw-row-region-twice = 与第 { $row } 行的区划代码相同。一个地区只有一个机关，请只保留一行。
flaw-organ-above-unknown = 上级机关不在表中，平台里也没有。请先登记上级机关，或核对代码。
flaw-organ-above-itself = 上级机关不能是它自己，也不能是它的下级。请核对代码。
flaw-organ-unknown = 没有这个机关：{ $text }。请填写机关编号或区划代码。
flaw-staff-unknown = 没有这个民警或管理员：{ $text }。请核对登录名。
flaw-name-required = 请填写姓名，会显示在办理记录里。
flaw-quiet-hour = 请从列表中选择整点。
