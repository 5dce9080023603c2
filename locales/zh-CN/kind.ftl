# 备案类型、表单的步骤与分组、备案登记的类别与状态。

## 备案类型：kind-{编号}
kind-register_subject = 申请主体
    .summary = 登记开办网站的个人或单位。只登记一次，以后的备案都从这里带入资料。
kind-new_website = 新办网站
    .summary = 为已经开通的网站办理公安备案。网站开通后 30 日内办理。

## 步骤条：stage-{编号}
stage-nature = 主体性质
stage-unit = 主办单位
stage-person = 负责人
stage-subject = 开办主体
stage-site = 网站基本信息
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
    .lead = 网站将备案到这个主体名下。
step-site = 网站信息
    .lead = 请对照 ICP 备案的查询结果填写。
step-address = 域名与 IP 地址
    .lead = 请准备好域名证书；IP 地址可在服务商的控制台查到。
step-providers = 接入与域名服务商
    .lead = 从名录中选择后，所属地区和电话会自动带入。
step-services = 网站服务
    .lead = 请按网站现在的实际情况回答。
step-security_lead = 网站安全负责人
    .lead = 负责网站日常安全管理的人，可以与开办主体的负责人相同。
step-emergency = 网站应急联络人
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
group-interactive = 交互式服务
group-dangerous = 互联网危险物品信息
group-prior = 前置许可
group-languages = 网站语种
group-security_lead = 安全负责人
group-emergency = 应急联络人

## 备案登记的类别：entry-kind-{名称}
entry-kind-website = 网站
entry-kind-app = APP
entry-kind-mini-program = 小程序

## 备案登记的状态：entry-state-{名称}
entry-state-active = 有效
    .explain = 备案有效。
entry-state-suspended = 已暂停
    .explain = 备案被公安机关暂停，恢复之前不能作为有效备案使用。
entry-state-cancelled = 已注销
    .explain = 开办者已经停办网站并注销备案。
entry-state-revoked = 已撤销
    .explain = 备案被公安机关撤销。
