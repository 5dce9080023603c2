//! Whatever is typed into a form: it comes back with what is wrong beside it, and nothing of it is lost.

use std::collections::BTreeMap;

use anbei_domain::field::{Answers, AnyField, Control};
use anbei_domain::kind::{
    KINDS, Kind, NEW_APP, NEW_MINI_PROGRAM, NEW_WEBSITE, REGISTER_SUBJECT, Step,
};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use scraper::{Html, Selector};

use crate::apply::{Browser, portal};
use crate::support::{Answer, Portal, get};

/// Rounds of typing for every step, or every form.
const ROUNDS: usize = 6;

/// What people type into a line: right elsewhere, markup, quotes, other scripts, too much.
fn typed() -> impl Strategy<Value = String> {
    let samples: Vec<_> =
        KINDS.iter().flat_map(|kind| kind.fields()).flat_map(AnyField::samples).collect();
    prop_oneof![
        3 => proptest::sample::select(samples).prop_map(|sample| (*sample).to_owned()),
        2 => "[!-~]{1,40}",
        2 => "[a-zA-Z0-9.,;:/<>&\"'-]{1,60}",
        2 => "[一-龥·，。（）Ａ-Ｚ０-９𠮷]{1,30}",
        1 => "[\\u{1F300}-\\u{1F64F}א-ת]{1,10}",
        1 => (3000..4000_usize).prop_map(|times| "长".repeat(times)),
    ]
}

/// Something of this kind, always the same in the same run of the tests.
fn some<S: Strategy>(strategy: &S, runner: &mut TestRunner) -> S::Value {
    strategy.new_tree(runner).unwrap().current()
}

/// Everything that stands in the boxes of a page.
fn boxes(page: &Answer) -> Vec<(String, String)> {
    let html = Html::parse_document(&page.text);
    let all = Selector::parse("input[name], textarea[name]").unwrap();
    let text = |element: scraper::ElementRef<'_>| match element.value().name() {
        "textarea" => element.text().collect(),
        _ => element.value().attr("value").unwrap_or_default().to_owned(),
    };
    let name = |element: scraper::ElementRef<'_>| element.value().attr("name").unwrap().to_owned();
    // The line break after a text area's tag is the page's own.
    html.select(&all)
        .map(|element| (name(element), text(element).trim_start_matches('\n').to_owned()))
        .collect()
}

/// The questions that are marked wrong, and the words beside them.
fn errors(page: &Answer) -> Vec<String> {
    let html = Html::parse_document(&page.text);
    let all = Selector::parse(".field__error").unwrap();
    html.select(&all).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

fn is_line(field: &dyn AnyField) -> bool {
    matches!(field.control(), Control::Line { .. } | Control::Paragraph)
}

/// How many texts were seen again.
async fn tries(
    person: &Browser,
    (path, step, answers): (&str, &Step, &Answers),
    runner: &mut TestRunner,
) -> usize {
    let mut seen = 0;
    let asked = step.fields().filter(|field| field.is_asked(answers));
    let lines: Vec<_> = asked.filter(|field| is_line(*field)).map(AnyField::id).collect();
    if lines.is_empty() {
        return seen;
    }
    for round in 0..ROUNDS {
        let ats = some(&proptest::collection::vec(any::<Index>(), 1..4), runner);
        let pairs: BTreeMap<_, _> =
            ats.iter().map(|at| (*at.get(&lines), some(&typed(), runner))).collect();
        let slips: Vec<_> = pairs.iter().map(|(id, text)| (*id, text.as_str())).collect();
        let others = step.fields().filter(|field| !slips.iter().any(|(id, _)| *id == field.id()));
        let others = others.flat_map(|field| {
            answers.all(field.id()).iter().map(|text| (field.id(), text.as_str()))
        });
        let sent: Vec<_> = slips.iter().copied().chain(others).collect();
        let lang = if round % 2 == 0 { "zh-CN" } else { "en" };
        let at = format!("{path}/{}", step.id);
        let answer = person.posts(&format!("{at}?lang={lang}"), &sent).await;
        assert!([303, 422].contains(&answer.status.as_u16()), "{at} {}: {slips:?}", answer.status);
        let again = person.gets(&at).await;
        let pages = [&again, &answer];
        for page in pages.iter().filter(|page| page.status != 303) {
            let shown = boxes(page);
            for (id, text) in &slips {
                let is_shown = shown.iter().any(|(name, value)| name == id && value == text);
                let is_asked = shown.iter().any(|(name, _)| name == id);
                assert!(is_shown || !is_asked, "{at}#{id} lost {text:?}: {shown:?}");
                seen += usize::from(is_shown);
            }
        }
        if answer.status == 422 {
            let told = errors(&answer);
            assert!(!told.is_empty(), "{at}: {slips:?}");
            let is_raw =
                |text: &&String| text.is_empty() || text.contains("flaw-") || text.contains("{ $");
            assert!(!told.iter().any(|text| is_raw(&text)), "{at}: {told:?}");
        }
    }
    seen
}

async fn fills_in(portal: &Portal, kinds: &[&'static Kind], name: &str) {
    let person = Browser::of(portal, name).await;
    let (mut runner, mut seen) = (TestRunner::deterministic(), 0);
    for kind in kinds {
        if kind.needs_subject() {
            person.files_subject().await;
        }
        let path = person.begins(kind).await;
        let upload = person.uploads().await;
        let answers = kind.sample(&Answers::new(), |_| upload.clone());
        for step in kind.steps {
            seen += tries(&person, (&path, step, &answers), &mut runner).await;
            // As it should be, so that the next step may be asked.
            person.fills(&path, step, &answers).await;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[tokio::test]
async fn whatever_is_typed_into_an_application_comes_back_with_what_is_wrong() {
    let portal = portal().await;
    fills_in(&portal, &[&REGISTER_SUBJECT], "wang").await;
    fills_in(&portal, &[&NEW_WEBSITE], "zhang").await;
    fills_in(&portal, &[&NEW_APP], "qian").await;
    fills_in(&portal, &[&NEW_MINI_PROGRAM], "zhao").await;
}

#[tokio::test]
async fn whatever_is_typed_into_a_public_form_comes_back_but_for_passwords() {
    let portal = portal().await;
    let mut runner = TestRunner::deterministic();
    for (path, names) in [
        ("/register", &["login_name", "email", "mobile"][..]),
        ("/login", &["login"]),
        ("/report", &["what", "words", "contact"]),
    ] {
        let mut browser = crate::browser::Browser::of(&portal);
        let form = browser.get(path).await;
        assert_eq!(form.status, 200, "{path}");
        for _ in 0..ROUNDS {
            let typed: Vec<_> =
                names.iter().map(|name| (*name, some(&typed(), &mut runner))).collect();
            let sent: Vec<_> = typed.iter().map(|(name, text)| (*name, text.as_str())).collect();
            let answer = browser.post_from(&form, path, &sent).await;
            assert_eq!(answer.status, 422, "{path}: {sent:?} {}", answer.text);
            let shown = boxes(&answer);
            for (name, text) in &sent {
                let is_shown = shown.iter().any(|(id, value)| id == name && value == text);
                assert!(is_shown, "{path}#{name} lost {text:?}: {shown:?}");
            }
            assert!(!errors(&answer).is_empty(), "{path}: {sent:?}");
        }
    }
    // Nor does an address make the platform stumble.
    for _ in 0..40 {
        let text = some(&any::<String>(), &mut runner);
        let query: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        for path in [
            format!("/query?q={query}"),
            format!("/record/{query}"),
            format!("/api/v1/register/entries?domain={query}"),
            format!("/api/v1/register/entries?name={query}"),
        ] {
            let answer = get(&portal.router, &path).await;
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
        }
    }
}
