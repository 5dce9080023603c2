//! 内容分发网络 (CDN): how one is recognised.

use super::Answer;

/// Names to which customers of such networks point their domains.
const NAMES: [&str; 27] = [
    "kunlunsl.com",
    "kunlunar.com",
    "kunlunca.com",
    "kunlunaq.com",
    "kunlunle.com",
    "cdngslb.com",
    "alikunlun.com",
    "cdn.dnsv1.com",
    "cdn.dnsv1.com.cn",
    "dsa.dnsv1.com",
    "tdnsv5.com",
    "eo.dnse0.com",
    "bdydns.com",
    "jomodns.com",
    "qiniudns.com",
    "wscdns.com",
    "wsglb0.com",
    "lxdns.com",
    "cdnhwc1.com",
    "volcgslb.com",
    "ksyuncdn.com",
    "cdn.cloudflare.net",
    "akamaiedge.net",
    "edgekey.net",
    "fastly.net",
    "cloudfront.net",
    "azureedge.net",
];

/// Headers that only such networks set.
const HEADERS: [&str; 7] = [
    "cf-ray",
    "eagleid",
    "x-swift-cachetime",
    "x-nws-log-uuid",
    "x-amz-cf-id",
    "x-akamai-transformed",
    "x-qiniu-zone",
];

/// Whether a domain is led through one.
pub(super) fn by_name(aliases: &[&String]) -> bool {
    let is_below = |alias: &str, name: &str| {
        let alias = alias.trim_end_matches('.');
        alias.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'))
    };
    aliases.iter().any(|alias| NAMES.iter().any(|name| is_below(alias, name)))
}

/// Whether an answer came through one.
pub(super) fn by_header(answer: &Answer) -> bool {
    HEADERS.iter().any(|name| answer.header(name).is_some())
}
