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
        let said = said(t, facts, url);
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
            subject: say(t, &format!("{area}-{notice}.subject"), &said),
            body: say(t, &body, &said),
        }
    }

    fn shorten(&self, language: &str, notice: &str, facts: &Value, url: &str) -> String {
        let t = Lang::of_code(language).unwrap_or_default();
        let short = format!("notice-{notice}.short");
        let key = if t.knows(&short) { short } else { format!("notice-{notice}.subject") };
        say(t, &key, &said(t, facts, url))
    }
}

/// A message that mentions what was said.
pub(crate) fn say(t: Lang, key: &str, said: &[(String, String)]) -> String {
    let said: Vec<(&str, &dyn Display)> =
        said.iter().map(|(name, text)| (name.as_str(), text as &dyn Display)).collect();
    t.with(key, &said)
}

/// The facts as they are said: kinds by their names, days as days, deadlines one a line and the first by itself.
pub(crate) fn said(t: Lang, facts: &Value, url: &str) -> Vec<(String, String)> {
    let mut said = vec![("url".to_owned(), url.to_owned())];
    for (name, fact) in facts.as_object().into_iter().flatten() {
        let text = fact.as_str().map_or_else(|| fact.to_string(), str::to_owned);
        let text = match name.as_str() {
            "kind" if !text.is_empty() => t.text(format!("kind-{text}")).to_owned(),
            "items" => {
                let lines: Vec<_> =
                    fact.as_array().into_iter().flatten().map(|i| item(t, i)).collect();
                said.push(("first".to_owned(), lines.first().cloned().unwrap_or_default()));
                lines.join("\n")
            }
            name if name.ends_with("_on") && !text.is_empty() => t.day_text(&text),
            _ => text,
        };
        said.push((name.clone(), text));
    }
    said
}

/// A deadline in a list: whose, what, by when.
fn item(t: Lang, item: &Value) -> String {
    let text = |name: &str| item[name].as_str().unwrap_or_default();
    let name = t.text(format!("deadline-{}.name", text("rule")));
    let title = text("title");
    let title = if title.is_empty() { t.text("filing-untitled") } else { title };
    t.with(
        "agenda-item",
        &[("title", &title), ("name", &name), ("due", &t.day_text(text("due_on")))],
    )
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
