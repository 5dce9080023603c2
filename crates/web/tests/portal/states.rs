//! No dead end: whatever state a filing or a record is in, whoever may see it is told what comes next, or led on.

use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_domain::account::AccountKind;
use anbei_domain::actor::Actor;
use anbei_domain::filing::{Filing, FilingState, Inspection, StateName};
use anbei_domain::kind::CANCEL_RECORD;
use anbei_domain::register::{EntryAction, EntryState};
use anbei_store::{read, write};
use anbei_testkit::{Applicant, ORGAN, Officer};

use crate::officers::{Browser, Desk, between};
use crate::support::Answer;

/// What the middle of a page offers and says, without the frame and without what leads nowhere further.
fn main_of(page: &Answer) -> &str {
    assert_eq!(page.status, 200, "{}", page.text);
    between(&page.text, "<main", "</main>")
}

fn text(key: &str) -> &'static str {
    anbei_web::i18n::Lang::Zh.text(key)
}

/// A filing put into a state by hand: the states' pages are looked at here, not the ways there.
fn put(desk: &Desk, id: &str, name: StateName, officer: &Browser) {
    let (app, id, account) = (desk.app().clone(), id.to_owned(), officer.account.clone());
    let day = app.now().plus_days(3).date_in_china();
    let state = match name {
        StateName::Draft => FilingState::Draft,
        StateName::AwaitingAcceptance => FilingState::AwaitingAcceptance { due_on: day },
        StateName::Submitted => FilingState::Submitted,
        StateName::UnderReview => {
            FilingState::UnderReview { officer: account, lease_until: app.now().plus_minutes(20) }
        }
        StateName::AwaitingCorrection => FilingState::AwaitingCorrection { due_on: day },
        StateName::AwaitingInspection => FilingState::AwaitingInspection {
            officer: account,
            inspection: Inspection {
                at: app.now().plus_days(3),
                place: "大厅".to_owned(),
                contact: "值班室".to_owned(),
                bring: String::new(),
            },
        },
        StateName::AwaitingSecondOfficer => FilingState::AwaitingSecondOfficer { first: account },
        StateName::Approved => FilingState::Approved,
        StateName::Refused => FilingState::Refused,
        StateName::Withdrawn => FilingState::Withdrawn,
        StateName::Lapsed => FilingState::Lapsed,
    };
    let written = desk.app().store().write_now(move |tx| {
        let filing = read::filing::find(tx, app.keys(), &Actor::Clock, &id)?.unwrap();
        write::filing::save(tx, app.keys(), &Filing { state: state.clone(), ..filing })
    });
    written.unwrap();
}

#[tokio::test]
async fn every_state_of_a_filing_has_a_page_with_a_next_step_for_each_role() {
    let desk = Desk::new();
    let (wang, officer) = (desk.at_browser("wang").await, desk.officer("first", ORGAN).await);
    let admin = desk.browser(AccountKind::Administrator, "admin", None).await;
    let (_, site) = desk.filed("wang").await;
    for name in StateName::ALL {
        put(&desk, &site, name, &officer);
        let (code, path) = (name.as_str(), format!("/filings/{site}"));
        let page = wang.get(&path).await;
        let main = main_of(&page);
        assert!(main.contains(text(&format!("state-{code}.explain"))), "{code}: {main}");
        let leads_on = main.contains("class=\"button") || name == StateName::Approved;
        assert!(leads_on, "the applicant of a filing that is {code} is led nowhere: {main}");

        let case = format!("/desk/cases/{site}");
        let page = officer.get(&case).await;
        if matches!(name, StateName::Draft | StateName::AwaitingAcceptance) {
            assert_eq!(page.status, 404, "{code} is not the organ's business yet");
        } else {
            let bar = between(main_of(&page), "<section class=\"decide", "</section>");
            let says = bar.contains(text(&format!("state-{code}.officer")));
            assert!(says || bar.contains("/desk/cases/"), "{code}: {bar}");
        }
        // Whose it is not is led elsewhere, never shown anything.
        for (whose, path) in [("an administrator", &case), ("an administrator", &path)] {
            let page = admin.get(path).await;
            assert!(matches!(page.status.as_u16(), 403 | 404), "{whose}, {code}");
            assert!(between(&page.text, "<main", "</main>").contains("href="), "{whose}, {code}");
        }
        for path in [&path, &case] {
            let page = desk.public(path).await;
            assert_eq!(page.status, 303, "{code}");
            assert!(page.header("location").starts_with("/login"), "{code}");
        }
    }
}

/// The record in this state, by the way that leads there.
async fn brings(wang: &Applicant, officers: [&Officer; 2], id: &str, state: EntryState) {
    let given = |code: &str| Given { codes: vec![code.to_owned()], note: String::new() };
    let [li, zhao] = officers;
    match state {
        EntryState::Active => {}
        EntryState::Suspended => {
            li.treats(id, EntryMove::Suspend(given("unlawful-content"))).await.unwrap();
        }
        EntryState::Cancelled => {
            let cancel = wang.begins_on(&CANCEL_RECORD, id).await.unwrap();
            wang.types_one(&cancel, "closing_reason", "closed").await.unwrap();
            wang.types_one(&cancel, "closed_on", "2026-11-20").await.unwrap();
            wang.confirms(&cancel);
            wang.submits(&cancel).await.unwrap();
            li.approves(&cancel).await.unwrap();
        }
        EntryState::Revoked => {
            let propose = EntryMove::Propose(EntryAction::Revoke, given("false-data"));
            li.treats(id, propose).await.unwrap();
            zhao.treats(id, EntryMove::Countersign).await.unwrap();
        }
    }
}

#[tokio::test]
async fn every_state_of_a_record_has_a_page_with_a_next_step_for_each_role() {
    for state in EntryState::ALL {
        let desk = Desk::new();
        let (wang, li, id) = desk.registered("wang").await;
        brings(&wang, [&li, &desk.test.officer("zhao")], &id, state).await;
        let entry = wang.entries().remove(0);
        assert_eq!(entry.state, state);
        let (code, word) = (state.as_str(), text(&format!("entry-state-{}", state.as_str())));

        let page = desk.public(&format!("/record/{}", entry.digits)).await;
        let main = main_of(&page);
        assert!(main.contains(word), "{code}: {main}");
        assert!(main.contains(text(&format!("entry-state-{code}.explain"))), "{code}: {main}");

        let page = desk.at_browser("wang").await.get(&format!("/records/{id}")).await;
        let main = main_of(&page);
        assert!(main.contains(text(&format!("entry-state-{code}.explain"))), "{code}: {main}");
        // Who may hang the badge is shown how; who may not is not.
        assert_eq!(main.contains("badge/badge.png\""), !state.has_ended(), "{code}: {main}");
        let next = match state {
            EntryState::Suspended => text("own-measure-suspend.next"),
            EntryState::Revoked => text("own-measure-revoke.next"),
            EntryState::Active | EntryState::Cancelled => text("own-public"),
        };
        assert!(main.contains(next), "{code}: {main}");

        let page = desk.officer("first", ORGAN).await.get(&format!("/desk/records/{id}")).await;
        let bar = between(main_of(&page), "<section class=\"decide", "</section>");
        assert!(bar.contains(&format!("/desk/records/{id}/annotate")), "{code}: {bar}");
        assert!(bar.contains("decide__end"), "{code}: {bar}");
    }
}
