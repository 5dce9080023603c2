# 导入：已办备案、未备案网站。

## 表格的列：column-{名称}
column-number = 公安备案号
column-kind = 类别
column-name = 名称
column-primary-domain = 主域名
column-secondary-domains = 从域名
column-icp-number = ICP备案号
column-subject-name = 主体名称
column-subject-nature = 主体性质
column-document-number = 证件号码
column-interactive = 是否交互
column-issued-on = 备案日期
column-notified-on = 通知日期
