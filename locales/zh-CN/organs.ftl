# 公安机关联系方式

organs-title = 公安机关联系方式
organs-lead = 备案由属地公安机关网安部门负责：单位看实际办公地址，个人看常住地址。选好地区，或者输入地名，就能查到电话、地址和办公时间。
organs-region = 所在地区
    .hint = 选到省、市或区县都可以。
organs-by-region = 查看负责的机关
organs-name = 地名或机关名称
    .hint = 如 深圳南山、朝阳区，也可以输入地址或电话中连续的几个字。
organs-by-name = 查找
organs-phone = 电话
organs-address = 地址
organs-hours = 办公时间
organs-not-given = 暂未公布
organs-above = 上级机关
organs-level-province = 省级
organs-level-city = 市级
organs-level-district = 区县级
organs-own = 负责{ $place }的网站、APP 和小程序备案。
organs-of-larger = 名录里没有单独列出{ $place }的机关，由上一级的{ $organ }负责。
organs-larger = （上级地区的机关）
organs-of-name = “{ $name }”的查找结果
organs-results = 查找结果
organs-place = 地区
organs-organ = 负责的机关
organs-count = 共 { $count } 个地区
organs-crowded = 结果较多，可以翻页，也可以把地名写得更完整
organs-nobody-title = 名录里还没有负责{ $place }的机关
organs-nobody = 本平台可能还没有在这个地区开通。请换一个地区，或者向当地公安机关咨询。
organs-none-title = 没有找到“{ $name }”
organs-none = 请核对有没有写错字，或者只写地名，如“南山”；也可以在上面逐级选择地区。

problem-organs-one-key = 请在 region、name 中给出恰好一个。
flaw-organs-region = region 应为六位数字的行政区划代码。
problem-organs-after = after 不是本接口给出的 next。
