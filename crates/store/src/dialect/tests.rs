use anbei_domain::register::{EntryKind, Phrase, name_phrase, name_tokens};
use anbei_domain::time::Timestamp;

use super::*;
use crate::{Store, every_engine, testing::TestStore};

fn index(store: &Store, seq: i64, name: &str) {
    let tokens = name_tokens(name);
    store.write_now(move |tx| index_name(tx, seq, &tokens)).unwrap();
}

fn search(store: &Store, phrase: &Phrase, after: i64) -> Vec<i64> {
    store.read_now(|tx| search_names(tx, phrase, after, 3)).unwrap()
}

fn found(store: &Store, typed: &str) -> Vec<i64> {
    name_phrase(typed).map_or_else(Vec::new, |phrase| search(store, &phrase, 0))
}

fn specimen() -> crate::write::entry::NewEntry<'static> {
    crate::write::entry::NewEntry {
        id: "b",
        digits: "2",
        number: "2",
        kind: EntryKind::Website,
        name: "安备",
        primary_domain: "demo.example",
        secondary_domains: &[],
        identities: &[],
        subject_id: "s",
        account_id: "p",
        subject_nature: "unit",
        subject_name: "u",
        is_interactive: false,
        organ_id: "o",
        organ_name: "o",
        filing_id: "f",
        issued_at: Timestamp::from_millis(0),
        claim: crate::write::entry::ClaimMarks::default(),
    }
}

every_engine! {
    fn any_part_of_a_chinese_name_finds_it(store: &TestStore) {
        index(store, 1, "北京安备科技有限公司");
        index(store, 2, "备安北京");
        for part in ["北", "京", "司", "安备", "京安备科", "有限公司", "北京安备科技有限公司"] {
            assert!(found(store, part).contains(&1), "{part}");
        }
        assert_eq!(found(store, "安备"), [1]);
        assert_eq!(found(store, "备安"), [2]);
        assert_eq!(found(store, "京"), [1, 2]);
        assert_eq!(found(store, "安科"), [] as [i64; 0]);
    }

    fn rare_characters_are_found_like_any_other(store: &TestStore) {
        index(store, 1, "𬱖㛃小店");
        assert_eq!(found(store, "𬱖"), [1]);
        assert_eq!(found(store, "㛃"), [1]);
        assert_eq!(found(store, "𬱖㛃"), [1]);
        assert_eq!(found(store, "𬱗"), [] as [i64; 0]);
    }

    fn words_of_other_scripts_are_found_whole_or_begun_and_in_order(store: &TestStore) {
        index(store, 1, "Open-Filing 平台 v2");
        for part in ["open", "OPEN fil", "filing平台", "ing"] {
            assert_eq!(found(store, part).contains(&1), part != "ing", "{part}");
        }
        assert_eq!(found(store, "平台v2"), [1]);
        assert_eq!(found(store, "filing open"), [] as [i64; 0]);
    }

    fn signs_with_a_meaning_to_an_engine_are_harmless(store: &TestStore) {
        let tokens = ["o'neil", "\"and\"", "a\\b", "c*", "NEAR("].map(str::to_owned).to_vec();
        let phrase = Phrase { tokens: tokens.clone(), last_is_prefix: true };
        store.write_now(move |tx| index_name(tx, 1, &tokens)).unwrap();
        assert_eq!(search(store, &phrase, 0), [1]);
        for typed in ["' \" \\ *", ":* & |", "", "tokens:x", "o'neil\" OR \"x"] {
            let tokens = typed.split(' ').map(str::to_owned).collect();
            let phrase = Phrase { tokens, last_is_prefix: false };
            assert_eq!(search(store, &phrase, 0), [] as [i64; 0], "{typed}");
        }
    }

    fn a_search_goes_on_where_it_stopped(store: &TestStore) {
        for seq in 1..=5 {
            index(store, seq, "安备");
        }
        let phrase = name_phrase("安备").unwrap();
        assert_eq!(search(store, &phrase, 0), [1, 2, 3]);
        assert_eq!(search(store, &phrase, 3), [4, 5]);
    }

    fn a_renamed_entry_is_found_by_its_new_name_only(store: &TestStore) {
        index(store, 1, "旧名");
        index(store, 1, "新名");
        assert_eq!(found(store, "旧名"), [] as [i64; 0]);
        assert_eq!(found(store, "新名"), [1]);
        store.write_now(|tx| unindex_name(tx, 1)).unwrap();
        assert_eq!(found(store, "新名"), [] as [i64; 0]);
    }

    fn rows_in_bulk_arrive_as_they_were(store: &TestStore) {
        const ALL: &str = "SELECT id, wrapped, kek_id, created_at, retired_at FROM data_key";
        let awkward = "tab\t line\n back\\slash \\N 安备\r";
        let rows: Result<_, StoreError> = bulk_load(store, |store| {
            store.write_now(move |tx| {
                let columns = ["id", "wrapped", "kek_id", "created_at", "retired_at"];
                let count = insert_rows(tx, "data_key", &columns, |rows| {
                    rows.push(args![awkward, [0_u8, 92, 255], "", i64::MIN, None::<i64>])
                })?;
                let names = [(1, name_tokens("安备")), (2, name_tokens("平台"))];
                Ok::<_, StoreError>((count, index_names(tx, names)?))
            })
        });
        assert_eq!(rows.unwrap(), (1, 2));
        let row = store.read_now(|tx| {
            tx.load(ALL, &[], |row| {
                Ok((row.text(0)?, row.bytes(1)?, row.text(2)?, row.int(3)?, row.opt_int(4)?))
            })
        });
        let row = row.map_err(|error: StoreError| error.to_string());
        assert_eq!(row, Ok((awkward.to_owned(), vec![0, 92, 255], String::new(), i64::MIN, None)));
        assert_eq!(found(store, "平"), [2]);
        let roughly = store.read_now(|tx| approximate_count(tx, "data_key")).unwrap();
        assert_eq!(roughly, 1);
    }

    fn the_register_goes_on_after_what_came_in_bulk(store: &TestStore) {
        let columns = "seq id digits number kind state name primary_domain secondary_domains subject_id account_id
            subject_nature subject_name interactive organ_id organ_name filing_id issued_at issued_on version";
        let columns: Vec<&str> = columns.split_whitespace().collect();
        let loaded = bulk_load(store, |store| {
            store.write_now(move |tx| {
                insert_rows(tx, "entry", &columns, |rows| {
                    rows.push(args![
                        7, "a", "1", "1", "website", "active", "n", "d", "", "s", "p", "unit", "u", 0, "o", "o", "f",
                        0, "", 0
                    ])
                })
            })
        });
        assert!(matches!(loaded, Ok(1)), "{loaded:?}");
        let next = store.write_now(|tx| crate::write::entry::insert(tx, &specimen()));
        assert!(matches!(next, Ok(8)), "{next:?}");
    }

    fn a_failed_bulk_leaves_nothing(store: &TestStore) {
        let outcome = store.write_now(|tx| {
            insert_rows(tx, "data_key", &["id", "wrapped", "kek_id", "created_at"], |rows| {
                rows.push(args!["a", [1_u8], "k", 1])?;
                Err(StoreError::Stale)
            })
        });
        assert!(matches!(outcome, Err(StoreError::Stale)), "{outcome:?}");
        let count = store.read_now(|tx| tx.number("SELECT count(*) FROM data_key"));
        assert_eq!(count.map_err(|error: StoreError| error.to_string()), Ok(0));
    }
}

#[test]
fn a_copy_of_a_store_in_use_can_be_opened() {
    let store = TestStore::sqlite();
    index(&store, 1, "安备");
    let copy = store.folder().unwrap().join("copy.db");
    back_up(&store, &copy).unwrap();
    index(&store, 2, "安备");
    let copied = Store::open(&crate::StoreConfig::Sqlite { path: copy.clone() }).unwrap();
    assert_eq!(found(&copied, "安备"), [1]);
    assert!(matches!(back_up(&store, &copy), Err(StoreError::Unavailable(_))));
}

#[test]
#[ignore = "needs a server in ANBEI_TEST_POSTGRES"]
fn a_server_is_backed_up_with_its_own_tool() {
    let store = TestStore::postgres();
    let refused = back_up(&store, std::path::Path::new("copy")).unwrap_err();
    assert!(refused.to_string().contains("pg_dump"));
}

#[test]
fn only_plain_names_become_part_of_a_statement() {
    for name in ["", "a b", "x;", "\"x\"", "Filing"] {
        assert!(identifier(name).is_err(), "{name}");
    }
    assert!(identifier("entry_name_fts").is_ok());
}
