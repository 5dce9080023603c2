# 门户首页

portal-title = 网站、APP 和小程序公安备案
portal-lead = 在这里为您的网站办理公安联网备案，为 APP 和小程序办理公安注册登记：在线填写，属地公安机关审核，通过后领取公安备案号。
portal-free = 办理不收取任何费用。

## 谁来办、什么时候办
portal-who-title = 谁需要办理
portal-who-1 = 已经取得 ICP 备案号、已经开通网站或者准备上架 APP、小程序的个人和单位。
portal-who-2 = 没有独立域名、使用子域名或只用 IP 地址访问的网站，同样需要办理。
portal-who-3 = 审核机关由地址决定：单位看办公地址，个人看常住地址，与服务器放在哪里无关。
portal-who-organ = 查负责的公安机关
portal-clock-title = 两个 30 日
portal-clock-filing = 开通后 30 日内办理备案
    .text = 从网站开通之日算起，建议以 ICP 备案首次通过日期为准。
portal-clock-badge = 通过后 30 日内挂上图标
    .text = 把备案号和图标放到网站首页显著位置，并链接到登记页。

## 入口
portal-entrances = 办事入口
portal-entrance-login = 用户登录
    .text = 已有账号，继续办理或查看进度
portal-entrance-register = 注册账号
    .text = 第一次来，用邮箱和手机注册
portal-entrance-query = 公安备案查询
    .text = 按名称、域名或备案号查询，无需登录
portal-entrance-guide = 操作指南
    .text = 一步一步怎么办，常见问题
portal-entrance-policy = 政策法规
    .text = 备案依据的法律条文
portal-entrance-organs = 公安机关联系方式
    .text = 按地区查电话、地址和办公时间

## 办理步骤
portal-steps-title = 怎样办理
portal-step-1 = 注册并登录
    .text = 个人用户或法人用户，填写资料后用邮箱和手机验证码确认。
portal-step-2 = 申请主体
    .text = 登记开办网站、APP 或小程序的个人或单位，只填一次。
portal-step-3 = 新办网站、新增 APP 或小程序
    .text = 按步骤填写信息，阅读责任告知书，提交审核。
portal-step-4 = 等待审核
    .text = 主体 3 个工作日，网站、APP 和小程序 5 个工作日内答复；需要修改的，只改指出的地方。
portal-step-5 = 领取备案号，挂上图标
    .text = 复制备案号和代码，放到网站首页，或者 APP、小程序的“关于”页面。

## 准备什么
portal-prepare-title = 需要准备
portal-prepare-person = 负责人、安全负责人、应急联络人的身份证件：人像面、背面和手持照片各一张
portal-prepare-unit = 单位开办的：营业执照或法人证书
portal-prepare-site = ICP 备案号和网站开通日期
portal-prepare-domain = 域名证书
portal-prepare-address = 网站 IP 地址，接入服务商和域名注册服务商的名称
portal-prepare-app = APP 和小程序：ICP 备案号、图标和运行截图；APP 还要安装包或签名证书
portal-prepare-licence = 涉及前置许可或危险物品信息的：相应的许可文件
portal-prepare-files = 图片支持 JPG、PNG、WebP，也可以上传 PDF，每个文件不超过 20 MB。

## 交互式服务
portal-interactive-title = 什么是交互式服务
portal-interactive-text = 用户能够在网站上向公众发布文字、图片、音频或视频的，就是交互式服务。
portal-interactive-yes = 算：论坛、社区、贴吧、聊天室、博客和微博、即时通讯、共享存储、第三方支付、应用商店，以及登录后可以发表评论的网站。
portal-interactive-no = 不算：只展示文章、产品或企业介绍，访问者不能发布内容的网站。
portal-interactive-then = 交互式网站初审之后，可能会预约当面或实地检查。

## 公告
portal-notices-title = 公告
portal-notices-count = 共 { $count } 条
portal-notices-none = 目前没有公告。平台维护、政策变化等消息会发布在这里。
portal-query-title = 查网站备案、APP 和小程序登记
portal-query-hint = 输入名称、域名或公安备案号，如 example.com 或 京公网安备11010502030143号
portal-query-submit = 查询
