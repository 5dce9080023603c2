use anbei_domain::id::AccountId;

use super::*;
use crate::every_engine;
use crate::read;
use crate::testing::TestStore;
use crate::write::code::{self, NewCode};
use crate::write::outbox::{self, NewLetter};
use crate::write::session::{self, NewSession};
use crate::write::{throttle, token};

const NOW: Timestamp = Timestamp::from_millis(1_795_489_200_000);

fn row<'a>(id: &'a AccountId, login: &'a str, email: Option<&'a str>) -> NewAccountRow<'a> {
    NewAccountRow {
        id,
        kind: AccountKind::Personal,
        login_name: login,
        login_folded: login,
        display_name: "李明",
        unit_uscc: None,
        organ: None,
        admin_role: None,
        password_hash: "hash",
        email,
        mobile: Some("13800138000"),
        totp_secret: None,
        language: "zh-CN",
        now: NOW,
    }
}

/// Opens an account `a-1`, `liming`, `li@example.com`.
fn opened(store: &TestStore) -> (Keyring, AccountId) {
    let (keys, id) = (store.keyring(), AccountId::new("a-1"));
    let (ring, account) = (keys.clone(), id.clone());
    store
        .write_now(move |tx| insert(tx, &ring, &row(&account, "liming", Some("li@example.com"))))
        .unwrap();
    (keys, id)
}

fn write<T: Send + 'static>(
    store: &TestStore,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
) -> T {
    store.write_now(work).unwrap()
}

every_engine! {
    fn an_account_is_found_by_name_by_address_and_by_id(store: &TestStore) {
        let (keys, id) = opened(store);
        store.read_now(|tx| {
            let by_login = read::account::find_by_login(tx, "liming")?.unwrap();
            let by_email = read::account::find_by_email(tx, &keys, "Li@Example.com")?.unwrap();
            assert_eq!((&by_login.id, &by_email.id), (&id, &id));
            assert!(!by_login.has_second_factor && !by_login.is_disabled);
            let contact = read::account::contact(tx, &keys, &id)?.unwrap();
            assert_eq!(contact.email.as_deref(), Some("li@example.com"));
            assert_eq!(contact.mobile.as_deref(), Some("13800138000"));
            assert_eq!(read::account::list_of_kind(tx, AccountKind::Personal, 9)?.len(), 1);
            assert!(read::account::find(tx, &AccountId::new("a-2"))?.is_none());
            Ok::<_, StoreError>(())
        }).unwrap();
    }

    fn a_name_and_an_address_are_taken_once(store: &TestStore) {
        let (keys, _) = opened(store);
        for (login, email) in [("liming", None), ("other", Some("LI@example.com"))] {
            let keys = keys.clone();
            let outcome = store.write_now(move |tx| {
                insert(tx, &keys, &row(&AccountId::new("a-2"), login, email))
            });
            assert!(matches!(outcome, Err(StoreError::Duplicate(_))), "{login}");
        }
        // Without an address there is nothing to be taken.
        let two = [("a-3", "third"), ("a-4", "fourth")];
        for (id, login) in two {
            let keys = keys.clone();
            write(store, move |tx| insert(tx, &keys, &row(&AccountId::new(id), login, None)));
        }
    }

    fn a_second_factor_counts_once_confirmed_and_each_of_its_steps_once(store: &TestStore) {
        let (keys, id) = opened(store);
        let (ring, account) = (keys.clone(), id.clone());
        write(store, move |tx| {
            offer_totp(tx, &ring, &account, b"a secret of twenty b")?;
            confirm_totp(tx, &account, NOW, "one two")?;
            // What is confirmed is not overwritten by an offer.
            offer_totp(tx, &ring, &account, b"another secret")?;
            assert!(use_totp_step(tx, &account, 7)?);
            assert!(!use_totp_step(tx, &account, 7)?);
            assert!(!use_totp_step(tx, &account, 6)?);
            assert!(use_totp_step(tx, &account, 8)?);
            assert!(use_recovery_code(tx, &account, "one two", "two")?);
            assert!(!use_recovery_code(tx, &account, "one two", "one")?);
            let secret = read::account::totp_secret(tx, &ring, &account)?.unwrap();
            assert_eq!(secret, b"a secret of twenty b");
            assert!(read::account::find(tx, &account)?.unwrap().has_second_factor);
            remove_totp(tx, &account)?;
            assert!(read::account::totp_secret(tx, &ring, &account)?.is_none());
            set_password(tx, &account, "another")?;
            set_language(tx, &account, "en")?;
            let account = read::account::find(tx, &account)?.unwrap();
            assert_eq!((account.password_hash.as_str(), account.language.as_str()), ("another", "en"));
            Ok(())
        });
    }

    fn sessions_begin_are_seen_and_end(store: &TestStore) {
        let (_, id) = opened(store);
        write(store, move |tx| {
            for (hash, remember) in [("h1", false), ("h2", true), ("h3", false)] {
                let new = NewSession {
                    token_hash: hash, id: hash, account: &id, now: NOW,
                    expires_at: NOW.plus_days(1), remember, address: "192.0.2.1", agent: "",
                };
                session::insert(tx, &new)?;
            }
            session::touch(tx, "h1", NOW.plus_minutes(5))?;
            session::confirm_second_factor(tx, "h1", NOW)?;
            let found = read::session::find(tx, "h1")?.unwrap();
            assert_eq!(found.last_seen_at, NOW.plus_minutes(5));
            assert_eq!((found.account, found.second_factor_at), (id.clone(), Some(NOW)));
            assert!(!session::delete(tx, &AccountId::new("a-2"), "h1")?);
            assert_eq!(session::delete_over(tx, NOW.plus_minutes(4), NOW.plus_minutes(1))?, 1);
            assert_eq!(read::session::list(tx, &id)?.len(), 2);
            assert_eq!(session::delete_all(tx, &id, "h1")?, 1);
            assert!(session::delete(tx, &id, "h1")?);
            assert!(read::session::find(tx, "h1")?.is_none());
            Ok(())
        });
    }

    fn the_newest_code_counts_for_five_attempts_and_once(store: &TestStore) {
        let keys = store.keyring();
        write(store, move |tx| {
            for (id, at) in [("c1", NOW), ("c2", NOW.plus_minutes(1))] {
                code::insert(tx, &NewCode {
                    id, purpose: "p", holder: "h", account: None, target_blind: "t", address: "a",
                    code_blind: id, now: at, expires_at: at.plus_minutes(10),
                })?;
            }
            let newest = read::code::find_newest(tx, "p", "h")?.unwrap();
            assert_eq!((newest.id.as_str(), newest.is_used), ("c2", false));
            assert_eq!(read::code::count_to_target(tx, "t", NOW.plus_minutes(-1))?, 2);
            assert_eq!(read::code::count_from_address(tx, "a", NOW)?, 1);
            for _ in 0..code::ATTEMPTS {
                assert!(code::attempt(tx, "c2", NOW)?);
            }
            assert!(!code::attempt(tx, "c2", NOW)?);
            assert!(!code::attempt(tx, "c1", NOW.plus_minutes(10))?);
            assert!(code::use_up(tx, "c1", NOW)?);
            assert!(!code::use_up(tx, "c1", NOW)?);

            let sealed = keys.seal(&read::code::owner("r"), b"details");
            code::insert_registration(tx, "r", &sealed, NOW, NOW.plus_minutes(1))?;
            code::confirm_email(tx, "r", NOW)?;
            let waiting = read::code::find_registration(tx, &keys, "r", NOW)?.unwrap();
            assert_eq!(&waiting.details[..], b"details");
            assert_eq!((waiting.email_ok, waiting.mobile_ok), (true, false));
            code::confirm_mobile(tx, "r", NOW)?;
            let late = NOW.plus_minutes(1);
            assert!(read::code::find_registration(tx, &keys, "r", late)?.is_none());
            assert_eq!(code::delete_over(tx, NOW.plus_days(2))?, 3);
            assert!(!code::delete_registration(tx, "r")?);
            Ok(())
        });
    }

    fn failures_are_counted_until_they_are_forgotten(store: &TestStore) {
        write(store, |tx| {
            for expected in 1..=3 {
                let count = throttle::count_failure(tx, "name", NOW, NOW.plus_minutes(60))?;
                assert_eq!(count, expected);
            }
            throttle::block(tx, "name", NOW.plus_minutes(1))?;
            let until = throttle::blocked_until(tx, "name", NOW)?;
            assert_eq!(until, Some(NOW.plus_minutes(1)));
            assert_eq!(throttle::blocked_until(tx, "name", NOW.plus_minutes(1))?, None);
            let later = NOW.plus_minutes(61);
            assert_eq!(throttle::count_failure(tx, "name", later, later.plus_minutes(60))?, 1);
            throttle::clear(tx, "name")?;
            throttle::count_failure(tx, "other", NOW, NOW)?;
            assert_eq!(throttle::delete_over(tx, later)?, 1);
            assert!(token::use_once(tx, "t", NOW)?);
            assert!(!token::use_once(tx, "t", NOW)?);
            assert_eq!(token::delete_over(tx, later)?, 1);
            Ok(())
        });
    }

    fn letters_stay_at_home_and_are_sealed(store: &TestStore) {
        let keys = store.keyring();
        write(store, move |tx| {
            for (id, body) in [("1", "first"), ("2", "second")] {
                outbox::insert(tx, &keys, &NewLetter {
                    id, channel: "mail", recipient: "li@example.com", subject: "s", body, at: NOW,
                })?;
            }
            let kept = read::outbox::list(tx, &keys, 9)?;
            assert_eq!((kept[0].body.as_str(), kept[1].body.as_str()), ("second", "first"));
            let sealed = tx.load("SELECT body FROM local_outbox WHERE id = '1'", &[], |row| row.bytes(0))?;
            assert!(!sealed.windows(5).any(|part| part == b"first"));
            assert!(!read::job::is_any_due(tx, NOW)?);
            Ok(())
        });
    }
}
