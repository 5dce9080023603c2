use super::*;
use crate::{args, every_engine};

const NOW: i64 = 1_700_000_000_000;

fn kek(seed: u8) -> Kek {
    Kek::new(&Zeroizing::new([seed; 32]))
}

fn keyring(store: &Store) -> Keyring {
    Keyring::load(store, kek(1), NOW, system_entropy).unwrap()
}

every_engine! {
    fn what_is_sealed_opens_again_after_a_restart(store: &TestStore) {
        let sealed = keyring(store).seal("filing 1", "张三".as_bytes());
        assert!(!sealed.windows(6).any(|part| part == "张三".as_bytes()));
        let opened = keyring(store).open("filing 1", &sealed).unwrap();
        assert_eq!(&**opened, "张三".as_bytes());
    }

    fn a_seal_opens_only_for_what_it_is_about(store: &TestStore) {
        let keys = keyring(store);
        let sealed = keys.seal("filing 1", b"secret");
        assert!(matches!(keys.open("filing 2", &sealed), Err(SealError::DoesNotOpen)));
    }

    fn an_altered_or_cut_value_does_not_open(store: &TestStore) {
        let keys = keyring(store);
        let sealed = keys.seal("x", b"secret");
        for position in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[position] ^= 1;
            assert!(keys.open("x", &altered).is_err(), "{position}");
            assert!(keys.open("x", &sealed[..position]).is_err(), "{position}");
        }
    }

    fn another_key_encryption_key_is_refused_and_makes_no_keys(store: &TestStore) {
        keyring(store);
        let refused = Keyring::load(store, kek(2), NOW, system_entropy).map(drop);
        let Err(SealError::WrongKek { stored, given }) = refused else { panic!("{refused:?}") };
        assert_eq!((stored.as_str(), given.as_str()), (kek(1).id(), kek(2).id()));
        assert_eq!(store.read_now(rows::list).unwrap().len(), 2);
    }

    fn a_damaged_table_of_keys_is_refused(store: &TestStore) {
        keyring(store);
        let retire = "UPDATE data_key SET retired_at = 1 WHERE id <> 'index'";
        store.write_now(|tx| tx.execute(retire, &[])).unwrap();
        let refused = Keyring::load(store, kek(1), NOW, system_entropy).map(drop);
        assert!(matches!(refused, Err(SealError::Keys(_))), "{refused:?}");
    }

    fn a_new_key_encryption_key_opens_what_the_old_one_kept(store: &TestStore) {
        let keys = keyring(store);
        let (sealed, blinded) = (keys.seal("x", b"secret"), keys.blind("p", "t"));
        keys.rotate_kek(kek(2)).unwrap();
        assert_eq!(&**keys.open("x", &sealed).unwrap(), b"secret");

        assert!(Keyring::load(store, kek(1), NOW, system_entropy).is_err());
        let again = Keyring::load(store, kek(2), NOW, system_entropy).unwrap();
        assert_eq!(&**again.open("x", &sealed).unwrap(), b"secret");
        assert_eq!(again.blind("p", "t"), blinded);
    }

    fn a_new_data_key_seals_and_the_old_one_still_opens(store: &TestStore) {
        let (keys, elsewhere) = (keyring(store), keyring(store));
        let old = keys.seal("x", b"old");
        keys.rotate_data_key(NOW + 1).unwrap();
        let new = keys.seal("x", b"new");
        assert!(keys.is_outdated(&old) && !keys.is_outdated(&new));
        assert_eq!(&**keys.open("x", &old).unwrap(), b"old");
        // A process that started before the rotation learns of the key when it meets it.
        assert_eq!(&**elsewhere.open("x", &new).unwrap(), b"new");
    }

    fn sealed_rows_move_to_the_newest_key(store: &TestStore) {
        const COLUMN: SealedColumn = SealedColumn {
            select: "SELECT id, payload FROM job WHERE id > $1 ORDER BY id LIMIT $2",
            update: "UPDATE job SET payload = $1 WHERE id = $2 AND payload = $3",
            about: |id| format!("job {id}"),
        };
        const INSERT: &str = "
            INSERT INTO job (id, name, payload, run_at, attempts, state, created_at)
            VALUES ($1, 'n', $2, 0, 0, 'waiting', 0)";
        const READ: &str = "SELECT payload FROM job WHERE id = $1";

        let keys = keyring(store);
        for id in ["a", "b", "c"] {
            let sealed = keys.seal(&format!("job {id}"), id.as_bytes());
            store.write_now(move |tx| tx.execute(INSERT, args![id, sealed])).unwrap();
        }
        keys.rotate_data_key(NOW).unwrap();
        let mut after = Some(String::new());
        while let Some(from) = after {
            let keys = keys.clone();
            after = store.write_now(move |tx| reseal(tx, &keys, &COLUMN, &from, 2)).unwrap();
        }
        for id in ["a", "b", "c"] {
            let read = store.read_now(|tx| tx.load(READ, args![id], |row| row.bytes(0)));
            let sealed = read.map_err(|error: StoreError| error.to_string()).unwrap();
            assert!(!keys.is_outdated(&sealed));
            assert_eq!(&**keys.open(&format!("job {id}"), &sealed).unwrap(), id.as_bytes());
        }
    }

    fn a_blinded_text_is_the_same_each_time_and_another_for_each_purpose(store: &TestStore) {
        let keys = keyring(store);
        assert_eq!(keys.blind("id", "11010"), keyring(store).blind("id", "11010"));
        assert_ne!(keys.blind("id", "11010"), keys.blind("id", "11011"));
        assert_ne!(keys.blind("id", "11010"), keys.blind("phone", "11010"));
        assert_ne!(keys.blind("ab", "c"), keys.blind("a", "bc"));
        assert_eq!(keys.blind("id", "").len(), 64);
    }
}

#[test]
fn a_key_is_read_in_either_notation() {
    let hex = "01".repeat(32);
    let base64 = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    for text in [hex.as_str(), &format!(" {base64}\n")] {
        assert_eq!(Kek::parse(text).unwrap().id(), kek(1).id());
    }
    for text in ["", "0101", "not a key", &"01".repeat(33)] {
        assert!(matches!(Kek::parse(text), Err(SealError::NotAKey)), "{text}");
    }
}

#[test]
fn a_key_file_that_is_not_there_is_the_operators_to_mend() {
    let missing = Kek::from_file(std::path::Path::new("/nonexistent/key"));
    assert!(matches!(missing, Err(SealError::KeyFile(_))));
}

#[test]
fn neither_key_shows_itself() {
    assert_eq!(format!("{:?}", kek(1)), format!("Kek({})", kek(1).id()));
}
