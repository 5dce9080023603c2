# 公共查询与备案登记

home-interactive-more = 哪些算，哪些不算
home-notices-all = 全部公告
home-newest-title = 备案公示
home-newest-all = 查询更多
home-newest-none = 还没有登记。审核通过后会立刻出现在这里。

query-title = 公安备案查询
query-title-of = “{ $typed }”的查询结果
query-tabs = 查询范围
query-websites = 网站
query-apps = APP 和小程序
query-results = 查询结果
query-count = 共 { $count } 条
query-first-page = 回到第一页
query-how-title = 一个输入框，三种查法
query-how-number = 备案号：京公网安备11010502030143号，带不带文字、空格都可以，也可以只输入数字。
query-how-domain = 域名：example.com、子域名、中文域名，或者直接粘贴整个网址。
query-how-name = 名称：输入网站、APP 或小程序名称中连续的几个字即可，一个字也可以。
query-none-title = 没有查到“{ $typed }”
query-none-number = 登记簿里没有这个备案号。请对照网站上的原文核对每一位数字。
query-none-domain = 这个域名和它的上级域名都没有登记。
query-none-name = 没有名称里含有这几个字的登记。换一个更短的词试试，或者用域名查询。
query-none-why-spelling = 可能输错了字或数字：名称以登记的为准，可能与网站标题不同。
query-none-why-icp = 可能只办了 ICP 备案：京ICP备…号由工信部门编发，不在这里查询。
query-none-why-pending = 可能还在审核：审核通过、编发备案号之后才能查到。
query-elsewhere-app = 在“APP 和小程序”中有结果，去看看
query-elsewhere-website = 在“网站”中有结果，去看看
query-as-name = 把它当作名称查询
query-unfinished-title = 这一段里没有
query-unfinished-text = 含有这几个字的名称很多，已经看过的都不在这一类里。可以接着往后找，或者多输入几个字。
query-unfinished-do = 接着往后找

public-name = 名称
public-name-website = 网站名称
public-name-app = APP 名称
public-name-mini-program = 小程序名称
public-domains = 网站域名
public-service-domains = 服务域名
public-platforms = 运行平台与包名
public-host = 所在平台与 AppID
public-kind = 备案类别
public-category = 服务类别
public-interactive-yes = 交互式
public-interactive-no = 非交互式
public-subject-nature = 开办主体
public-subject-name = 开办者名称
public-masked = （个人姓名只显示第一个字）
public-number = 公安备案号
public-organ = 备案地公安机关
public-issued-on = 公安机关备案时间
public-registered-organ = 登记地公安机关
public-registered-on = 公安机关登记时间
public-state = 状态
public-check-title = 怎样核对
public-check-link = 点开网站首页的备案图标，打开的应当就是这一页，号码逐位相同。
public-check-number = “关于”页面上的公安备案号，应当与这一页的号码逐位相同。
public-check-domain = 浏览器地址栏里的域名，应当是上面登记的域名或者它的子域名。
public-check-state = 状态应当是“有效”。备案和登记只说明已经办理，不代表对内容、资质或信誉的认可。
public-permanent = 打开这条登记的固定地址
public-back = 再查一个

public-none-title = 没有这个备案号
public-none-text = 登记簿里没有“{ $typed }”。
public-none-why-digits = 如果是自己输入的，请对照网站上的号码逐位核对。今天的备案号是 14 位数字，早年的是 11 至 13 位。
public-none-why-forged = 如果是从网站的备案图标点进来的，这个网站上的号码不在登记簿里：可能是填写错误，也可能是冒用。

flaw-query-nothing = 没有可以查询的内容。请输入至少一个汉字、字母或数字。
flaw-query-too-long = 输入的内容太长。名称请控制在 100 个字以内。

problem-register-one-key = 请在 number、domain、name 中给出恰好一个。
problem-register-kind = kind 只能是 website 或 app。
problem-register-after = after 不是本接口给出的 next。
problem-register-no-entry = 登记簿里没有这个备案号。
