# 选项的名称：choice-{组}-{代码}。

## 开办主体性质
choice-subject-nature-individual = 个人
choice-subject-nature-unit = 单位

## 单位类型
choice-unit-kind-enterprise = 企业单位
choice-unit-kind-military = 国防军队
choice-unit-kind-university = 高等院校
choice-unit-kind-government = 政府机构
choice-unit-kind-institution = 事业单位
choice-unit-kind-association = 社会团体
choice-unit-kind-overseas = 境外组织

## 主办单位证件类型
choice-unit-id-kind-uscc = 统一社会信用代码证
choice-unit-id-kind-licence = 营业执照
choice-unit-id-kind-org-code = 组织机构代码证
choice-unit-id-kind-other = 其他

## 是否
choice-yes-no-yes = 是
choice-yes-no-no = 否

## 所属地区管辖
choice-jurisdiction-domestic = 境内
choice-jurisdiction-overseas = 境外

## 接入方式
choice-access-method-dedicated-line = 专线
choice-access-method-own-room = 自建机房
choice-access-method-colocation = 主机托管
choice-access-method-leased-host = 租赁主机（含云主机）
choice-access-method-virtual-space = 租赁虚拟空间
choice-access-method-other = 其他

## 服务类型
choice-service-type-www = WWW 服务
choice-service-type-wap = WAP 网站
choice-service-type-blog = 博客/个人空间
choice-service-type-microblog = 微博
choice-service-type-forum = 论坛
choice-service-type-chat-room = 聊天室
choice-service-type-social-network = 社交网站
choice-service-type-email = 电子邮件
choice-service-type-instant-messaging = 即时通讯
choice-service-type-search = 搜索引擎
choice-service-type-news = 网络新闻
choice-service-type-music = 网络音乐
choice-service-type-literature = 网络文学
choice-service-type-video = 网络视频
choice-service-type-games = 网络游戏
choice-service-type-downloads = 网络下载
choice-service-type-app = APP 服务
choice-service-type-cloud-computing = 云计算
choice-service-type-classifieds = 供求信息发布
choice-service-type-travel-booking = 旅行预订
choice-service-type-app-store = 移动应用商店
choice-service-type-payment = 第三方支付
choice-service-type-online-banking = 网上银行
choice-service-type-finance = 财经服务
choice-service-type-shopping = 网络购物
choice-service-type-cloud-storage = 云存储
choice-service-type-ftp-download = FTP 下载

## 互联网危险物品信息发布
choice-dangerous-goods-restricted-implements = 管制器具
choice-dangerous-goods-police-equipment = 警用装备
choice-dangerous-goods-radioactive-material = 放射性物品
choice-dangerous-goods-firearms = 枪支弹药
choice-dangerous-goods-civil-explosives = 民用爆炸物品
choice-dangerous-goods-toxic-chemicals = 剧毒化学品
choice-dangerous-goods-explosive-precursors = 易制爆危险化学品

## 前置许可
choice-prior-licence-education = 教育
choice-prior-licence-health-care = 医疗保健
choice-prior-licence-news = 新闻
choice-prior-licence-publishing = 出版
choice-prior-licence-religion = 宗教
choice-prior-licence-sports-health = 运动保健
choice-prior-licence-other = 其他

## 语种
choice-language-chinese-simplified = 中文简体
choice-language-chinese-traditional = 中文繁体
choice-language-english = 英语
choice-language-french = 法语
choice-language-spanish = 西班牙语
choice-language-german = 德语
choice-language-japanese = 日语
choice-language-russian = 俄语
choice-language-arabic = 阿拉伯语
choice-language-korean = 朝鲜语
choice-language-kazakh = 哈萨克语
choice-language-mongolian = 蒙古语
choice-language-uyghur = 维吾尔语
choice-language-tibetan = 藏语
choice-language-other = 其他

## 个人证件类型
choice-id-document-resident-id = 居民身份证
choice-id-document-temporary-resident-id = 临时居民身份证
choice-id-document-residence-permit = 港澳台居民居住证
choice-id-document-hk-macau-permit = 港澳居民来往内地通行证
choice-id-document-taiwan-permit = 台湾居民来往大陆通行证
choice-id-document-foreign-permanent-residence = 外国人永久居留身份证
choice-id-document-passport = 普通护照
choice-id-document-diplomatic-passport = 外交护照
choice-id-document-service-passport = 公务护照
choice-id-document-public-affairs-passport = 因公普通护照
choice-id-document-hong-kong-passport = 香港特别行政区护照
choice-id-document-macau-passport = 澳门特别行政区护照
choice-id-document-entry-exit-permit = 入出境通行证
choice-id-document-military-id = 军官证、士兵证
choice-id-document-student-id = 学生证
choice-id-document-driving-licence = 机动车驾驶证
choice-id-document-other = 其他证件
choice-home-address-own-domain = 有独立域名
choice-home-address-subdomain = 只有二级域名（使用他人域名下的子域名）
choice-home-address-ip-only = 没有域名，只用 IP 地址访问

## APP 的运行平台
choice-platform-android = 安卓（Android）
choice-platform-ios = iOS
choice-platform-harmony = 鸿蒙（HarmonyOS）
choice-platform-windows = Windows
choice-platform-other = 其他

## 小程序所在平台
choice-host-platform-wechat = 微信
choice-host-platform-alipay = 支付宝
choice-host-platform-baidu = 百度
choice-host-platform-douyin = 抖音
choice-host-platform-kuaishou = 快手
choice-host-platform-huawei = 华为（元服务、快应用）
choice-host-platform-qq = QQ
choice-host-platform-jd = 京东
choice-host-platform-other = 其他

## APP 与小程序的分类
choice-app-category-social = 社交通讯
choice-app-category-news = 新闻资讯
choice-app-category-video = 视频直播
choice-app-category-music = 音乐音频
choice-app-category-reading = 图书阅读
choice-app-category-games = 游戏
choice-app-category-shopping = 购物
choice-app-category-finance = 金融理财
choice-app-category-travel = 旅游出行
choice-app-category-maps = 地图导航
choice-app-category-education = 教育学习
choice-app-category-health = 医疗健康
choice-app-category-life = 生活服务
choice-app-category-photo = 摄影图像
choice-app-category-business = 商务办公
choice-app-category-tools = 工具
choice-app-category-government = 政务服务
choice-app-category-other = 其他

## 注销、移交与认领
choice-closing-reason-closed = 已停止运营
choice-closing-reason-merged = 并入其他网站或应用
choice-closing-reason-domain-gone = 域名不再持有
choice-closing-reason-subject-ended = 主体终止
choice-closing-reason-other = 其他原因
choice-still-answers-yes = 仍能打开
choice-still-answers-no = 打不开
choice-still-answers-unknown = 没有核查出结果
choice-transfer-reason-sold = 转让
choice-transfer-reason-restructured = 合并、分立或改制
choice-transfer-reason-nature-changed = 个人与单位之间改换主体
choice-transfer-reason-other = 其他原因
choice-claim-basis-document = 证件号码与原备案一致
choice-claim-basis-proof = 没有一致的信息，须提供证明

## 网络信息安全保护小组的组内职务
choice-group-role-leader = 组长
choice-group-role-deputy = 副组长
choice-group-role-member = 成员
