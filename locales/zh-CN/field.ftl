# 表单里每个问题的名称与提示：field-{编号}，.hint 写在问题下方，.why 说明为什么要填。

## 开办主体性质
field-subject_nature = 开办主体性质
    .hint = 以自然人名义开办的选“个人”；企业、个体工商户、机关、学校、社团等组织开办的选“单位”。
    .why = 主体性质决定后面要填的内容和由哪里的公安机关审核，登记后不能更改。
field-unit_kind = 单位性质
    .hint = 按营业执照、事业单位法人证书等证件上的类型选择。个体工商户选“企业单位”。

## 主办单位
field-unit_name = 主办单位名称
    .hint = 与证件上的全称完全一致，不要填简称、网站名称或 APP 名称。
    .why = 单位名称会在公共查询中公开，登记后不能更改。
field-unit_id_kind = 主办单位证件类型
    .hint = 证件上有 18 位统一社会信用代码的，请选“统一社会信用代码证”。
field-unit_uscc = 统一社会信用代码
    .hint = 18 位数字和大写字母，印在营业执照或法人证书上方，如 91110000600037341L。
field-unit_licence = 营业执照注册号
    .hint = 旧版营业执照上的注册号。换发过新版执照的，请返回上一项改选“统一社会信用代码证”。
field-unit_org_code = 组织机构代码
    .hint = 8 位代码、连字符和 1 位校验码，如 56365494-8。
field-unit_other_number = 其他证件号码
    .hint = 照证件填写，包括其中的字母、汉字和连字符。
field-unit_certificate = 主办单位证件
    .hint = 上传证件原件的扫描件或照片，四角完整，字迹和印章清晰。
field-legal_representative = 法定代表人姓名
    .hint = 与证件上的姓名一致；证件上没有法定代表人的，填写主要负责人。
field-unit_parent = 投资或主管单位
    .hint = 有上级主管单位或控股单位的，填写其全称。
field-unit_region = 单位办公地址所在地区
    .hint = 依次选择省、市、区县。
    .why = 由实际办公地址所在地的公安机关网安部门审核，与服务器放在哪里无关。
field-unit_address = 单位办公地址
    .hint = 从街道或乡镇写起，直到门牌号和房间号，如“中山路 18 号 3 幢 602 室”。不必重复省、市、区县。
field-unit_postcode = 邮政编码
    .hint = 6 位数字。

## 负责人
field-responsible_name = 负责人姓名
    .hint = 与证件上的姓名一致。少数民族姓名中的间隔点写作“·”。
field-responsible_id_kind = 负责人证件类型
    .hint = 境内居民一般选“居民身份证”。
field-responsible_id_number = 负责人证件号码
    .hint = 照证件填写；末位是字母 X 的，大小写都可以。
    .why = 只用于核对身份，加密保存，页面上只显示头尾几位。
field-responsible_id_valid_until = 负责人证件有效期至
    .hint = 有效期的最后一天，如 2036-11-24；证件上写“长期”的，填“长期”。
field-responsible_id_front = 负责人证件人像面
    .hint = 印有人像和姓名的一面；护照上传资料页。照片要四角完整、没有反光，字迹清晰。
field-responsible_id_back = 负责人证件背面
    .hint = 居民身份证上传印有签发机关和有效期限的一面；护照没有背面的，再次上传资料页。
field-responsible_id_handheld = 负责人手持证件照片
    .hint = 本人手持证件人像面，在浅色背景前正对镜头；五官没有遮挡，证件号码看得清，手指不压住文字。
    .why = 用来确认办理备案的就是证件上的人。
field-responsible_mobile = 负责人手机号码
    .hint = 11 位号码，如 13800138000。审核人员可能会打这个电话核实。
field-responsible_email = 负责人电子邮箱
    .hint = 用于接收办理进度，如 name@example.com。
field-responsible_region = 负责人常住地址所在地区
    .hint = 依次选择省、市、区县；填现在居住的地方，不必是户籍地。
    .why = 以个人名义开办的，由常住地的公安机关网安部门审核。
field-responsible_address = 负责人常住地址
    .hint = 从街道、乡镇或村写起，如“中山路 18 号 3 幢 602 室”。不必重复省、市、区县。
field-responsible_landline = 办公室电话
    .hint = 区号-号码，如 021-55509888；有分机的再加连字符和分机号。
field-subject_remark = 备注
    .hint = 审核人员需要知道、而上面没有问到的情况，例如近期更名。不要在这里填写证件号码。

## 确认开办主体
field-subject_confirmed = 以上开办主体信息准确无误
    .hint = 请逐项看过再勾选，负责人的资料也从这里带入。有变化的，请先更正开办主体信息，再申请。

## 网站基本信息
field-site_name = 网站名称
    .hint = 建议与 ICP 备案的网站名称一致。不能用域名代替；个人网站不要使用“公司”“中国”等字样，没有相应许可的不要使用“新闻”等字样。
    .why = 网站名称会在公共查询中公开。
field-icp_number = 工信部备案号
    .hint = 在工业和信息化部的 ICP 备案号，连同省份简称和后缀：网站如“京ICP备05070602号-1”，APP 如“京ICP备05070602号-1A”，小程序如“京ICP备05070602号-1X”。
    .why = 先完成 ICP 备案，再到这里办理。审核时核对两处的名称和主办者。
field-opened_on = 网站开通日期
    .hint = 建议填写 ICP 备案首次通过日期，可在工信部备案查询网站按域名查到。如 2026-11-24。
    .why = 网站开通后 30 日内应当办理公安备案，期限从这一天算起。
field-monthly_users = 月活用户数量
    .hint = 最近一个月来访的用户数，只填整数，如 12000。没有统计的可以不填。
field-market_value = 市值（万元）
    .hint = 开办单位为上市公司的填写，以万元为单位，只填整数。

## 域名与地址
field-home_address = 网站用什么地址访问
    .hint = 没有自己的域名也可以备案：使用别人域名下的子域名，或者直接用 IP 地址访问的，请照实选择。
field-primary_domain = 主域名
    .hint = 只填域名，如 example.com，不要 http:// 和路径；粘贴整个网址也可以，系统会取出其中的域名。使用子域名的，填完整的子域名，如 blog.example.com。中文域名直接填写。
    .why = 域名会在公共查询中公开；备案后不能更改，换域名须注销后重新备案。
field-domain_certificate = 域名证书
    .hint = 在域名注册服务商的控制台下载，一般在“域名管理”的详情页。证书上的域名和所有者应与本申请一致。
field-domain_certificate_from = 域名证书有效期自
    .hint = 证书上的注册日期，如 2024-03-01。
field-domain_certificate_until = 域名证书有效期至
    .hint = 证书上的到期日期。快到期的，请先续费再上传新证书。
field-secondary_domains = 从域名
    .hint = 能打开同一个网站的其他域名，一行填一个。同一域名下的子域名（如 www）不必填写。
field-ip_ranges = 网站 IP 地址
    .hint = 支持单个地址、起止范围和 CIDR，如 203.0.113.7、203.0.113.10-203.0.113.20、203.0.113.0/24、2001:db8::1。使用 CDN 的，填写域名实际解析到的地址和源站地址。
    .why = 审核时核对域名是否确实解析到这里。

## 网络接入服务商
field-access_provider = 网络接入服务商
    .hint = 所用的云主机、虚拟空间或线路由谁提供就选谁；输入名称可以查找。找不到的选“其他”。
field-access_provider_name = 接入服务商名称
    .hint = 与合同或增值电信业务许可证上的全称一致。
field-access_provider_jurisdiction = 接入服务商所属地区管辖
    .hint = 在中国境内设立的选“境内”。
field-access_provider_region = 接入服务商所属地区
    .hint = 依次选择省、市、区县；以服务商的注册地为准。
field-access_provider_phone = 接入服务商联系电话
    .hint = 服务商的客服或值班电话，如 021-55509888 或 400-818-2233。
field-access_method = 接入方式
    .hint = 云主机选“租赁主机”，虚拟主机选“租赁虚拟空间”；不清楚的，可以问接入服务商。

## 域名注册服务商
field-registrar = 域名注册服务商
    .hint = 域名在哪里注册、续费就选哪里；以 WHOIS 查到的注册商为准。找不到的选“其他”。
field-registrar_name = 域名注册服务商名称
    .hint = 与域名证书上的注册服务机构全称一致。
field-registrar_jurisdiction = 域名注册服务商所属地区管辖
    .hint = 在中国境内设立的选“境内”。
field-registrar_region = 域名注册服务商所属地区
    .hint = 依次选择省、市、区县；以服务商的注册地为准。
field-registrar_phone = 域名注册服务商联系电话
    .hint = 服务商的客服电话，如 400-818-2233。

## APP 与小程序的基本信息
field-app_name = APP 名称
    .hint = 与 ICP 备案和应用市场上的名称一致。个人的 APP 不要使用“公司”“中国”等字样，没有相应许可的不要使用“新闻”等字样。
    .why = APP 名称会在公共查询中公开。
field-mini_program_name = 小程序名称
    .hint = 与 ICP 备案和平台上显示的名称一致。个人的小程序不要使用“公司”“中国”等字样，没有相应许可的不要使用“新闻”等字样。
    .why = 小程序名称会在公共查询中公开。
field-host_platform = 所在平台
    .hint = 同一个小程序发布在几个平台上的，每个平台分别登记。
field-host_platform_name = 平台名称
    .hint = 用户在哪个 APP 里打开这个小程序，就填它的名称。
field-mini_program_id = 小程序 AppID
    .hint = 在平台的小程序后台查看，如微信小程序的 wx0123456789abcdef。不是以 gh_ 开头的原始 ID。
field-introduction = 功能介绍
    .hint = 用几句话写清楚给谁用、有什么功能，10 至 500 字。
field-category = 分类
    .hint = 选择最主要的一类。
field-user_count = 当前用户量
    .hint = 累计注册或下载的用户数，只填整数，如 12000。还没有上线的填 0。
field-icon = 图标
    .hint = 用户在桌面或平台上看到的图标，边长不小于 200 像素，PNG 或 JPG。
field-screenshots = 运行截图
    .hint = 3 至 5 张，包括首页和主要功能；有注册、发布、评论功能的，要有这些页面。

## APP 的运行平台与签名
field-platforms = 运行平台
    .hint = 有安装包的平台都要勾选；每个平台分别填写包名、版本和签名。
field-android_package = 安卓包名
    .hint = 安装包的 applicationId，如 com.example.tea，区分大小写。
field-android_version = 安卓版本号
    .hint = 最近发布的版本，如 1.8.0。
field-android_fingerprints = 安卓签名证书指纹
    .hint = MD5、SHA-1 或 SHA-256，一行一个，有没有冒号都可以，长度会说明是哪一种。换过签名、各市场签名不同的都要填。
    .why = 用来确认用户手里的安装包就是登记的这一个。
field-ios_bundle = iOS Bundle ID
    .hint = 在 App Store Connect 的“App 信息”中查看，如 com.example.tea。
field-ios_version = iOS 版本号
    .hint = 最近发布的版本，如 1.8.0。
field-ios_fingerprints = iOS 签名证书指纹
    .hint = 分发证书的指纹，一行一个；在“钥匙串访问”中打开证书可以看到 SHA-1 和 SHA-256。
    .why = 用来确认用户手里的安装包就是登记的这一个。
field-harmony_package = 鸿蒙包名
    .hint = app.json5 中的 bundleName，如 com.example.tea。
field-harmony_version = 鸿蒙版本号
    .hint = 最近发布的版本，如 1.8.0。
field-harmony_fingerprints = 鸿蒙签名证书指纹
    .hint = 发布证书的指纹，一行一个；在 AppGallery Connect 下载的证书文件可以直接读取。
    .why = 用来确认用户手里的安装包就是登记的这一个。
field-windows_package = Windows 程序标识
    .hint = 商店应用填包的标识名称，如 Example.Tea；其他程序填主程序的文件名，如 tea.exe。
field-windows_version = Windows 版本号
    .hint = 最近发布的版本，如 1.8.0。
field-windows_fingerprints = Windows 签名证书指纹
    .hint = 程序有数字签名的填写，一行一个；在文件属性的“数字签名”中查看证书的指纹。
field-other_platform = 平台名称
    .hint = 如 Linux、车载系统、智能电视的系统名称；有几个的用顿号分开。
field-other_package = 程序标识
    .hint = 在这个平台上用来识别程序的名称或编号。
field-other_version = 版本号
    .hint = 最近发布的版本，如 1.8.0。
field-other_fingerprints = 签名证书指纹
    .hint = 程序有数字签名的填写，一行一个。

## 下载渠道、域名与 SDK
field-stores = 下载渠道
    .hint = 渠道名称和下载页面的网址，一行一个，如“示例应用市场 https://store.example.com/app/1”。还没有上架的可以先不填。
field-service_domains = 服务域名
    .hint = 客户端连接的自有域名，填到三级为止，一行一个，如 api.example.com。只填域名，不要 http:// 和路径。
    .why = 第一个域名会在公共查询中公开，请把最主要的放在前面。
field-sdks = 第三方 SDK
    .hint = SDK 名称和提供者，用逗号分开，一行一个，如“示例推送 SDK，示例科技有限公司”。没有使用的不填。

## 服务
field-interactive = 是否提供互联网交互服务
    .hint = 用户能在上面向公众发布文字、图片、音频、视频的，就是交互式服务；开放评论也算。只展示内容的不算。
    .why = 提供交互式服务的，可能需要预约当面或实地检查。与实际不符的会被退回。
field-service_types = 服务类型
    .hint = 实际提供的都要勾选；没有提供的不要勾选。
field-dangerous = 是否涉及互联网危险物品信息发布
    .hint = 发布枪支弹药、管制器具、剧毒或易制爆化学品等物品信息的，选“是”。
field-dangerous_goods = 涉及的危险物品
    .hint = 逐项勾选；每勾选一项都要上传相应的资质证明。
field-prior = 是否涉及前置许可
    .hint = 从事新闻、出版、教育、医疗保健等依法须先取得许可的互联网信息服务的，选“是”。
field-prior_licences = 涉及的前置许可
    .hint = 逐项勾选；每勾选一项都要上传主管部门的许可文件。
field-languages = 语种
    .hint = 内容使用的语言都要勾选。

## 资质证明
field-licence_restricted_implements = 管制器具资质证明
    .hint = 许可生产或经营管制器具的文件，与开办主体一致，且在有效期内。
field-licence_police_equipment = 警用装备资质证明
    .hint = 许可生产或经营警用装备的文件，与开办主体一致，且在有效期内。
field-licence_radioactive_material = 放射性物品资质证明
    .hint = 辐射安全许可证等文件，与开办主体一致，且在有效期内。
field-licence_firearms = 枪支弹药资质证明
    .hint = 许可制造、配售枪支弹药的文件，与开办主体一致，且在有效期内。
field-licence_civil_explosives = 民用爆炸物品资质证明
    .hint = 民用爆炸物品生产、销售等许可证，与开办主体一致，且在有效期内。
field-licence_toxic_chemicals = 剧毒化学品资质证明
    .hint = 危险化学品生产或经营许可证，与开办主体一致，且在有效期内。
field-licence_explosive_precursors = 易制爆危险化学品资质证明
    .hint = 危险化学品生产或经营许可证，与开办主体一致，且在有效期内。
field-licence_education = 教育类许可文件
    .hint = 教育主管部门的批准文件，与开办主体一致，且在有效期内。
field-licence_health_care = 医疗保健类许可文件
    .hint = 卫生健康或药品监督管理部门的批准文件，与开办主体一致，且在有效期内。
field-licence_news = 新闻类许可文件
    .hint = 互联网新闻信息服务许可证，与开办主体一致，且在有效期内。
field-licence_publishing = 出版类许可文件
    .hint = 网络出版服务许可证等文件，与开办主体一致，且在有效期内。
field-licence_religion = 宗教类许可文件
    .hint = 互联网宗教信息服务许可证，与开办主体一致，且在有效期内。
field-licence_sports_health = 运动保健类许可文件
    .hint = 主管部门的批准文件，与开办主体一致，且在有效期内。
field-licence_other = 其他许可文件
    .hint = 主管部门的批准文件，与开办主体一致，且在有效期内。

## 安全负责人
field-security_lead_same = 安全负责人与开办主体的负责人是同一人
    .hint = 勾选后，资料和照片都从开办主体带入，不必再填。
field-security_lead_name = 安全负责人姓名
    .hint = 与证件上的姓名一致。少数民族姓名中的间隔点写作“·”。
field-security_lead_id_kind = 安全负责人证件类型
    .hint = 境内居民一般选“居民身份证”。
field-security_lead_id_number = 安全负责人证件号码
    .hint = 照证件填写；末位是字母 X 的，大小写都可以。
    .why = 只用于核对身份，加密保存，页面上只显示头尾几位。
field-security_lead_id_valid_until = 安全负责人证件有效期至
    .hint = 有效期的最后一天，如 2036-11-24；证件上写“长期”的，填“长期”。
field-security_lead_id_front = 安全负责人证件人像面
    .hint = 印有人像和姓名的一面；护照上传资料页。照片要四角完整、没有反光，字迹清晰。
field-security_lead_id_back = 安全负责人证件背面
    .hint = 居民身份证上传印有签发机关和有效期限的一面；护照没有背面的，再次上传资料页。
field-security_lead_id_handheld = 安全负责人手持证件照片
    .hint = 本人手持证件人像面，在浅色背景前正对镜头；五官没有遮挡，证件号码看得清，手指不压住文字。
    .why = 用来确认办理备案的就是证件上的人。
field-security_lead_mobile = 安全负责人手机号码
    .hint = 11 位号码，如 13800138000。有安全问题时会先联系这个号码。
field-security_lead_email = 安全负责人电子邮箱
    .hint = 用于接收安全通知，如 name@example.com。

## 应急联络人
field-emergency_same = 应急联络人与开办主体的负责人是同一人
    .hint = 勾选后，资料和照片都从开办主体带入，不必再填。
field-emergency_name = 应急联络人姓名
    .hint = 与证件上的姓名一致。少数民族姓名中的间隔点写作“·”。
field-emergency_id_kind = 应急联络人证件类型
    .hint = 境内居民一般选“居民身份证”。
field-emergency_id_number = 应急联络人证件号码
    .hint = 照证件填写；末位是字母 X 的，大小写都可以。
    .why = 只用于核对身份，加密保存，页面上只显示头尾几位。
field-emergency_id_valid_until = 应急联络人证件有效期至
    .hint = 有效期的最后一天，如 2036-11-24；证件上写“长期”的，填“长期”。
field-emergency_id_front = 应急联络人证件人像面
    .hint = 印有人像和姓名的一面；护照上传资料页。照片要四角完整、没有反光，字迹清晰。
field-emergency_id_back = 应急联络人证件背面
    .hint = 居民身份证上传印有签发机关和有效期限的一面；护照没有背面的，再次上传资料页。
field-emergency_id_handheld = 应急联络人手持证件照片
    .hint = 本人手持证件人像面，在浅色背景前正对镜头；五官没有遮挡，证件号码看得清，手指不压住文字。
    .why = 用来确认办理备案的就是证件上的人。
field-emergency_mobile = 应急联络人手机号码
    .hint = 11 位号码，如 13800138000。请保证全天能够接通。
field-emergency_email = 应急联络人电子邮箱
    .hint = 用于接收紧急通知，如 name@example.com。

validity-long-term = 长期

## 备案登记的变更、注销、移交与认领
field-record_name = 名称
field-record_number = 公安备案号
field-record_domain = 域名
field-closing_reason = 注销原因
field-closed_on = 停止运营日期
    .hint = 网站或应用不再对外提供服务的第一天。
    .why = 停止运营后 5 个工作日内应当申请注销。
field-still_answers = 系统核查：现在还能打开吗
    .hint = 提交前由系统访问首页得出，不用填写。
field-still_answers_why = 仍能打开的说明
    .hint = 说明现在打开的是什么，如“域名已经转让，现为他人的网站”。还没有关闭的，请先关闭再申请。
field-closing_note = 补充说明
field-subject_closing_reason = 注销主体的原因
field-receiver_name = 接收主体名称
    .hint = 单位填证件上的全称，个人填姓名，须与对方登记的主体完全一致。
    .why = 只有名称一致的主体才能用接收码接收，防止接收码落到他人手里。
field-transfer_reason = 移交原因
field-transfer_note = 补充说明
field-claim_basis = 认领依据
    .hint = 由系统比对原备案与您主体的证件号码得出，不用填写。
field-claim_proof = 证明材料
    .hint = 能证明网站或应用属于您的文件，如域名证书、原备案回执，最多 5 份。
field-claim_note = 补充说明

## 网络信息安全保护小组成员
field-member_name = 姓名
    .hint = 与证件上的姓名一致。少数民族姓名中的间隔点写作“·”。
field-member_role = 组内职务
field-member_post = 部门与职务
    .hint = 例如：技术部主任。
field-member_id_kind = 证件类型
field-member_id_number = 证件号码
    .hint = 照证件填写；末位是字母 X 的，大小写都可以。
    .why = 只用于填写《网络信息安全保护小组名单》，加密保存，页面上只显示头尾几位。
field-member_mobile = 手机号码
    .hint = 11 位号码，如 13800138000。
