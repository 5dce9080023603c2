//! 系统对接: events reach other people's systems, whatever those do; and are fetched where nobody can be told.

use anbei_app::AppError;
use anbei_app::job::deliver::deliver_next;
use anbei_app::port::Secret;
use anbei_app::use_case::account::{NewAccount, Password};
use anbei_app::use_case::api_key::KeyWish;
use anbei_app::use_case::provider_members::{Invited, Ticket};
use anbei_app::use_case::webhook::WebhookMove;
use anbei_domain::account::AccountKind;
use anbei_domain::actor::Actor;
use anbei_domain::connection::delivery::{Outcome, WebhookState};
use anbei_domain::connection::{Party, Scope};
use anbei_domain::refusal::Refusal;
use anbei_store::read::connection::Webhook;
use anbei_store::read::event::{Delivery, Event, Try};
use anbei_store::{every_engine, read, write};
use anbei_testkit::{Applicant, Message, Mood, Receiver, TestApp};
use serde_json::Value;

use crate::provider::{keeper, member, ordered, person};
use crate::tell;

pub const HOST: &str = "hooks.qinghe.example";

/// Whoever acts by a key has an account that is open.
fn has_account(app: &TestApp, who: &Applicant) {
    let account = NewAccount {
        id: Some(who.account.clone()),
        ..NewAccount::new(
            AccountKind::Personal,
            "wang",
            Password::Plain(Secret::new("qingfeng7-Wan-hu")),
        )
    };
    app.app.create_account_now(account).unwrap();
}

pub fn party(who: &Applicant) -> Party {
    Party::Account(who.account.clone())
}

/// On a thread of its own, as a worker has one: what waits for the network must not wait within a runtime.
pub fn aside<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| scope.spawn(work).join().unwrap())
}

/// Hands over what is due; tells how many messages were.
pub fn deliver(app: &TestApp) -> usize {
    aside(|| std::iter::from_fn(|| deliver_next(&app.app).unwrap().then_some(())).count())
}

pub async fn add(app: &TestApp, who: &Applicant, path: &str) -> (String, String) {
    let url = format!("http://{HOST}/{path}");
    let added = app.app.add_webhook((&who.actor, &who.via), &party(who), &url).await.unwrap();
    (added.0, added.1.expose().to_owned())
}

pub fn verify(app: &TestApp, who: &Applicant, id: &str) -> Outcome {
    aside(|| app.app.verify_webhook_now((&who.actor, &who.via), &party(who), id).unwrap())
}

pub fn webhook(app: &TestApp, who: &Applicant, id: &str) -> Webhook {
    let (party, id) = (party(who), id.to_owned());
    let found = app.app.store().read_now(move |tx| read::connection::find_webhook(tx, &party, &id));
    found.unwrap().unwrap()
}

pub fn log(app: &TestApp, id: &str) -> (Vec<Delivery>, Vec<Try>) {
    let id = id.to_owned();
    let read = app.app.store().read_now(move |tx| {
        Ok::<_, anbei_app::StoreError>((
            read::event::list_deliveries(tx, &id, 100)?,
            read::event::list_tries(tx, &id, 100)?,
        ))
    });
    read.unwrap()
}

fn to_fetch(app: &TestApp, party: &Party) -> Vec<Event> {
    let party = party.clone();
    app.app.store().read_now(move |tx| read::event::list_to_fetch(tx, &party, 100)).unwrap()
}

pub fn outcomes(app: &TestApp, id: &str) -> Vec<Outcome> {
    log(app, id).1.iter().map(|tried| tried.outcome).collect()
}

fn flaw<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> (&'static str, &'static str) {
    match outcome {
        Err(AppError::Refused(Refusal::Flawed(flaws))) => (flaws[0].field, flaws[0].flaw.code),
        other => panic!("{other:?}"),
    }
}

every_engine! {
    fn what_happens_is_told_to_a_receiver_that_has_shown_that_it_is_one(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            let (id, secret) = add(&app, &wang, "a").await;
            let subject = wang.registers_subject().await;
            assert_eq!(deliver(&app), 0);
            // A 200 is not enough: whoever answers everything so has not asked for anything.
            assert_eq!(verify(&app, &wang, &id), Outcome::Refused);
            assert_eq!(webhook(&app, &wang, &id).state, WebhookState::Unverified);
            receiver.will(&[Mood::Echoes]);
            assert_eq!(verify(&app, &wang, &id), Outcome::Arrived);
            assert_eq!(webhook(&app, &wang, &id).state, WebhookState::Active);
            assert!(receiver.take().iter().all(|message| message.kind() == "endpoint.verification"));

            li.approves(&subject).await.unwrap();
            let site = wang.files_website("qinghe.example").await;
            li.approves(&site).await.unwrap();
            assert_eq!(deliver(&app), 3);
            let told = receiver.take();
            let kinds: Vec<_> = told.iter().map(Message::kind).collect();
            assert_eq!(kinds, ["filing.approved", "filing.received", "filing.approved"]);
            assert!(told.iter().all(|message| message.is_signed_by(&secret)));
            assert!(told.iter().all(|message| !message.is_signed_by("whsec_AAAA")));
            let last: Value = serde_json::from_str(&told[2].body).unwrap();
            assert_eq!(last["data"]["id"], site.as_str());
            assert_eq!(last["data"]["sequence"], 2);
            assert!(last["data"]["facts"]["number"].as_str().unwrap().starts_with("京公网安备"));
            assert!(last["data"]["url"].as_str().unwrap().ends_with(&format!("/filings/{site}")));
            // Nobody else's system hears of it, and nobody else sees this one.
            let zhou = app.applicant("zhou");
            let other = app.app.redeliver(&party(&zhou), (&id, &told[2].id)).await;
            assert!(matches!(other, Err(AppError::NotFound)));
            assert_eq!(deliver(&app), 0);
            app.app.redeliver(&party(&wang), (&id, &told[2].id)).await.unwrap();
            assert_eq!(deliver(&app), 1);
            assert_eq!(receiver.take()[0].id, told[2].id);
            app.check_audit();
        });
    }

    fn a_hostile_receiver_gets_every_event_once_it_takes_them_and_in_order(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            let (id, _) = add(&app, &wang, "a").await;
            receiver.will(&[Mood::Echoes]);
            verify(&app, &wang, &id);
            let subject = wang.registers_subject().await;
            li.approves(&subject).await.unwrap();
            let site = wang.files_website("qinghe.example").await;
            receiver.take();
            receiver.will(&[Mood::Status(500), Mood::HangsUp, Mood::LeadsInside, Mood::Status(503)]);
            // One thing at a time: after a failure it is left alone for a moment.
            assert_eq!(deliver(&app), 1);
            for _ in 0..20 {
                app.clock.pass_minutes(120);
                deliver(&app);
            }
            let messages = receiver.take();
            let taken: Vec<_> = messages
                .iter()
                .filter(|message| log(&app, &id).0.iter().any(|d| d.event.id == message.id && d.state == "done"))
                .collect();
            assert_eq!(log(&app, &id).0.len(), 3);
            assert!(log(&app, &id).0.iter().all(|delivery| delivery.state == "done"));
            let found = outcomes(&app, &id);
            for outcome in [Outcome::Refused, Outcome::Silent, Outcome::Redirected, Outcome::Arrived] {
                assert!(found.contains(&outcome), "{found:?}");
            }
            // Where it led to, nobody went; and of the subject's two events the first came first.
            assert!(taken.iter().all(|message| message.kind() != "endpoint.verification"));
            let of_subject: Vec<_> = taken
                .iter()
                .filter(|message| message.body.contains(subject.as_str()))
                .map(|message| message.kind())
                .collect();
            assert_eq!(of_subject.first().map(String::as_str), Some("filing.received"));
            assert_eq!(of_subject.last().map(String::as_str), Some("filing.approved"));
            assert!(taken.iter().any(|message| message.body.contains(site.as_str())));
        });
    }

    fn a_message_given_up_pauses_its_receiver_and_is_sent_when_that_comes_back(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        tell(async {
            let wang = app.applicant("wang");
            let (id, _) = add(&app, &wang, "a").await;
            receiver.will(&[Mood::Echoes, Mood::Status(410)]);
            verify(&app, &wang, &id);
            wang.registers_subject().await;
            assert_eq!(deliver(&app), 1);
            assert_eq!(webhook(&app, &wang, &id).state, WebhookState::Paused);
            assert!(wang.messages().contains(&"receiver-paused".to_owned()));
            // What happens meanwhile is kept.
            receiver.take();
            assert_eq!(deliver(&app), 0);
            let event = log(&app, &id).0.last().unwrap().event.id.clone();
            app.app.redeliver(&party(&wang), (&id, &event)).await.unwrap();
            let by = (&wang.actor, &wang.via);
            app.app.move_webhook(by, &party(&wang), &id, WebhookMove::Resume).await.unwrap();
            assert_eq!(deliver(&app), 2);
            let kinds: Vec<_> = receiver.take().iter().map(Message::kind).collect();
            assert_eq!(kinds, ["filing.received", "webhook.receiver-paused"]);
            app.app.move_webhook(by, &party(&wang), &id, WebhookMove::Delete).await.unwrap();
            assert!(log(&app, &id).0.is_empty());
        });
    }

    fn a_worker_that_dies_with_a_message_in_its_hand_loses_nothing(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        tell(async {
            let wang = app.applicant("wang");
            let (id, _) = add(&app, &wang, "a").await;
            receiver.will(&[Mood::Echoes]);
            verify(&app, &wang, &id);
            receiver.take();
            wang.registers_subject().await;
            let now = app.app.now();
            let taken = store.write_now(move |tx| write::event::take(tx, now, now.plus_seconds(60)));
            let taken = taken.unwrap().unwrap();
            assert_eq!(deliver(&app), 0);
            app.clock.pass_minutes(2);
            assert_eq!(deliver(&app), 1);
            assert_eq!(receiver.take()[0].id, taken.event);
        });
    }

    fn both_secrets_sign_for_a_day_after_one_was_replaced(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        tell(async {
            let wang = app.applicant("wang");
            let (id, first) = add(&app, &wang, "a").await;
            receiver.will(&[Mood::Echoes, Mood::Echoes, Mood::Echoes]);
            verify(&app, &wang, &id);
            let by = (&wang.actor, &wang.via);
            let second = app.app.renew_webhook_secret(by, &party(&wang), &id).await.unwrap();
            verify(&app, &wang, &id);
            app.clock.pass_days(2);
            verify(&app, &wang, &id);
            let signed: Vec<_> = receiver
                .take()
                .iter()
                .map(|message| (message.is_signed_by(&first), message.is_signed_by(second.expose())))
                .collect();
            assert_eq!(signed, [(true, false), (true, true), (false, true)]);
        });
    }

    fn events_are_fetched_until_they_are_acknowledged_and_by_nobody_else(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, zhou) = (app.applicant("wang"), app.applicant("zhou"));
            // Nobody would hear of it: nothing is kept.
            has_account(&app, &wang);
            wang.registers_subject().await;
            assert!(to_fetch(&app, &party(&wang)).is_empty());
            let wish = KeyWish { name: "运维平台".to_owned(), scopes: vec![Scope::Events], days: 90 };
            let by = (&wang.actor, &wang.via);
            let token = app.app.make_key(by, &party(&wang), wish).await.unwrap();
            wang.files_website("qinghe.example").await;
            let caller = app.app.find_caller(token.expose()).await.unwrap().unwrap();
            assert_eq!((caller.party.clone(), caller.scopes.clone()), (party(&wang), vec![Scope::Events]));
            let first = to_fetch(&app, &caller.party);
            assert_eq!(first[0].kind, "filing.received");
            let ids = vec![first[0].id.clone()];
            assert_eq!(app.app.acknowledge_events(&party(&zhou), ids.clone()).await.unwrap(), 0);
            assert_eq!(to_fetch(&app, &caller.party).len(), 1);
            assert_eq!(app.app.acknowledge_events(&caller.party, ids.clone()).await.unwrap(), 1);
            assert_eq!(app.app.acknowledge_events(&caller.party, ids).await.unwrap(), 0);
            assert!(to_fetch(&app, &caller.party).is_empty());

            let renewed = app.app.renew_key(by, &party(&wang), &caller.key).await.unwrap();
            assert!(app.app.find_caller(token.expose()).await.unwrap().is_some());
            app.clock.pass_days(2);
            assert!(app.app.find_caller(token.expose()).await.unwrap().is_none());
            let caller = app.app.find_caller(renewed.expose()).await.unwrap().unwrap();
            let foreign = app.app.end_key((&zhou.actor, &zhou.via), &party(&zhou), &caller.key).await;
            assert!(matches!(foreign, Err(AppError::NotFound)));
            app.app.end_key(by, &party(&wang), &caller.key).await.unwrap();
            assert!(app.app.find_caller(renewed.expose()).await.unwrap().is_none());
            assert!(app.app.find_caller("anbei_made-up").await.unwrap().is_none());
        });
    }

    fn an_order_reaches_the_systems_of_the_provider_that_has_to_carry_it_out(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        let qian = person(&app, "qian");
        tell(async {
            let by = (&keeper(), &qian.via);
            let Invited::Code(code) = app.app.open_organisation(by, "ucloud", "").await.unwrap() else {
                panic!("no code")
            };
            app.app.join_organisation((&qian.actor, &qian.via), Ticket::Code(code)).await.unwrap();
            let manager = member(&app.app, &qian).await.unwrap();
            let party = Party::Organisation(manager.organisation.clone());
            let actor = Actor::Provider(manager);
            let by = (&actor, &qian.via);
            let url = format!("http://{HOST}/orders");
            let (id, secret) = app.app.add_webhook(by, &party, &url).await.unwrap();
            receiver.will(&[Mood::Echoes]);
            aside(|| app.app.verify_webhook_now(by, &party, &id).unwrap());
            // What is of the account's is not of the organisation's.
            let wish = KeyWish { name: "工单".to_owned(), scopes: vec![Scope::Filings], days: 30 };
            assert_eq!(flaw(app.app.make_key(by, &party, wish).await), ("scopes", "key-scopes"));
            receiver.take();
            let (_, _, case) = ordered(&app, "优刻得科技股份有限公司").await;
            // Of the case, and of the order.
            assert_eq!(deliver(&app) + deliver(&app), 2);
            let told = receiver.take();
            for ((one, kind), place) in told.iter().zip(["case.provider-case", "case.provider-ordered"]).zip(1..) {
                assert!(one.is_signed_by(secret.expose()));
                let body: Value = serde_json::from_str(&one.body).unwrap();
                assert_eq!(body["type"], kind);
                assert_eq!((&body["data"]["id"], &body["data"]["sequence"]), (&Value::from(&*case), &Value::from(place)));
                assert_eq!(body["data"]["facts"]["domain"], "qinghe.example");
                assert_eq!(body["data"]["facts"]["due_on"], "2026-11-25");
            }
        });
    }

    fn what_cannot_be_a_key_or_a_receiver_is_refused_at_its_field(store: &TestStore) {
        let nobody = std::net::SocketAddr::from(([127, 0, 0, 1], 9));
        let app = TestApp::among(store, &[(HOST, nobody)]);
        tell(async {
            let wang = app.applicant("wang");
            let by = (&wang.actor, &wang.via);
            let wish = |name: &str, scopes: &[Scope], days| {
                KeyWish { name: name.to_owned(), scopes: scopes.to_vec(), days }
            };
            for (wish, at) in [
                (wish(" ", &[Scope::Events], 30), ("name", "key-name")),
                (wish("运维", &[], 30), ("scopes", "key-scopes")),
                (wish("运维", &[Scope::Events], 31), ("days", "key-days")),
                (wish(&"长".repeat(61), &[Scope::Events], 30), ("name", "text-too-long")),
            ] {
                assert_eq!(flaw(app.app.make_key(by, &party(&wang), wish).await), at);
            }
            for _ in 0..20 {
                app.app.make_key(by, &party(&wang), wish("运维", &[Scope::Events], 30)).await.unwrap();
            }
            let more = app.app.make_key(by, &party(&wang), wish("运维", &[Scope::Events], 30)).await;
            assert_eq!(flaw(more), ("name", "key-too-many"));
            let (id, _) = add(&app, &wang, "a").await;
            let again = app.app.add_webhook(by, &party(&wang), &format!("http://{HOST}/a")).await;
            assert_eq!(flaw(again), ("url", "webhook-twice"));
            let none = app.app.add_webhook(by, &party(&wang), "https://127.0.0.1/").await;
            assert_eq!(flaw(none), ("url", "webhook-url-host"));
            // Only in the operator's own networks may a line be open.
            let open = app.app.add_webhook(by, &party(&wang), "http://hooks.example.com/").await;
            assert_eq!(flaw(open), ("url", "webhook-plain"));
            // Nobody answers, and nothing comes of it.
            assert_eq!(verify(&app, &wang, &id), Outcome::Silent);
        });
    }
}

#[test]
fn the_reference_of_connected_systems_names_every_event() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/reference/");
    for name in ["connections.md", "connections.zh-CN.md"] {
        let text = std::fs::read_to_string(format!("{folder}{name}")).unwrap();
        for notice in anbei_domain::filing::Notice::ALL {
            let code = notice.code();
            assert!(
                text.contains(&format!("`{code}`")) || text.contains(&format!(".{code}`")),
                "{name}: {code}"
            );
        }
        for scope in Scope::ALL {
            assert!(text.contains(&format!("| `{}` |", scope.code())), "{name}: {scope:?}");
        }
    }
}
