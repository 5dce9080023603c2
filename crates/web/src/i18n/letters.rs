//! The words of letters, from the same catalogs as those of pages.

use std::fmt::Display;

use anbei_app::port::{Letter, Letters};
use serde_json::Value;

use super::Lang;

/// Letters in the reader's language: `notice-{code}.subject` and `.mail` for what happened to a filing, `letter-{code}`
/// for everything else.
pub struct CatalogLetters;

impl Letters for CatalogLetters {
    fn compose(&self, language: &str, notice: &str, facts: &Value, url: &str) -> Letter {
        let t = Lang::of_code(language).unwrap_or_default();
        let mut said = said(t, facts);
        said.push(("url".to_owned(), url.to_owned()));
        let said: Vec<(&str, &dyn Display)> =
            said.iter().map(|(name, text)| (name.as_str(), text as &dyn Display)).collect();
        let area = if notice.starts_with("code-") { "letter" } else { "notice" };
        let is_numbered =
            facts.get("number").and_then(Value::as_str).is_some_and(|n| !n.is_empty());
        let numbered = format!("{area}-{notice}.mail-numbered");
        let body = if is_numbered && t.knows(&numbered) {
            numbered
        } else {
            format!("{area}-{notice}.mail")
        };
        Letter {
            subject: t.with(format!("{area}-{notice}.subject"), &said),
            body: t.with(body, &said),
        }
    }
}

/// The facts as they are said: kinds by their names, days as days.
fn said(t: Lang, facts: &Value) -> Vec<(String, String)> {
    let facts = facts.as_object().into_iter().flatten();
    let say = |(name, fact): (&String, &Value)| {
        let text = fact.as_str().map_or_else(|| fact.to_string(), str::to_owned);
        let text = match name.as_str() {
            "kind" => t.text(format!("kind-{text}")).to_owned(),
            name if name.ends_with("_on") && !text.is_empty() => t.day_text(&text),
            _ => text,
        };
        (name.clone(), text)
    };
    facts.map(say).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_notice_names_the_kind_and_the_day() {
        let facts = json!({
            "kind": "new_website", "title": "青山书屋", "promised_on": "2026-12-01", "number": "",
            "reasons": 0, "round": 1, "due_on": "",
        });
        let letter = CatalogLetters.compose("zh-CN", "received", &facts, "https://x.example/my");
        assert!(letter.subject.contains("新办网站"), "{}", letter.subject);
        assert!(letter.body.contains("2026年12月1日"), "{}", letter.body);
        assert!(letter.body.contains("https://x.example/my"), "{}", letter.body);
    }

    #[test]
    fn a_code_is_said_as_it_is() {
        let facts = json!({ "code": "004211", "minutes": 10 });
        for language in ["zh-CN", "en"] {
            for purpose in ["register-email", "register-mobile", "reset-password", "confirm-filing"]
            {
                let notice = format!("code-{purpose}");
                let letter = CatalogLetters.compose(language, &notice, &facts, "https://x.example");
                assert!(letter.body.contains("004211"), "{}", letter.body);
            }
        }
    }
}
