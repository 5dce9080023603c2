# 核查：看了什么、看到了什么、怎么改。

## 结果：verdict-{名称}
verdict-pass = 通过
verdict-not-checked = 未核查
verdict-warn = 提醒
verdict-fail = 不符

## 每项核查：check-{名称} 是看了什么；check-{名称}-{代码} 是看到了什么，.mend 是怎么改
check-badge-shown = 首页公示备案号
check-badge-shown-right = 首页上有正确的备案号，访客看得到。
check-badge-shown-spelling = 首页上写的是“{ $shown }”，与备案号的写法不一致。
    .mend = 改为“{ $expected }”，前缀、“公网安备”和“号”都不能少。
check-badge-shown-hidden = 首页的代码里有备案号，但访客看不到。
    .mend = 去掉隐藏它的样式，让“{ $expected }”在首页底部直接可见。
check-badge-shown-picture = 首页上有链接到备案信息的图标，但没有写出备案号。
    .mend = 在图标右边写上“{ $expected }”。
check-badge-shown-other-number = 首页上写的是“{ $shown }”，不是这个网站的备案号。
    .mend = 换成“{ $expected }”。一个备案号只用于它所备案的网站。
check-badge-shown-only-icp = 首页上只有工信部的 ICP 备案号，没有公安备案号。
    .mend = 在 ICP 备案号旁加上“{ $expected }”。两个号都要展示，不能互相代替。
check-badge-shown-missing = 首页上没有找到公安备案号。
    .mend = 把“{ $expected }”和备案图标放到首页底部。
check-badge-shown-unfinished = 首页的内容由脚本生成，本平台没有运行脚本，看不到备案号是否在上面。
check-badge-shown-no-page = 没有得到首页，看不到备案号是否在上面。

check-badge-link = 备案号的链接
check-badge-link-right = 链接指向本网站的备案信息。
check-badge-link-national = 链接指向全国互联网安全管理服务平台，备案号正确。
check-badge-link-none = 备案号没有链接。
    .mend = 给备案号加上链接：{ $expected }
check-badge-link-no-code = 链接 { $shown } 里没有备案号，打开后看不到本网站的备案信息。
    .mend = 链接要带上 code= 和 14 位数字：{ $expected }
check-badge-link-police-parameter = 链接 { $shown } 用的是 police=，应是 code=。
    .mend = 换成：{ $expected }
check-badge-link-webcode-parameter = 链接 { $shown } 用的是 webcode=，应是 code=。
    .mend = 换成：{ $expected }
check-badge-link-other-code = 链接指向 { $code }，不是本网站的备案号。
    .mend = 换成：{ $expected }
check-badge-link-retired = 链接 { $shown } 指向已停用的旧平台，打不开。
    .mend = 换成：{ $expected }
check-badge-link-elsewhere = 链接指向 { $shown }，不是备案信息页。
    .mend = 换成：{ $expected }

check-badge-icon = 备案图标
check-badge-icon-fetched = 备案号旁有图标，可以打开。
check-badge-icon-hot-linked = 图标直接引用了别处的文件（{ $url }），对方改名后就会显示不出来。
    .mend = 下载备案图标，放到自己的网站上，再引用自己的文件。
check-badge-icon-broken = 图标 { $url } 打不开，或者不是图片。
    .mend = 把备案图标上传到网站，确认图片地址可以直接打开。
check-badge-icon-none = 备案号旁没有图标。
    .mend = 在备案号左边加上备案图标。
check-badge-icon-unasked = 没有查看图标 { $url } 能否打开。

check-site-answers = 网站能否打开
check-site-answers-answers = 首页可以打开：{ $url }
check-site-answers-elsewhere = 打开首页后跳转到 { $url }，不是备案的域名。
    .mend = 让备案的域名直接打开网站；如果网站已换域名，请为新域名办理备案。
check-site-answers-status = 打开首页时服务器返回 { $status }。
    .mend = 检查网站的程序和服务器，恢复访问。不再开办的，请在关闭后 5 个工作日内注销备案。
check-site-answers-silent = 首页打不开，服务器没有回应。
    .mend = 检查服务器、防火墙和域名解析，恢复访问。不再开办的，请在关闭后 5 个工作日内注销备案。
check-site-answers-inside = 域名指向内部网络的地址，外面打不开。
    .mend = 把域名解析到网站的公网地址。
check-site-answers-circling = 首页反复跳转，打不开。
    .mend = 检查网站的跳转设置，去掉循环。
check-site-answers-unwelcome = 网站的 robots.txt 不允许本平台访问，没有查看。
check-site-answers-unasked = 本平台没有查看外部网站。

check-certificate = HTTPS 证书
check-certificate-trusted = 证书有效，到期日：{ $day }
check-certificate-ending = 证书将于 { $day } 到期。
    .mend = 在到期前更新证书。
check-certificate-ended = 证书已于 { $day } 到期，浏览器会提示不安全。
    .mend = 更新证书。
check-certificate-untrusted = 浏览器不信任这张证书，可能是自签名的，或者不是这个域名的。到期日：{ $day }
    .mend = 换上由受信任的机构为这个域名签发的证书，并装上完整的证书链。
check-certificate-plain = 网站没有使用 HTTPS。
    .mend = 建议为网站启用 HTTPS，防止内容在途中被改动。

check-domain-resolves = 域名解析
check-domain-resolves-resolves = 域名解析到 { $addresses }
check-domain-resolves-some-not = 这些从域名没有解析：{ $domains }
    .mend = 为它们设置解析；不再使用的，请变更备案，去掉它们。
check-domain-resolves-nothing = { $domain } 没有解析到任何地址。
    .mend = 在域名注册服务商处设置解析，指向网站的服务器。
check-domain-resolves-inside = { $domain } 解析到内部网络的地址。
    .mend = 把域名解析到网站的公网地址。
check-domain-resolves-unknown = 暂时查不到 { $domain } 的解析，稍后会再查。

check-addresses-filed = 解析地址与备案 IP
check-addresses-filed-filed = 解析到的地址都在备案的 IP 之内：{ $addresses }
check-addresses-filed-some-not = 这些地址不在备案的 IP 之内：{ $addresses }
    .mend = 把网站实际使用的地址都填进备案的 IP。
check-addresses-filed-delivered = 网站使用了内容分发网络（CDN），访客连到的是它的节点：{ $addresses }
    .mend = 这不算不符。备案的 IP 里应有源站的地址，节点的地址也一并填上；成段的可以填起止范围。
check-addresses-filed-none = 域名解析到 { $addresses }，都不在备案的 IP 之内。
    .mend = 备案的 IP 应是域名实际解析到的地址。请更正 IP，或者更正域名的解析。

check-provider-ranges = 备案 IP 与接入服务商
check-provider-ranges-inside = 备案的 IP 在接入服务商登记的地址段之内。
check-provider-ranges-outside = 这些 IP 不在接入服务商登记的地址段之内：{ $addresses }
    .mend = 确认接入服务商选得对不对，IP 有没有填错。
check-provider-ranges-unknown = 接入服务商还没有登记地址段，无法比对。

check-registrar = 域名注册服务商
check-registrar-same = 注册局登记的注册服务商与备案一致：{ $registrar }
check-registrar-compare = 注册局登记的是“{ $registrar }”，备案填写的是“{ $filed }”。名称的语言和写法可能不同，请比对是否同一家。
check-registrar-changed = 注册局登记的注册服务商由“{ $before }”变为“{ $registrar }”，备案填写的是“{ $filed }”。
    .mend = 域名已转到另一家注册服务商的，请办理变更，填写新的注册服务商。

check-domain-ends = 域名有效期
check-domain-ends-lasts = 域名注册到 { $day }。
check-domain-ends-ending = 域名将于 { $day } 到期。
    .mend = 到期前续费；续费后域名证书有变化的，请办理变更。
check-domain-ends-ended = 域名已于 { $day } 到期，可能被停止解析或者由他人注册。
    .mend = 尽快续费；不再使用的，请办理注销。

check-domain-family = 域名重复与上下级
check-domain-family-alone = 没有别的备案或申请使用这些域名。
check-domain-family-own = 本账号还有相关的域名：{ $domains }
check-domain-family-same = 这些域名已有别的备案或申请：{ $domains }
    .mend = 确认域名没有填错。如果网站已转给本主体，请由原主体移交或注销备案。
check-domain-family-above = 上级域名由别的主体备案：{ $domains }
    .mend = 确认本主体有权使用这个子域名，需要时提供上级域名持有者的授权。
check-domain-family-below = 下级域名由别的主体备案：{ $domains }
    .mend = 确认域名归本主体所有，下级域名的使用已经过允许。

check-icp-number = ICP 备案号
check-icp-number-fits = 写法、省份和后缀都合适。
check-icp-number-malformed = ICP 备案号的写法不对。
    .mend = 按工信部备案查询的结果填写，例如 京ICP备00000001号-1。
check-icp-number-other-service = ICP 备案号的后缀是另一类服务的。
    .mend = 网站的后缀是 -1，APP 的是 -1A，小程序的是 -1X，例如 { $example }
check-icp-number-no-service = 填的是主体的 ICP 备案号，没有服务的后缀。
    .mend = 在工信部备案查询里找到这项服务的号，例如 { $example }
check-icp-number-other-province = ICP 备案号是{ $written }的，开办主体的地址在{ $expected }。
    .mend = 两处都确认一下；主体迁过地址的，可以不同。

check-identifiers = 负责人证件
check-identifiers-sound = 证件号码有效，各人各号。
check-identifiers-malformed = 有负责人的证件号码不符合证件类型的编码规则。
    .mend = 对照证件核对类型和号码。
check-identifiers-one-number-two-names = 两位负责人姓名不同，证件号码相同。
    .mend = 对照证件分别核对姓名和号码。
check-identifiers-ending = 有负责人的证件将于 { $day } 到期。
    .mend = 换证后请变更备案，填写新的有效期。

## 页面
checks-title = 自动核查
checks-again = 重新核查
checks-soon = 正在核查，稍后刷新可见。
checks-advice = 提交前的提醒
checks-advice-text = 这些只是提醒，不影响提交。提交后平台还会查看域名解析和网站能否打开。
checks-passed = 通过 { $count } 项
checks-all-well = 全部通过
checks-some-unknown = 部分未核查
checks-to-mend = { $count } 项要看
checks-cause-submitted = 提交后核查
checks-cause-asked = 按要求核查
checks-cause-scheduled = 定期核查
checks-cause-reported = 接到举报后核查

picture = 截图
picture-open = 查看首页截图
picture-about = { $width } × { $height } 像素，{ $size }
picture-alt = { $name }首页截图，{ $at }，{ $word }
picture-none = 这次核查没有截图：网页没有变化、网站打不开，或者平台没有配备浏览器时，不截图。

watch-title = 网站核查
watch-none = 还没有核查过。平台会打开网站首页，查看备案号、链接、图标和域名解析。
watch-now = 立即核查
    .hint = 最多等半分钟。改好后再点一次，就能看到新的结果。
watch-snippet = 换成这段代码
watch-evidence = 网站当时的回应
watch-evidence-url = 地址和状态
watch-evidence-addresses = 域名解析
watch-evidence-nowhere = 没有查到地址
watch-evidence-text = 首页末尾的文字
watch-evidence-headers = 响应头
watch-before = 以前的核查
watch-change = 网站不在备案的地址上，请办理变更
watch-alarm = 有别的网站展示了这个备案号
watch-alarm-at = 最近一次看到：{ $at }
watch-alarm-next = 如果是您自己的网站，请为它办理备案，或者变更备案加上它的域名。如果不是，公安机关已收到提示，您不必做什么。
watch-report = 举报冒用备案号
watch-report-lead = 看到别的网站展示 { $number }，可以告诉平台。平台会打开那个网站核实，核实后提示公安机关。
watch-report-domain = 那个网站的域名
    .hint = 例如 example.com，也可以粘贴网址。
watch-report-send = 核实并举报
flaw-alarm-own-domain = { $domain } 就是这个备案号的域名，不算冒用。
flaw-alarm-not-seen = 平台打开 { $domain } 的首页，没有看到这个备案号。请确认域名，过一会儿再试。

desk-nav-alarms = 站点告警
alarms-title = 站点告警
alarms-none = 没有告警
alarms-none-text = 备案号出现在没有备案的域名上，或者网站长期与备案不符，都会列在这里。
alarms-theft = 备案号出现在别的域名上
alarms-theft-lead = 这些网站展示了本机关核发的备案号，但域名不在该号的备案里。持有者已收到提示。
alarms-shown-on = 展示的域名
alarms-found-by = 怎样发现
alarms-by-clock = 平台核查
alarms-by-applicant = 持有者举报
alarms-by-officer = 民警发现
alarms-by-visitor = 公众举报
alarms-seen-at = 最近看到
alarms-settle = 处理完毕
alarms-settled = 告警已处理
    .text = 以后再看到同样的情况，会重新提示。
alarms-see = 查看全部告警
alarms-failing = 网站长期与备案不符
desk-record-failing = 网站长期与备案不符
alarms-failing-lead = 持有者已收到提示，{ $days } 天后仍然不符。
alarms-since = 不符始于

my-watch-alarm = “{ $name }”的备案号可能被冒用
my-watch-wrong = “{ $name }”的网站与备案不符
my-watch-hint = 查看哪里不符、怎么改
my-watch-word = 要看
