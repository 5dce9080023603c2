//! 重放: what a receiver refuses that checks messages as Standard Webhooks and our reference say, by the library that receivers use.

use anbei_domain::connection::delivery::Outcome;
use anbei_store::every_engine;
use anbei_testkit::{Message, Mood, Receiver, TestApp};
use axum::http::{HeaderMap, HeaderValue};
use standardwebhooks::Webhook;

use crate::connection::{HOST, add, deliver, verify};
use crate::tell;

/// Minutes by which a message may be off.
const TOLERANCE: i64 = 5;

/// Whether a receiver with this secret takes a message now.
fn accepts(message: &Message, secret: &str) -> bool {
    let mut headers = HeaderMap::new();
    let mut set = |name, text: &str| headers.insert(name, HeaderValue::from_str(text).unwrap());
    set("webhook-id", &message.id);
    set("webhook-timestamp", &message.timestamp.to_string());
    set("webhook-signature", &message.signatures);
    Webhook::new(secret).unwrap().verify(message.body.as_bytes(), &headers).is_ok()
}

/// Moves the application's clock to the one that receivers have, or so many minutes off it.
fn set_clock(app: &TestApp, off: i64) {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let now = i64::try_from(now.as_secs()).unwrap();
    app.clock.pass_minutes((now - app.app.now().as_millis() / 1000).div_euclid(60) + off);
}

every_engine! {
    fn a_receiver_refuses_what_is_old_and_what_was_changed(store: &TestStore) {
        let receiver = Receiver::begin();
        let app = TestApp::among(store, &[(HOST, receiver.address)]);
        tell(async {
            let wang = app.applicant("wang");
            let (id, secret) = add(&app, &wang, "a").await;
            set_clock(&app, 0);
            receiver.will(&[Mood::Echoes]);
            assert_eq!(verify(&app, &wang, &id), Outcome::Arrived);
            assert!(accepts(&receiver.take()[0], &secret));
            wang.registers_subject().await;
            assert_eq!(deliver(&app), 1);
            let genuine = receiver.take().remove(0);
            assert!(accepts(&genuine, &secret));

            let changed = [
                Message { body: genuine.body.replace("received", "approved"), ..genuine.clone() },
                Message { timestamp: genuine.timestamp + 1, ..genuine.clone() },
                Message { id: format!("{}x", genuine.id), ..genuine.clone() },
                Message { signatures: "v1,AAAA".to_owned(), ..genuine.clone() },
                Message { signatures: String::new(), ..genuine.clone() },
            ];
            for message in &changed {
                assert!(!accepts(message, &secret), "{message:?}");
            }
            assert!(!accepts(&genuine, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

            // The same message, genuine in everything, kept by somebody and sent again later.
            for off in [-TOLERANCE - 2, TOLERANCE + 2] {
                set_clock(&app, off);
                app.app.redeliver(&crate::connection::party(&wang), (&id, &genuine.id)).await.unwrap();
                // The clock that is behind has the receiver rest until a moment to come.
                let freed = store.write_now({
                    let id = id.clone();
                    move |tx| tx.execute("UPDATE webhook SET busy_until = 0 WHERE id = $1", anbei_store::args![id])
                });
                freed.unwrap();
                assert_eq!(deliver(&app), 1);
                let old = receiver.take().remove(0);
                assert!(old.is_signed_by(&secret) && old.id == genuine.id);
                assert!(!accepts(&old, &secret), "{off}");
                // Nor does a fresh timestamp help.
                assert!(!accepts(&Message { timestamp: genuine.timestamp, ..old }, &secret));
            }
        });
    }
}
