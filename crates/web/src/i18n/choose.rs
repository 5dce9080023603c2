//! Which language a reader gets.

use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;

use super::Lang;

/// The cookie that keeps a choice.
pub const COOKIE: &str = "lang";

/// `?lang=`, else what was chosen before, else what the browser asks for, else Chinese.
pub fn choose(parts: &Parts) -> Lang {
    asked(parts).or_else(|| kept(parts)).or_else(|| accepted(parts)).unwrap_or_default()
}

fn asked(parts: &Parts) -> Option<Lang> {
    let pairs = parts.uri.query()?.split('&');
    pairs.filter_map(|pair| pair.strip_prefix("lang=")).find_map(Lang::of_code)
}

fn kept(parts: &Parts) -> Option<Lang> {
    crate::extract::cookie(&parts.headers, COOKIE).and_then(Lang::of_code)
}

/// The best liked of the languages we have; the first of equals.
fn accepted(parts: &Parts) -> Option<Lang> {
    let header = parts.headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(Lang, f32)> = None;
    for range in header.split(',').take(20) {
        let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(1.0, |q| q.parse().unwrap_or(0.0));
        let primary = tag.trim().split('-').next().unwrap_or("");
        let lang = match () {
            () if primary.eq_ignore_ascii_case("zh") || primary == "*" => Lang::Zh,
            () if primary.eq_ignore_ascii_case("en") => Lang::En,
            () => continue,
        };
        if weight > 0.0 && best.is_none_or(|(_, most)| weight > most) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}
