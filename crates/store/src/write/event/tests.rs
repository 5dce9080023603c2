use anbei_domain::connection::delivery::WebhookState;
use anbei_domain::id::AccountId;

use super::*;
use crate::every_engine;
use crate::read::event::is_any_due;
use crate::testing::TestStore;
use crate::write::connection::{self, NewWebhook};

const NOW: Timestamp = Timestamp::from_millis(1_795_489_200_000);
const PARTY: &str = "account/a-1";

/// A receiver that is told, and a first and a second event about one matter.
fn with_two_messages(store: &TestStore) {
    let keys = store.keyring();
    let left = store.write_now(move |tx| -> Result<(), StoreError> {
        let made_by = AccountId::new("a-1");
        let party = &party(PARTY)?;
        let url = "https://hooks.qinghe.example";
        let webhook =
            NewWebhook { id: "w-1", party, url, secret: "s", made_by: &made_by, created_at: NOW };
        connection::insert_webhook(tx, &keys, &webhook)?;
        connection::set_state(tx, "w-1", WebhookState::Active)?;
        for id in ["e-1", "e-2"] {
            let event =
                NewEvent { id, party: PARTY, about: "filing-1", kind: "filing.moved", at: NOW };
            insert(tx, &event, |_| "{}".to_owned())?;
        }
        Ok(())
    });
    left.unwrap();
}

every_engine! {
    fn a_message_behind_one_that_is_put_off_is_neither_due_nor_taken(store: &TestStore) {
        with_two_messages(store);
        let later = NOW.plus_minutes(5);
        store.write_now(move |tx| put_off(tx, ("w-1", "e-1"), later)).unwrap();
        let look = |now| store.read_now(move |tx| is_any_due(tx, now)).unwrap();
        let take = |now: Timestamp| {
            let taken = store.write_now(move |tx| take(tx, now, now.plus_seconds(60))).unwrap();
            taken.map(|due| due.event)
        };
        assert_eq!((look(NOW), take(NOW)), (false, None));
        assert_eq!((look(later), take(later)), (true, Some("e-1".to_owned())));
    }
}
