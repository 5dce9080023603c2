# 服务商名录

directory-title = 服务商名录
directory-lead = 填写备案时可以直接选择的网络接入服务商和域名注册服务商。名录里没有的，填写时选“其他”，按合同或域名证书填写。
directory-providers = 网络接入服务商
directory-registrars = 域名注册服务商
directory-name = 名称
directory-region = 所属省份
directory-access_method = 接入方式
directory-search = 查找
directory-col-name = 名称
directory-col-region = 所属地区
directory-usual-method = 常用接入方式
directory-count = 共 { $count } 家
directory-empty = 名录里还没有登记服务商。
directory-none-title = 没有符合条件的服务商
directory-none = 请把名称写短一些，或者去掉一个条件再找。
directory-all = 查看全部
directory-join = 您是接入服务商？在这里入驻，或者管理您的条目

flaw-directory-access-method = 没有这种接入方式。请重新选择。
