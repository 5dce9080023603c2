## 预填链接：客户看到的
prefill-title = 预填链接
prefill-lead = { $provider }为您填好了下面这些内容，并用自己的密钥签了名。平台已核对：链接确实由它签发，没有被改动过。
prefill-until = { $until } 前有效。
prefill-single = 只能由一个账号使用。
prefill-what-next = 开始后会得到一份新办网站的草稿，这些内容已经填好，每一项都注明来源。请逐项核对，不对的可以改；改动会同时显示给审核民警。
prefill-begin = 用它开始填报
prefill-go-on = 继续填报
prefill-login = 登录后开始填报
prefill-register = 注册账号
prefill-register-text = 还没有账号的，注册后再打开这个链接即可。
prefill-not-applicant = 您登录的不是填报账号。请用个人或法人账号登录后再打开这个链接。
prefill-over = 这个预填链接用不了
prefill-without = 不用预填，直接填报

refusal-prefill-damaged = 链接不完整，或者不是名录里的接入服务商签发的。请完整复制链接再试一次；还不行的，请接入服务商重新生成。
refusal-prefill-used = 链接只能由一个账号使用，已经有另一个账号用过。请接入服务商重新生成。
refusal-prefill-expired = 链接已经过期。请接入服务商重新生成。
refusal-prefill-ended = 接入服务商已经作废这个链接。请向它要新的链接。

my-prefills = 收到的预填链接
my-prefills-text = 下面的预填链接已经归您使用，可以开始填报。
my-prefills-first = 先申请主体；提交主体后，就可以用下面的预填链接开始填报。
my-prefill-domain = { $provider }为 { $domain } 预填的内容
my-prefill-any = { $provider }预填的内容

## 来源
prefill-kept = 由{ $provider }预填，请核对。
prefill-overridden = { $provider }预填的是“{ $given }”，您已改动；审核时两者都会显示。
prefill-certificate = { $provider }记录的域名证书编号是 { $number }，请上传这张证书。
desk-prefill-title = 以预填链接开始填报
desk-prefill-kept = 与{ $provider }的预填一致
desk-prefill-overridden = { $provider }预填的是“{ $given }”，填报人改动过
desk-prefill-differs = 与预填不同
desk-prefill-certificate = { $provider }记录的域名证书编号：{ $number }
desk-prefill-none = 内容由{ $provider }签名预填，填报人没有改动。
desk-prefill-some = 内容由{ $provider }签名预填，填报人改动了：{ $labels }。

## 服务商看到的
provider-tab-prefills = 预填链接
provider-prefills-lead = 把您知道的填好，签名成链接发给客户。客户打开后直接得到填好的草稿，不用再问您，也不会抄错。
provider-prefills-none = 还没有预填链接
    .text = 新建一个，或者用表格一次生成一批。
provider-prefills-made = 已生成的链接
provider-prefills-count = 共 { $count } 个
prefill-new = 新建预填链接
prefill-new-lead = 您的名录条目会自动填入网络接入服务商一栏。其余各项都可以留空，由客户自己填。
prefill-make = 签名并生成链接
prefill-any-domain = 不限域名
prefill-hint-name = 与 ICP 备案的网站名称一致。
prefill-hint-ip = 须在名录条目的地址段内。支持单个地址、起止范围和 CIDR，IPv4、IPv6 都可以。
prefill-days = 有效期
prefill-days-30 = 30 天
prefill-days-90 = 90 天
prefill-days-365 = 365 天
prefill-use = 使用次数
prefill-use-once = 单次：只能由一个账号使用
prefill-use-many = 多次：每个客户都可以使用
prefill-row-single = { $until } 前有效，单次
prefill-row-many = { $until } 前有效，多次，已使用 { $uses } 次
prefill-state-open = 有效
prefill-state-used = 已使用
prefill-state-expired = 已过期
prefill-state-ended = 已作废
prefill-url = 链接
prefill-url-text = 拿到链接的人都能看到其中的内容，请只发给这位客户。
prefill-signed-elsewhere = 这个链接是用您自己的密钥在别处签名的，平台没有它的原文。
prefill-says = 预填的内容
prefill-column-issued = 签发时间
prefill-column-domain = 域名
prefill-column-url = 链接
prefill-column-state = 状态
prefill-column-until = 有效期至
prefill-column-uses = 使用情况
prefill-unused = 还没有人使用
prefill-used = 已使用 { $uses } 次，最近一次 { $at }
prefill-end = 作废链接
prefill-end-text = 作废后，还没有打开过的人不能再用；已经开始的填报不受影响。
prefill-did-make = 链接已生成
prefill-did-end = 链接已作废
prefill-export = 下载全部链接（CSV）

prefill-keys = 签名密钥
prefill-keys-lead = 预填链接用 Ed25519 密钥签名。第一次生成链接时，平台会为您的机构建一把，私钥加密保存；也可以登记自己的公钥，在自己的系统里签名。
prefill-keys-none = 还没有密钥。第一次生成链接时自动建立。
prefill-key-here = 平台保管的密钥
prefill-key-since = { $day } 起
prefill-key-end = 停用
prefill-key-renew = 更换平台密钥
prefill-key-renew-text = 更换后，新链接用新密钥签名；旧链接继续有效，直到停用旧密钥。怀疑密钥泄露时，请停用它：用它签名的链接立即失效。
prefill-key-register = 登记公钥
prefill-key-register-text = 在自己的系统或者用 anbei prefill 命令签名时，链接里的 kid 填登记后显示的编号，iss 和 aud 填下面两项。格式见参考文档《预填链接》。
prefill-key-name = 名称
    .hint = 方便辨认，如“开通系统”。
prefill-public-key = 公钥
    .hint = Ed25519 公钥：PEM、JWK 或 Base64。不要粘贴私钥。
prefill-key-did-renew = 已更换，新链接用新密钥签名
prefill-key-did-register = 公钥已登记
prefill-key-did-end = 密钥已停用，用它签名的链接不再有效

field-domain_certificate_number = 域名证书编号
    .hint = 证书上的编号，客户和审核民警据此核对上传的证书。

flaw-prefill-needs-domain = 填了域名证书或从域名，就要填主域名。
flaw-prefill-days = 有效天数须为 1 到 { $most } 的整数。
flaw-prefill-public-key = 这不是 Ed25519 公钥。请粘贴 PEM（以 -----BEGIN PUBLIC KEY----- 开头）、JWK 或 32 字节公钥的 Base64。
flaw-prefill-key-twice = 这把公钥已经登记过。
flaw-prefill-keys-too-many = 最多保留 { $most } 把密钥。请先停用不用的。

problem-prefill-body = 请求正文须为 JSON：fill 的每一项是文字数组，字段只能是文档列出的，days 为天数，use 为 once 或 many。
problem-prefill-skip = skip 须为不超过 1000000 的整数。

account-scopes-prefills = 预填链接
    .hint = 生成、列出、作废预填链接。

## 批量
import-prefills-title = 批量生成链接
import-prefills-lead = 一行一个网站，生成一个链接。同一域名还有有效链接的会跳过。生成后在“预填链接”页下载全部链接。
import-prefills-done = 已生成 { $done } 个链接，跳过还有有效链接的 { $skipped } 个。
column-site-icp = ICP备案号
    .about = 网站在工业和信息化部的备案号。
column-certificate-number = 域名证书编号
    .about = 证书上的编号。
column-certificate-from = 证书生效日期
    .about = 如 2025-11-02。
column-certificate-until = 证书到期日期
    .about = 如 2035-11-02，不能已经过期。
column-link-days = 有效天数
    .about = 1 到 366，不填为 90 天。
column-link-use = 使用次数
    .about = 单次或多次，不填为单次。
