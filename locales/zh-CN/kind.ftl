# 备案类型、表单的步骤与分组、备案登记的类别与状态。

## 备案类型：kind-{编号}
kind-register_subject = 申请主体
    .summary = 登记开办网站、APP 或小程序的个人或单位。只登记一次，以后的申请都从这里带入资料。
kind-new_website = 新办网站
    .summary = 为已经开通的网站办理公安备案。网站开通后 30 日内办理。
kind-new_app = 新增 APP
    .summary = 为 APP 办理公安注册登记。先取得工信部的 APP 备案号，再在这里登记。
kind-new_mini_program = 新增小程序
    .summary = 为微信、支付宝等平台上的小程序办理公安注册登记。先取得工信部的小程序备案号。

## 步骤条：stage-{编号}
stage-nature = 主体性质
stage-unit = 主办单位
stage-person = 负责人
stage-subject = 开办主体
stage-site = 网站基本信息
stage-app = APP 信息
stage-mini_program = 小程序信息
stage-contacts = 安全与应急人员
stage-people = 网站负责人
stage-check = 核对并提交
stage-notice = 提示说明

## 页面：step-{编号}
step-nature = 以什么名义开办
    .lead = 先选个人或单位，后面只问与此有关的内容。
step-unit = 主办单位信息
    .lead = 请准备好营业执照或法人证书，照证件填写。
step-person = 负责人信息
    .lead = 负责人对备案内容的真实性负责，审核人员可能会联系其核实。
step-photos = 负责人证件照片
    .lead = 用手机拍摄即可。支持 JPG、PNG、WebP 和 PDF，每个文件不超过 20 MB。
step-subject = 确认开办主体
    .lead = 这次申请的事项将记在这个主体名下。
step-site = 网站信息
    .lead = 请对照 ICP 备案的查询结果填写。
step-address = 域名与 IP 地址
    .lead = 请准备好域名证书；IP 地址可在服务商的控制台查到。
step-providers = 接入与域名服务商
    .lead = 从名录中选择后，所属地区、电话和常用接入方式会自动带入。
step-app = APP 基本信息
    .lead = 请对照 ICP 备案的查询结果和应用市场的上架资料填写。
step-platforms = 运行平台与签名
    .lead = 安装包或签名证书可以直接读取，不必手工抄写指纹。
step-distribution = 下载渠道、域名与 SDK
    .lead = 下载页面、APP 连接的域名、使用的第三方 SDK 和网络接入服务商。
step-mini_program = 小程序基本信息
    .lead = 请对照 ICP 备案的查询结果和小程序后台的资料填写。
step-hosting = 域名与接入服务商
    .lead = 小程序的服务器域名可在小程序后台的“开发设置”中查到。
step-services = 提供的服务
    .lead = 请按现在的实际情况回答。
step-security_lead = 安全负责人
    .lead = 负责日常安全管理的人，可以与开办主体的负责人相同。
step-emergency = 应急联络人
    .lead = 发生紧急情况时最先联系的人，请填写全天能够接通的手机。

## 分组：group-{编号}
group-nature = 主体性质
group-unit = 单位与证件
group-unit_office = 实际办公地址
    .hint = 由这里的公安机关网安部门审核，请填写实际办公的地方，不是服务器所在地。
group-responsible = 身份信息
group-responsible_contact = 联系方式与常住地址
group-responsible_photos = 证件照片
    .hint = 照片只供审核人员核对身份，加密保存。
group-subject_confirm = 开办主体信息
group-site = 网站信息
group-domains = 域名
    .hint = 同一个网站有多个域名的，只需备案一次，使用同一个备案号。
group-addresses = IP 地址
group-access_provider = 网络接入服务商
    .hint = 提供云主机、虚拟空间或线路的公司。
group-registrar = 域名注册服务商
    .hint = 域名在那里注册和续费的公司。
group-app = APP 信息
group-mini_program = 小程序信息
group-pictures = 图标与截图
    .hint = 供审核人员核对名称和内容，不公开。
group-platforms = 在哪些系统上运行
group-android = 安卓（Android）
group-ios = iOS
group-harmony = 鸿蒙（HarmonyOS）
group-windows = Windows
group-other_platform = 其他平台
group-distribution = 下载与连接
group-service_domains = 小程序的域名
group-interactive = 交互式服务
group-dangerous = 互联网危险物品信息
group-prior = 前置许可
group-languages = 语种
group-security_lead = 安全负责人
group-emergency = 应急联络人

## 备案登记的类别：entry-kind-{名称}
entry-kind-website = 网站
entry-kind-app = APP
entry-kind-mini-program = 小程序

## 备案登记的状态：entry-state-{名称}
entry-state-active = 有效
    .explain = 登记有效。
entry-state-suspended = 已暂停
    .explain = 登记被公安机关暂停，恢复之前不能作为有效登记使用。
entry-state-cancelled = 已注销
    .explain = 开办者已经停止服务并注销登记。
entry-state-revoked = 已撤销
    .explain = 登记被公安机关撤销。

## 备案登记的变动
kind-change_subject = 主体变更
    .summary = 主体信息有变化时办理。主体性质和名称不能变更；办公地或居住地迁往其他辖区的，名下备案号会全部更换。
kind-change_website = 网站信息变更
    .summary = 网站信息变化后 30 日内办理。域名不能变更，换域名须注销后重新申请。
kind-change_app = APP 信息变更
    .summary = APP 信息变化后 30 日内办理。
kind-change_mini_program = 小程序信息变更
    .summary = 小程序信息变化后 30 日内办理。
kind-cancel_record = 注销备案
    .summary = 网站、APP 或小程序停止运营后 5 个工作日内办理。
kind-cancel_subject = 注销主体
    .summary = 名下备案全部结束后，可以注销主体。
kind-transfer_record = 移交备案
    .summary = 把备案转给另一个主体。对方接收、公安机关审核后生效。
kind-claim_record = 认领备案
    .summary = 以前在公安机关办过、还没有归到您账号下的备案，可以认领。
stage-closing = 注销信息
stage-transfer = 移交信息
stage-claim = 认领信息
step-closing = 注销信息
    .lead = 只有已经关闭的才能注销。注销后公共查询里仍能查到，状态为“已注销”。
step-subject_closing = 注销主体
    .lead = 注销后这个账号可以重新登记主体。
step-transfer = 移交信息
    .lead = 提交后会生成接收码，请交给对方。对方登录自己的账号接收后，才送公安机关审核。
step-claim = 认领信息
    .lead = 请确认这就是您的网站或应用。认领通过后，信息有变化的再办理变更。
group-record = 备案登记
group-closing = 停止运营
group-subject_closing = 注销主体
group-transfer = 移交给谁
group-claim = 认领依据
