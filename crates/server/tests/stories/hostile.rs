//! Receivers and networks at their worst: what is told arrives once they mend, whole, in order and never forged; and nobody waits
//! behind those who do not answer.

use std::collections::{HashMap, HashSet};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anbei_app::job::deliver::deliver_next;
use anbei_domain::connection::delivery::{Outcome, WebhookState};
use anbei_store::testing::TestStore;
use anbei_store::{every_engine, write};
use anbei_testkit::{
    Applicant, Chaos, Message, Mood, Receiver, TestApp, hasty_net_among, net_among,
};
use rustls::ServerConfig;
use rustls::pki_types::PrivatePkcs8KeyDer;

use crate::connection::{HOST, add, aside, deliver, log, outcomes, party, verify, webhook};
use crate::kill::{life_of, place_of, reborn_store};
use crate::tell;

/// How long a receiver may take here.
const PATIENCE: Duration = Duration::from_millis(300);

/// Matters of which two things are told each.
const MATTERS: usize = 8;

/// An application behind a hasty network, and somebody whose receiver it tells.
async fn hasty(
    store: &TestStore,
    (there, receiver): (std::net::SocketAddr, &Receiver),
) -> (TestApp, Applicant, (String, String)) {
    let app = TestApp::through(store, Arc::new(hasty_net_among(&[(HOST, there)], PATIENCE)));
    let wang = app.applicant("wang");
    let (id, secret) = add(&app, &wang, "a").await;
    store
        .write_now({
            let id = id.clone();
            move |tx| write::connection::set_state(tx, &id, WebhookState::Active)
        })
        .unwrap();
    receiver.take();
    (app, wang, (id, secret))
}

every_engine! {
    fn through_a_network_that_loses_and_cuts_every_event_arrives_whole_and_in_order(store: &TestStore) {
        let receiver = Receiver::begin();
        let chaos = Chaos::before(receiver.address, 7);
        tell(async {
            let (app, wang, (id, secret)) = hasty(store, (chaos.address, &receiver)).await;
            let li = app.officer("li");
            let subject = wang.registers_subject().await;
            li.approves(&subject).await.unwrap();
            for n in 1..MATTERS {
                let site = wang.files_website(&format!("s{n}.example")).await;
                li.approves(&site).await.unwrap();
            }
            for round in 0..60 {
                if round == 40 {
                    chaos.calm();
                }
                deliver(&app);
                app.clock.pass_minutes(24 * 60);
                if log(&app, &id).0.iter().all(|delivery| delivery.state == "done") {
                    break;
                }
            }
            assert!(chaos.faults() > MATTERS, "the network was too kind: {}", chaos.faults());
            assert_eq!(webhook(&app, &wang, &id).state, WebhookState::Active);
            let deliveries = log(&app, &id).0;
            assert_eq!(deliveries.len(), 2 * MATTERS);
            assert!(deliveries.iter().all(|delivery| delivery.state == "done"));
            let told = receiver.take();
            assert!(told.iter().all(|message| message.is_signed_by(&secret)));
            assert!(told.len() > 2 * MATTERS, "no answer was lost");
            arrived_in_order(&told);
        });
    }
}

/// Everything is there, what came twice is the same, and of each matter the first came first.
fn arrived_in_order(told: &[Message]) {
    let mut bodies: HashMap<&str, &str> = HashMap::new();
    let mut received = HashSet::new();
    for message in told {
        let before = bodies.insert(&message.id, &message.body);
        if let Some(body) = before {
            assert_eq!(body, message.body, "another body under the same identifier");
            continue;
        }
        let matter = message.read()["data"]["id"].as_str().unwrap().to_owned();
        match message.kind().as_str() {
            "filing.received" => assert!(received.insert(matter)),
            "filing.approved" => assert!(received.contains(&matter), "before it was received"),
            other => panic!("{other}"),
        }
    }
    assert_eq!(bodies.len(), 2 * MATTERS);
}

every_engine! {
    fn a_receiver_that_drips_or_says_nothing_holds_nobody_and_gets_its_event_once_it_mends(store: &TestStore) {
        let receiver = Receiver::begin();
        tell(async {
            let (app, wang, (id, _)) = hasty(store, (receiver.address, &receiver)).await;
            wang.registers_subject().await;
            receiver.will(&[Mood::Silent, Mood::Drips]);
            for _ in 0..2 {
                let begun = Instant::now();
                assert_eq!(deliver(&app), 1);
                assert!(begun.elapsed() < 8 * PATIENCE, "{:?}", begun.elapsed());
                assert_eq!(log(&app, &id).0[0].state, "waiting");
                app.clock.pass_minutes(60);
            }
            assert_eq!(outcomes(&app, &id), [Outcome::Silent; 2]);
            assert!(receiver.take().is_empty());
            assert_eq!(deliver(&app), 1);
            assert_eq!(receiver.take()[0].kind(), "filing.received");
            // Whose answer does not end has taken it all the same.
            wang.files_website("qinghe.example").await;
            receiver.will(&[Mood::TakesAndDrips]);
            let begun = Instant::now();
            assert_eq!(deliver(&app), 1);
            assert!(begun.elapsed() < 8 * PATIENCE, "{:?}", begun.elapsed());
            assert!(log(&app, &id).0.iter().all(|delivery| delivery.state == "done"));
        });
    }

    fn nobody_waits_behind_those_who_do_not_answer(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        tell(async {
            let mut theirs = Vec::new();
            for (name, paths) in [("wang", 3), ("zhou", 2), ("wu", 1)] {
                let who = app.applicant(name);
                for path in 0..paths {
                    let (id, _) = add(&app, &who, &format!("{name}-{path}")).await;
                    receiver.will(&[Mood::Echoes]);
                    assert_eq!(verify(&app, &who, &id), Outcome::Arrived);
                }
                let subject = who.registers_subject().await;
                if paths > 1 {
                    app.officer("li").approves(&subject).await.unwrap();
                    who.files_website(&format!("{name}.example")).await;
                }
                app.clock.pass_minutes(1);
                theirs.push(party(&who));
            }
            let now = app.app.now();
            let take = |hidden_until| {
                let taken = store.write_now(move |tx| write::event::take(tx, now, hidden_until));
                taken.unwrap().map(|due| (due.party, due.webhook))
            };
            // Four workers each hold a message: two of 王's three receivers, then the others'.
            let in_hand: Vec<_> = (0..4).map(|_| take(now.plus_seconds(60)).unwrap()).collect();
            let of = |who: usize| in_hand.iter().filter(|(party, _)| *party == theirs[who]).count();
            assert_eq!([of(0), of(1), of(2)], [2, 1, 1], "{in_hand:?}");
            assert_eq!(in_hand.iter().map(|(_, webhook)| webhook).collect::<HashSet<_>>().len(), 4);
        });
    }

    fn whoever_was_left_alone_longest_is_told_next(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        tell(async {
            let (busy, quiet) = (app.applicant("busy"), app.applicant("quiet"));
            for who in [&busy, &quiet] {
                let (id, _) = add(&app, who, "a").await;
                receiver.will(&[Mood::Echoes]);
                assert_eq!(verify(&app, who, &id), Outcome::Arrived);
            }
            busy.registers_subject().await;
            for n in 0..3 {
                busy.files_website(&format!("s{n}.example")).await;
            }
            app.clock.pass_minutes(1);
            quiet.registers_subject().await;
            receiver.take();
            aside(|| {
                assert!(deliver_next(&app.app).unwrap());
                app.clock.pass_minutes(1);
                assert!(deliver_next(&app.app).unwrap());
            });
            let told: Vec<_> = receiver.take().into_iter().map(|message| message.body).collect();
            // The backlog of the one does not keep the other waiting.
            let quiets = log(&app, &webhook_of(&app, &quiet)).0;
            assert_eq!((told.len(), quiets[0].state.as_str()), (2, "done"));
        });
    }
}

fn webhook_of(app: &TestApp, who: &Applicant) -> String {
    let party = party(who);
    let found = app
        .app
        .store()
        .read_now(move |tx| anbei_store::read::connection::list_webhooks(tx, &party));
    found.unwrap()[0].id.clone()
}

/// What a receiver shows of itself: a certificate that the root of these tests vouches for.
fn proof(name: &str) -> ServerConfig {
    let (certificate, key) = match name {
        "hooks" => {
            (&include_bytes!("testdata/hooks.crt")[..], &include_bytes!("testdata/hooks.key")[..])
        }
        _ => (&include_bytes!("testdata/other.crt")[..], &include_bytes!("testdata/other.key")[..]),
    };
    let key = PrivatePkcs8KeyDer::from(key.to_vec());
    ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.to_vec().into()], key.into())
        .unwrap()
}

/// Tells the courier where the receiver listens.
const THERE: &str = "ANBEI_COURIER_THERE";

/// A courier that trusts the root of these tests, which its process is told of. Run as a test of its own it does nothing.
#[test]
#[ignore = "the child process that trusts"]
fn trusting_courier() {
    let Some((store, life)) = reborn_store() else { return };
    let there = std::env::var(THERE).unwrap().parse().unwrap();
    let app = TestApp::through(&store, Arc::new(net_among(&[(HOST, there)])));
    app.clock.pass_minutes(60 * life);
    deliver(&app);
}

every_engine! {
    fn a_wrong_certificate_is_told_nothing_and_its_event_arrives_when_it_is_the_right_one(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        let wang = app.applicant("wang");
        let id = tell(async {
            let (by, url) = ((&wang.actor, &wang.via), format!("https://{HOST}/a"));
            let id = app.app.add_webhook(by, &party(&wang), &url).await.unwrap().0;
            let active = id.clone();
            store
                .write_now(move |tx| write::connection::set_state(tx, &active, WebhookState::Active))
                .unwrap();
            wang.registers_subject().await;
            id
        });
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories/testdata/root.pem");
        let courier = |life: i64| {
            let ran = Command::new(std::env::current_exe().unwrap())
                .args(["hostile::trusting_courier", "--exact", "--ignored"])
                .envs(life_of(&place_of(store), life))
                .env(THERE, receiver.address.to_string())
                .env("SSL_CERT_FILE", root)
                .output()
                .unwrap();
            assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
        };
        // Nobody we trust vouches for it; then somebody does, but for another name.
        receiver.proves_by(proof("hooks"));
        assert_eq!(deliver(&app), 1);
        receiver.proves_by(proof("other"));
        courier(1);
        assert_eq!(outcomes(&app, &id), [Outcome::Untrusted; 2]);
        assert_eq!(log(&app, &id).0[0].state, "waiting");
        assert!(receiver.take().is_empty(), "it was told in spite of its certificate");
        receiver.proves_by(proof("hooks"));
        courier(2);
        assert_eq!(log(&app, &id).0[0].state, "done");
        assert_eq!(receiver.take().len(), 1);
    }
}
