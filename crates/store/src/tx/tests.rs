use super::*;
use crate::{Store, args, every_engine};

/// A table of every kind of column, made outside the migrations.
const TABLE: &str = "
    CREATE TABLE thing (
        id TEXT PRIMARY KEY NOT NULL,
        count BIGINT CHECK (count >= 0),
        body {bytes},
        name TEXT,
        parent TEXT REFERENCES thing (id),
        UNIQUE (name, count)
    )";
const INSERT: &str = "INSERT INTO thing (id, count, body, name) VALUES ($1, $2, $3, $4)";
const ALL: &str = "SELECT count, body, name FROM thing WHERE id = $1";
const RETURNING: &str = "INSERT INTO thing (id) VALUES ($1), ($2) RETURNING id";
const ADD: &str = "INSERT INTO thing (id) VALUES ($1)";
const IDS: &str = "SELECT id FROM thing ORDER BY id";

fn with_table(store: &Store) -> &Store {
    write(store, |tx| {
        let bytes = if tx.dialect() == Dialect::Sqlite { "BLOB" } else { "BYTEA" };
        tx.script(&TABLE.replace("{bytes}", bytes))
    })
    .unwrap();
    store
}

fn write<T: Send + 'static>(
    store: &Store,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    store.write_now(work)
}

fn ids(store: &Store) -> Vec<String> {
    store.read_now(|tx| tx.list(IDS, &[], |row| row.text(0))).unwrap()
}

every_engine! {
    fn values_of_every_kind_come_back(store: &TestStore) {
        let store = with_table(store);
        write(store, |tx| {
            let body = vec![0_u8, 255];
            tx.execute(INSERT, args!["full", i64::MAX, body, "安备'\\"])?;
            tx.execute(INSERT, args!["empty", None::<i64>, None::<Vec<u8>>, None::<&str>])
        })
        .unwrap();

        let all = |row: &Row<'_>| Ok((row.opt_int(0)?, row.opt_bytes(1)?, row.opt_text(2)?));
        let full = store.read_now(move |tx| tx.load(ALL, args!["full"], all)).unwrap();
        assert_eq!(full, (Some(i64::MAX), Some(vec![0, 255]), Some("安备'\\".to_owned())));
        let empty = store.read_now(move |tx| tx.load(ALL, args!["empty"], all)).unwrap();
        assert_eq!(empty, (None, None, None));
    }

    fn an_argument_may_stand_in_several_places_and_in_any_order(store: &TestStore) {
        const SHUFFLED: &str = "SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($2 AS TEXT)";
        let row = store.read_now(|tx| {
            tx.load(SHUFFLED, args!["a", "b"], |row| Ok([row.text(0)?, row.text(1)?, row.text(2)?]))
        });
        assert_eq!(row.unwrap(), ["b", "a", "b"]);
    }

    fn a_comparison_and_a_stored_flag_read_alike(store: &TestStore) {
        const FLAGS: &str = "SELECT EXISTS (SELECT 1), 1 = 2, CAST($1 AS BIGINT)";
        let flags = store.read_now(|tx| {
            tx.load(FLAGS, args![true], |row| Ok([row.flag(0)?, row.flag(1)?, row.flag(2)?]))
        });
        assert_eq!(flags.unwrap(), [true, false, true]);
    }

    fn a_taken_value_names_its_columns_and_not_the_value(store: &TestStore) {
        let store = with_table(store);
        let taken = write(store, |tx| {
            tx.execute(INSERT, args!["a", 1, None::<Vec<u8>>, "x"])?;
            tx.execute(INSERT, args!["b", 1, None::<Vec<u8>>, "x"])
        });
        let Err(StoreError::Duplicate(columns)) = taken else { panic!("{taken:?}") };
        assert_eq!(columns, "thing.name, thing.count");
        assert_eq!(ids(store), Vec::<String>::new());
    }

    fn other_rules_of_the_schema_are_refusals_too(store: &TestStore) {
        let store = with_table(store);
        let negative = write(store, |tx| tx.execute(INSERT, args!["a", -1, None::<Vec<u8>>, "x"]));
        assert!(matches!(negative, Err(StoreError::Constraint(_))), "{negative:?}");
        let orphan =
            write(store, |tx| tx.execute("UPDATE thing SET parent = 'none' WHERE id = $1", args!["x"]));
        assert_eq!(orphan.unwrap(), 0);
        let orphan = write(store, |tx| {
            tx.execute("INSERT INTO thing (id, parent) VALUES ($1, $2)", args!["a", "none"])
        });
        assert!(matches!(orphan, Err(StoreError::Constraint(_))), "{orphan:?}");
    }

    fn a_failed_statement_poisons_the_rest_and_keeps_nothing(store: &TestStore) {
        let store = with_table(store);
        let outcome = write(store, |tx| {
            tx.execute(ADD, args!["a"])?;
            let twice = tx.execute(ADD, args!["a"]);
            assert!(matches!(twice, Err(StoreError::Duplicate(_))), "{twice:?}");
            let after = tx.execute(ADD, args!["b"]);
            assert!(matches!(after, Err(StoreError::Abandoned(_))), "{after:?}");
            Ok(())
        });
        assert!(matches!(outcome, Err(StoreError::Abandoned(_))), "{outcome:?}");
        assert_eq!(ids(store), Vec::<String>::new());
    }

    fn a_wrong_number_of_arguments_is_a_defect(store: &TestStore) {
        let store = with_table(store);
        for args in [args![], args!["a", "b"]] {
            let args = args.to_vec();
            let outcome = write(store, move |tx| tx.execute(ADD, &args));
            assert!(matches!(outcome, Err(StoreError::Defect(_))), "{outcome:?}");
        }
    }

    fn a_value_of_another_kind_than_its_column_is_refused(store: &TestStore) {
        let store = with_table(store);
        let outcome = write(store, |tx| tx.execute(INSERT, args!["a", 1, 2, "x"]));
        // One engine checks the argument, the other lets an untyped table of tests take it.
        if outcome.is_ok() {
            let read = store
                .read_now(|tx| tx.load("SELECT body FROM thing", &[], |row| row.opt_bytes(0)));
            assert!(matches!(read, Err(StoreError::Damaged(_))), "{read:?}");
        } else {
            assert!(matches!(outcome, Err(StoreError::Defect(_))), "{outcome:?}");
        }
    }

    fn load_wants_exactly_one_row_and_find_at_most_the_first(store: &TestStore) {
        let store = with_table(store);
        let load = || store.read_now(|tx| tx.load(IDS, &[], |row| row.text(0)));
        let find = || store.read_now(|tx| tx.find(IDS, &[], |row| row.text(0)));
        assert!(matches!(load(), Err(StoreError::NotFound)));
        assert_eq!(find().unwrap(), None);
        write(store, |tx| tx.execute(ADD, args!["a"])).unwrap();
        assert_eq!(load().unwrap(), "a");
        write(store, |tx| tx.execute(ADD, args!["b"])).unwrap();
        assert!(matches!(load(), Err(StoreError::Defect(_))));
        assert_eq!(find().unwrap().as_deref(), Some("a"));
    }

    fn a_statement_that_returns_rows_may_write_them(store: &TestStore) {
        let store = with_table(store);
        let first = write(store, |tx| tx.find(RETURNING, args!["a", "b"], |row| row.text(0)));
        assert_eq!(first.unwrap().as_deref(), Some("a"));
        assert_eq!(ids(store), ["a", "b"]);
    }

    fn a_null_where_there_must_be_a_value_is_damage(store: &TestStore) {
        let outcome = store
            .read_now(|tx| tx.load("SELECT CAST(NULL AS TEXT) AS name", &[], |row| row.text(0)));
        let Err(StoreError::Damaged(what)) = outcome else { panic!("{outcome:?}") };
        assert_eq!(what, "name is null");
    }

    fn a_claim_is_one_statement_on_both_engines(store: &TestStore) {
        const CLAIM: &str = concat!(
            "UPDATE thing SET count = 1 WHERE id IN
                 (SELECT id FROM thing WHERE count IS NULL ORDER BY id LIMIT $1 ",
            crate::claim_suffix!(),
            ") RETURNING id"
        );
        let store = with_table(store);
        write(store, |tx| tx.execute("INSERT INTO thing (id) VALUES ('a'), ('b')", &[])).unwrap();
        let claim = || write(store, |tx| tx.list(CLAIM, args![1], |row| row.text(0))).unwrap();
        assert_eq!([claim(), claim(), claim()], [vec!["a".to_owned()], vec!["b".to_owned()], vec![]]);
    }

    fn a_statement_can_be_checked_without_being_run(store: &TestStore) {
        let store = with_table(store);
        assert_eq!(write(store, |tx| tx.check(INSERT)).unwrap(), 4);
        assert!(write(store, |tx| tx.check("SELECT wrong FROM thing")).is_err());
    }
}
