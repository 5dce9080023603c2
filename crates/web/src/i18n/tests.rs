use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anbei_app::use_case::submit::NOTICE_VERSION;
use anbei_domain::Flaw;
use anbei_domain::refusal::Refusal;
use anbei_domain::time::Timestamp;
use axum::http::Request;
use fluent_bundle::FluentArgs;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::catalog::Files;
use super::{Lang, catalog, choose};

/// File → key → the variables its text mentions.
type Said = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

fn said(lang: Lang) -> Said {
    let prefix = format!("{}/", lang.code());
    let paths = Files::iter().filter(|path| path.starts_with(&prefix));
    let read = |path: std::borrow::Cow<'static, str>| {
        let text = String::from_utf8(Files::get(&path).unwrap().data.into_owned()).unwrap();
        let resource = parse(text).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        let mut keys = BTreeMap::new();
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            if let Some(pattern) = &message.value {
                let before = keys.insert(id.clone(), variables(pattern));
                assert!(before.is_none(), "{path} says {id} twice");
            }
            for attribute in &message.attributes {
                keys.insert(format!("{id}.{}", attribute.id.name), variables(&attribute.value));
            }
        }
        (path.strip_prefix(&prefix).unwrap().to_owned(), keys)
    };
    paths.map(read).collect()
}

fn variables(pattern: &Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for variant in variants {
                    collect(&variant.value, found);
                }
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.clone());
        }
    }
}

#[test]
fn both_languages_say_the_same_things_with_the_same_variables() {
    let (zh, en) = (said(Lang::Zh), said(Lang::En));
    let files = |said: &Said| said.keys().cloned().collect::<Vec<_>>();
    assert_eq!(files(&zh), files(&en), "the same files");
    for (file, keys) in &zh {
        let differing: Vec<_> = keys
            .iter()
            .filter(|(key, variables)| {
                // A language may leave out a number that its plural form implies, never invent one.
                en[file].get(*key).is_none_or(|english| !english.is_subset(variables))
            })
            .map(|(key, _)| key)
            .collect();
        assert!(differing.is_empty(), "{file}: en lacks or varies {differing:?}");
        let lonely: Vec<_> = en[file].keys().filter(|key| !keys.contains_key(*key)).collect();
        assert!(lonely.is_empty(), "{file}: zh-CN lacks {lonely:?}");
    }
}

#[test]
fn nothing_is_said_in_two_files() {
    for lang in Lang::ALL {
        let mut seen = BTreeMap::new();
        for (file, keys) in said(lang) {
            for key in keys.into_keys() {
                if let Some(other) = seen.insert(key.clone(), file.clone()) {
                    panic!("{}: {key} is in {other} and in {file}", lang.code());
                }
            }
        }
    }
}

/// Every `.text("key"` and `.with("key"` below a folder.
fn used_keys(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            used_keys(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "html") {
            let text = std::fs::read_to_string(&path).unwrap();
            for call in [".text(\"", ".with(\""] {
                for after in text.split(call).skip(1) {
                    let key = after.split('"').next().unwrap();
                    // What is put together, or shown as an example, is not a key.
                    if !key.is_empty() && key.bytes().all(|b| b.is_ascii_graphic() && b != b'{') {
                        found.push((key.to_owned(), path.display().to_string()));
                    }
                }
            }
        }
    }
}

#[test]
fn every_key_that_pages_use_is_in_the_catalogs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = Vec::new();
    used_keys(&root.join("src"), &mut used);
    used_keys(&root.join("templates"), &mut used);
    // `Answer::with` and `Flaw::with` name facts, not keys; a key has a hyphen.
    let missing: Vec<_> = used
        .iter()
        .filter(|(key, _)| key.contains('-') && Lang::ALL.iter().any(|lang| !lang.knows(key)))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn a_message_is_found_with_and_without_variables() {
    assert_eq!(Lang::Zh.text("error-home"), "返回首页");
    assert_eq!(Lang::En.text("error-not-found"), "We could not find that page");
    assert!(Lang::En.text("error-not-found.text").starts_with("The address"));
    assert_eq!(Lang::En.with("span-days-ago", &[("count", &1)]), "1 day ago");
    assert_eq!(Lang::En.with("span-days-ago", &[("count", &12)]), "12 days ago");
    assert_eq!(Lang::Zh.find("no-such-key"), None);
}

#[test]
fn a_message_put_together_from_pieces_says_what_the_formatter_says() {
    let mut compared = 0;
    for lang in Lang::ALL {
        for (key, variables) in said(lang).into_values().flatten() {
            for fact in ["甲", "7", "007", "שלום"] {
                let facts: Vec<(&str, &dyn std::fmt::Display)> =
                    variables.iter().map(|name| (name.as_str(), &fact as _)).collect();
                let Some(filled) = catalog::of(lang).fill(&key, &facts) else { continue };
                let mut args = FluentArgs::new();
                for name in &variables {
                    args.set(name.clone(), super::value_of(fact.to_owned()));
                }
                assert_eq!(Some(filled), catalog::of(lang).format(&key, &args), "{key}");
                compared += 1;
            }
        }
    }
    assert!(compared > 1000, "{compared} compared");
    assert_eq!(catalog::of(Lang::Zh).fill("ui-foot", &[]), None, "a fact is missing");
}

#[test]
fn long_numbers_are_texts() {
    let flaw = Flaw::new("uscc-checksum").with("expected", "007");
    assert!(Lang::Zh.flaw(&flaw).contains("007"), "{}", Lang::Zh.flaw(&flaw));
    let refusal = Refusal::Taken("books.example".to_owned());
    assert!(Lang::En.refusal(&refusal).contains("books.example"));
}

#[test]
fn days_and_times_are_chinese_ones() {
    // 2026-11-23 16:30 UTC is past midnight in China.
    let at = Timestamp::from_millis(1_795_451_400_000);
    assert_eq!(Lang::Zh.date(at), "2026年11月24日");
    assert_eq!(Lang::En.date(at), "24 November 2026");
    assert_eq!(Lang::Zh.moment(at), "2026年11月24日 00:30");
    assert_eq!(Lang::En.moment(at), "24 November 2026, 00:30");
    assert_eq!(Lang::Zh.day_text("2030-01-02"), "2030年1月2日");
    assert_eq!(Lang::Zh.day_text("长期"), "长期");
}

#[test]
fn spans_say_how_much_is_left_and_until_when() {
    let now = Timestamp::from_millis(1_795_451_400_000);
    assert_eq!(Lang::Zh.remaining(now.plus_days(12), now), "还剩 12 天（12月6日前）");
    assert_eq!(Lang::En.remaining(now.plus_days(1), now), "1 day left (by 25 November)");
    assert_eq!(Lang::Zh.remaining(now.plus_minutes(30), now), "今天 01:00 前");
    assert_eq!(Lang::Zh.remaining(now.plus_days(-2), now), "已逾期 2 天（应在11月22日前）");
    assert_eq!(Lang::Zh.ago(now.plus_minutes(-5), now), "5 分钟前");
}

fn chosen(uri: &str, headers: &[(&str, &str)]) -> Lang {
    let mut request = Request::get(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    choose(&request.body(()).unwrap().into_parts().0)
}

#[test]
fn the_language_is_asked_for_kept_accepted_or_chinese() {
    assert_eq!(chosen("/", &[]), Lang::Zh);
    assert_eq!(chosen("/", &[("accept-language", "de, en-GB;q=0.8, zh;q=0.5")]), Lang::En);
    assert_eq!(chosen("/", &[("accept-language", "zh-Hans-CN,en;q=0.9")]), Lang::Zh);
    assert_eq!(chosen("/", &[("accept-language", "en;q=0, fr")]), Lang::Zh);
    assert_eq!(chosen("/", &[("accept-language", ";;;,q=,\u{e9}")]), Lang::Zh);
    let english = ("accept-language", "en");
    assert_eq!(chosen("/", &[("cookie", "a=b; lang=zh-CN"), english]), Lang::Zh);
    assert_eq!(chosen("/?a=1&lang=en", &[("cookie", "lang=zh-CN")]), Lang::En);
    assert_eq!(chosen("/?lang=xx", &[("cookie", "lang=en")]), Lang::En);
}

#[test]
fn the_notice_shown_is_the_one_whose_acceptance_counts() {
    for lang in Lang::ALL {
        assert_eq!(lang.text("responsibility-version"), NOTICE_VERSION);
    }
}
