# 样例类型的用语，只在测试中出现（crates/domain/src/kind/sample_kind.rs）。

kind-sample = 新增样例
    .summary = 用来检验：增加一种类型只需一个文件和两份用语。
stage-sample = 样例信息
step-sample = 样例信息
    .lead = 填写样例。
group-sample = 样例
group-sample_more = 更多
field-sample_name = 样例名称
    .hint = 如“青禾样例”。
field-sample_opened_on = 样例日期
field-sample_home = 样例所在地
field-sample_has_motto = 有没有格言
field-sample_motto = 格言
field-sample_secret = 只给审核人员看的内容
field-sample_picture = 样例图片
field-sample_remark = 样例备注
field-sample_size = 样例大小

## 第一版表单问过的
field-sample_slogan = 口号
field-sample_keeper = 保管人住址
choice-jurisdiction-abroad = 国外
