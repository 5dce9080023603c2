# 操作指南的页面。正文在 docs/guide，每章一个文件夹；guide-{章} 是各章的标题，.lead 说明写给谁看。

guide-title = 操作指南
guide-lead = 从注册账号到挂上备案图标，照着做一遍就能办完。建议使用 Edge、Chrome 80 以上、Firefox 86 以上或同等的浏览器；关闭脚本也能办理。
guide-contents = 目录
guide-download = 操作指南下载
guide-version = 版本
guide-search = 在指南里查找
guide-search-do = 查找
guide-found = “{ $typed }”：找到 { $count } 处
guide-found-none = 没有找到。换一个词，或者少输入几个字；几个词之间用空格隔开。
guide-found-all = 查看全部目录
guide-turn = 上一节和下一节
guide-before-this = 上一节
guide-after-this = 下一节

guide-applicant = 开办者
    .lead = 办理备案，悬挂标识，办理变更，答复公安机关。
guide-officer = 审核民警
    .lead = 审核申请，管理登记，处理违规。
guide-provider = 接入服务商
    .lead = 入驻名录，处理指令，了解客户的备案情况。
guide-administrator = 管理员
    .lead = 机关目录，服务商审核，运行状况。
guide-operator = 运维人员
    .lead = 部署、配置、备份和升级。
