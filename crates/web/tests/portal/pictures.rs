//! 截图 as browsers meet it: beside the result, at the desk once what is wrong lasts, and in a case.

use anbei_domain::actor::Actor;
use anbei_domain::check::from_json;
use anbei_domain::id::EntryId;
use anbei_store::read::watch::Watch;
use anbei_store::write::look::{LookAt, NewLook};
use anbei_store::write::{look, watch};
use anbei_testkit::{ORGAN, OTHER_ORGAN};

use crate::officers::{Desk, between};

const FINDINGS: &str = r#"[{"check": "site-answers", "verdict": "fail", "inputs": [], "code": "silent", "facts": {}}]"#;

/// A look at a record's site that found something wrong, with a picture or without.
fn looked(desk: &Desk, entry: &str, id: &str, picture: Option<&str>) {
    let (app, entry) = (desk.app().clone(), EntryId::new(entry));
    let (id, picture) = (id.to_owned(), picture.map(str::to_owned));
    let findings = from_json(FINDINGS);
    let written = desk.app().store().write_now(move |tx| {
        let new = NewLook {
            id: &id,
            of: LookAt::Entry(&entry),
            at: app.now(),
            cause: "scheduled",
            findings: &findings,
            evidence: "{}",
            picture: picture.as_deref(),
        };
        look::insert(tx, app.keys(), &new)
    });
    written.unwrap();
}

/// From now on the holder has known for so long that the organ sees it too.
fn lasts(desk: &Desk, entry: &str) {
    let (entry, long_ago) = (EntryId::new(entry), desk.app().now().plus_days(-30));
    let since = Some(long_ago);
    let watch = Watch { failing_since: since, told_at: since, ..Watch::default() };
    desk.app().store().write_now(move |tx| watch::put(tx, &entry, &watch)).unwrap();
}

fn picture(desk: &Desk) -> String {
    let png = anbei_app::demo::pictures::icon().unwrap();
    let upload = || desk.app().store_upload(&Actor::Visitor, "site.example.png", &png);
    tokio::task::block_in_place(upload).unwrap().id
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_seen_stands_beside_the_result_and_its_absence_is_told() {
    let desk = Desk::new();
    let (_, _, entry) = desk.registered("seen").await;
    let owner = desk.at_browser("seen").await;
    let page = format!("/records/{entry}");
    looked(&desk, &entry, "look-1", None);
    let without = owner.get(&page).await;
    assert!(without.text.contains("这次核查没有截图"), "{}", without.text);

    let picture = picture(&desk);
    let file = format!("/attachments/{picture}");
    looked(&desk, &entry, "look-2", Some(&picture));
    let with = owner.get(&page).await.text;
    let alt = "alt=\"青禾茶叶小站首页截图，2026年11月24日 11:00，1 项要看\"";
    for part in [alt, &*format!("{file}/thumb"), "SHA-256 "] {
        assert!(with.contains(part), "{part}: {with}");
    }
    let given = owner.get(&file).await;
    let headers = ["content-type", "cache-control", "x-content-type-options"];
    assert_eq!(headers.map(|name| given.header(name)), ["image/png", "no-store", "nosniff"]);
    assert!(given.header("content-security-policy").contains("sandbox"));

    let (li, sun) =
        (desk.officer("li-desk", ORGAN).await, desk.officer("sun-desk", OTHER_ORGAN).await);
    let at_desk = format!("/desk/records/{entry}");
    assert!(!li.get(&at_desk).await.text.contains(&file));
    assert_eq!(li.get(&file).await.status, 404, "what is found wrong is the holder's first");
    lasts(&desk, &entry);
    assert!(li.get(&at_desk).await.text.contains(alt));
    assert_eq!(li.get(&file).await.status, 200);
    for path in [&at_desk, &file, &format!("{file}/thumb")] {
        assert_eq!(sun.get(path).await.status, 404, "{path}");
        assert_ne!(desk.public(path).await.status, 200, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_takes_a_picture_into_a_case_and_only_one_of_the_record() {
    let desk = Desk::new();
    let (_, _, entry) = desk.registered("taken").await;
    let (li, owner) = (desk.officer("li-desk", ORGAN).await, desk.at_browser("taken").await);
    let (seen, strange) = (picture(&desk), picture(&desk));
    looked(&desk, &entry, "look-1", Some(&seen));
    let form = format!("/desk/violations/new?record={entry}");
    assert!(!li.get(&form).await.text.contains("name=\"pictures\""));
    lasts(&desk, &entry);
    let asked = li.get(&form).await.text;
    assert!(asked.contains(&format!("value=\"{seen}\"")) && !asked.contains(&strange), "{asked}");

    let texts = [
        ("record", &*entry),
        ("category", "unlawful-content"),
        ("severity", "grave"),
        ("pictures", &seen),
        ("pictures", &strange),
    ];
    let lacking = li.post("/desk/violations/new", &texts).await;
    assert_eq!(lacking.status, 422, "{}", lacking.text);
    let option = between(&lacking.text, &format!("value=\"{seen}\""), ">");
    assert!(option.contains("checked"), "{option}");
    let texts = [&texts[..], &[("words", "首页没有备案号")]].concat();
    let opened = li.post("/desk/violations/new", &texts).await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    let case = opened.header("location").split('?').next().unwrap().to_owned();
    for page in [li.get(&case).await, owner.get(case.trim_start_matches("/desk")).await] {
        assert!(page.text.contains(&format!("/attachments/{seen}")), "{}", page.text);
        assert!(!page.text.contains(&strange));
    }
}
