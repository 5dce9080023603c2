use std::{collections::BTreeSet, fs, path::Path};

use super::*;
use crate::{every_engine, testing::TestStore};

fn rewrite_history(store: &Store, sql: &'static str) {
    store.write_now(move |tx| tx.execute(sql, &[])).unwrap();
}

every_engine! {
    fn a_migrated_schema_has_nothing_pending(store: &TestStore) {
        assert_eq!(pending(store).unwrap(), []);
        assert_eq!(migrate(store, 1).unwrap(), []);
    }

    fn an_applied_step_must_not_be_edited(store: &TestStore) {
        rewrite_history(store, "UPDATE schema_migration SET checksum = 'other' WHERE number = 2");
        assert!(matches!(migrate(store, 1), Err(MigrateError::Changed { number: 2, .. })));
    }

    fn a_schema_newer_than_the_program_is_refused(store: &TestStore) {
        rewrite_history(store, "INSERT INTO schema_migration VALUES (9999, 'later', 0, '')");
        assert!(matches!(pending(store), Err(MigrateError::Newer { number: 9999, .. })));
    }

    fn a_step_before_an_applied_one_is_refused(store: &TestStore) {
        rewrite_history(store, "DELETE FROM schema_migration WHERE number = 1");
        assert!(matches!(migrate(store, 1), Err(MigrateError::OutOfOrder { number: 1, .. })));
    }
}

fn a_fresh_schema_is_built_once(store: &TestStore) {
    let (all, elsewhere) = (pending(store).unwrap(), store.reopened());
    assert_eq!(all.len(), MIGRATIONS.len());
    // Two programs that start at once: one builds, the other finds it built.
    let built = std::thread::scope(|scope| {
        let both = [scope.spawn(|| migrate(store, 1)), scope.spawn(|| migrate(&elsewhere, 1))];
        both.map(|thread| thread.join().unwrap().unwrap())
    });
    assert_eq!(built.concat(), all);
}

#[test]
fn a_fresh_file_is_built_once() {
    a_fresh_schema_is_built_once(&TestStore::sqlite_before_migration());
}

#[test]
#[ignore = "needs a server in ANBEI_TEST_POSTGRES"]
fn a_fresh_server_is_built_once() {
    a_fresh_schema_is_built_once(&TestStore::postgres_before_migration());
}

/// Applies the steps before `number`, as a program of that time did.
fn as_before(store: &Store, number: usize) {
    let applied: Result<(), StoreError> = store.write_now(move |tx| {
        tx.script(dialect::HISTORY)?;
        for migration in &MIGRATIONS[..number - 1] {
            tx.script(migration.text(tx.dialect()))?;
            record(tx, migration, 1)?;
        }
        Ok(())
    });
    applied.unwrap();
}

/// Addresses lay by what is hosted; since step 25 that knows them itself.
fn what_is_hosted_learns_its_addresses(store: &TestStore) {
    const BEFORE: [&str; 5] = [
        "INSERT INTO hosting (about, about_id, provider_id, domain) VALUES ('entry', 'e1', 'p1', 'a.example')",
        "INSERT INTO hosting (about, about_id, provider_id, domain) VALUES ('filing', 'f1', '', 'b.example')",
        "INSERT INTO hosting_address (about, about_id, first_key, last_key) VALUES
           ('entry', 'e1', '0a', '0f'), ('entry', 'e1', '1a', '1a'), ('unfiled', 'u1', '2a', '2b'), ('unfiled', 'gone', '3a', '3b')",
        "INSERT INTO unfiled_site (id, organ_id, domain, name, icp_number, document_blind, notified_on, created_at)
         VALUES ('u1', 'o1', 'c.example', '示例', '', '', '2026-11-02', 1)",
        "INSERT INTO deadline (about, about_id, rule, due_on, starts_on, account_id, title, changed_at)
         VALUES ('entry', 'e1', 'badge', '2026-12-01', '2026-11-02', 'a1', '示例', 1)",
    ];
    const HOSTED: &str = "SELECT about, domain, addresses FROM hosting ORDER BY about";
    as_before(store, 25);
    for sql in BEFORE {
        store.write_now(move |tx| tx.execute(sql, &[])).unwrap();
    }
    migrate(store, 2).unwrap();

    let hosted = store
        .read_now(|tx| tx.list(HOSTED, &[], |row| Ok([row.text(0)?, row.text(1)?, row.text(2)?])));
    let mut hosted = hosted.unwrap();
    // The engines put them together in whatever order they read them.
    for [.., addresses] in &mut hosted {
        let mut each: Vec<_> = addresses.split(' ').collect();
        each.sort_unstable();
        *addresses = each.join(" ");
    }
    let expected = [
        ["entry", "a.example", "0a-0f 1a-1a"],
        ["filing", "b.example", ""],
        ["unfiled", "c.example", "2a-2b"],
    ];
    assert_eq!(hosted, expected);
    for (table, rows) in [
        ("SELECT COUNT(*) FROM hosting_address", 4),
        ("SELECT COUNT(*) FROM deadline WHERE pauses = '[]'", 1),
    ] {
        assert_eq!(store.read_now(|tx| tx.load(table, &[], |row| row.int(0))).unwrap(), rows);
    }
}

#[test]
fn what_is_hosted_learns_its_addresses_in_a_file() {
    what_is_hosted_learns_its_addresses(&TestStore::sqlite_before_migration());
}

#[test]
#[ignore = "needs a server in ANBEI_TEST_POSTGRES"]
fn what_is_hosted_learns_its_addresses_on_a_server() {
    what_is_hosted_learns_its_addresses(&TestStore::postgres_before_migration());
}

#[test]
fn every_script_in_the_folders_is_listed_in_order() {
    let listed: Vec<_> = MIGRATIONS.iter().map(|m| format!("{}.sql", m.file)).collect();
    for engine in ["sqlite", "postgres"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
        let files: BTreeSet<_> = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(files.into_iter().collect::<Vec<_>>(), listed, "{engine}");
    }
}

#[test]
fn numbers_follow_each_other() {
    let numbers: Vec<_> = MIGRATIONS.iter().map(|m| m.step().unwrap().number).collect();
    assert_eq!(numbers, (1..).take(MIGRATIONS.len()).collect::<Vec<_>>());
}

/// `table.column kind null?` of every column, and every index; what only one engine knows is
/// left out: the name index.
fn shape(store: &Store, columns: &'static str, indexes: &'static str) -> BTreeSet<String> {
    let mut shape = BTreeSet::new();
    let read: Result<(), StoreError> = store.read_now(|tx| {
        shape.extend(tx.list(columns, &[], |row| row.text(0))?);
        shape.extend(tx.list(indexes, &[], |row| row.text(0))?);
        Ok(())
    });
    read.unwrap();
    shape.retain(|line| !line.contains("entry_name_fts") && !line.starts_with("schema_migration"));
    shape
}

#[test]
#[ignore = "needs a server in ANBEI_TEST_POSTGRES"]
fn both_engines_have_the_same_tables() {
    const FILE_COLUMNS: &str = r#"
        SELECT t.name || '.' || c.name || ' ' || lower(c.type) ||
               CASE WHEN c."notnull" OR c.pk THEN '' ELSE ' null' END
          FROM sqlite_schema t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"#;
    const FILE_INDEXES: &str = "
        SELECT 'index ' || tbl_name || ' ' || name FROM sqlite_schema
         WHERE type = 'index' AND sql IS NOT NULL";
    // Text that does not collate bytewise shows up as a kind the twin does not have.
    const SERVER_COLUMNS: &str = "
        SELECT table_name || '.' || column_name || ' ' ||
               CASE WHEN data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
                    THEN 'text of a language'
                    ELSE replace(replace(data_type, 'bigint', 'integer'), 'bytea', 'blob') END ||
               CASE is_nullable WHEN 'NO' THEN '' ELSE ' null' END
          FROM information_schema.columns WHERE table_schema = current_schema()";
    const SERVER_INDEXES: &str = "
        SELECT 'index ' || tablename || ' ' || indexname FROM pg_indexes
         WHERE schemaname = current_schema()
           AND NOT EXISTS (
               SELECT 1 FROM pg_constraint
                WHERE conindid = (quote_ident(schemaname) || '.' || quote_ident(indexname))::regclass)";

    let file = shape(&TestStore::sqlite(), FILE_COLUMNS, FILE_INDEXES);
    let server = shape(&TestStore::postgres(), SERVER_COLUMNS, SERVER_INDEXES);
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).cloned().collect();
    assert_eq!((only(&file, &server), only(&server, &file)), (Vec::<String>::new(), vec![]));
    assert!(file.contains("data_key.wrapped blob"));
}
