//! A fresh store for every test, on both engines.

use std::{
    ops::Deref,
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

use crate::{
    Store, StoreConfig,
    migrate::migrate,
    seal::{Kek, Keyring, system_entropy},
};

/// Holds the address of a server on which tests may make schemas of their own.
pub const SERVER: &str = "ANBEI_TEST_POSTGRES";

/// A migrated store that leaves nothing behind.
pub struct TestStore {
    store: Store,
    config: StoreConfig,
    remains: Remains,
}

enum Remains {
    Folder(PathBuf),
    Schema { url: String, name: String },
}

impl TestStore {
    /// In a folder of its own.
    pub fn sqlite() -> Self {
        Self::sqlite_before_migration().migrated()
    }

    /// In a schema of its own on the server named by [`SERVER`].
    pub fn postgres() -> Self {
        Self::postgres_before_migration().migrated()
    }

    /// Without any table yet.
    pub fn sqlite_before_migration() -> Self {
        let folder = std::env::temp_dir().join(unique_name());
        must(std::fs::create_dir_all(&folder), "make a folder");
        let config = StoreConfig::Sqlite { path: folder.join("anbei.db") };
        Self::open(config, Remains::Folder(folder))
    }

    /// Without any table yet.
    pub fn postgres_before_migration() -> Self {
        let url = must(std::env::var(SERVER), "find a server: set ANBEI_TEST_POSTGRES");
        let name = unique_name();
        run_on_server(&url, &format!("CREATE SCHEMA {name}"));
        let separator = if url.contains('?') { '&' } else { '?' };
        let own = format!("{url}{separator}options=-c%20search_path%3D{name}");
        Self::open(StoreConfig::Postgres { url: own, pool_size: 8 }, Remains::Schema { url, name })
    }

    /// Keys for it, the same each time.
    pub fn keyring(&self) -> Keyring {
        let kek = Kek::new(&Zeroizing::new([7; 32]));
        must(Keyring::load(&self.store, kek, 0, system_entropy), "load the keys")
    }

    /// A second handle, as another process would have.
    pub fn reopened(&self) -> Store {
        must(Store::open(&self.config), "open the store again")
    }

    /// Where it is, for a program under test.
    pub fn config(&self) -> &StoreConfig {
        &self.config
    }

    /// The folder it lives in, if it lives in one.
    pub fn folder(&self) -> Option<&Path> {
        match &self.remains {
            Remains::Folder(folder) => Some(folder),
            Remains::Schema { .. } => None,
        }
    }

    fn open(config: StoreConfig, remains: Remains) -> Self {
        let store = must(Store::open(&config), "open a store");
        Self { store, config, remains }
    }

    fn migrated(self) -> Self {
        must(migrate(&self.store, 0), "migrate");
        self
    }
}

impl Deref for TestStore {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

impl Drop for TestStore {
    fn drop(&mut self) {
        match &self.remains {
            // What cannot be removed is the temporary folder's to clean.
            Remains::Folder(folder) => drop(std::fs::remove_dir_all(folder)),
            Remains::Schema { url, name } => {
                run_on_server(url, &format!("DROP SCHEMA {name} CASCADE"));
            }
        }
    }
}

fn run_on_server(url: &str, sql: &str) {
    let outcome = crate::engine::pool::run_once(url, sql);
    must(outcome, sql);
}

fn unique_name() -> String {
    let mut random = [0; 8];
    must(getrandom::fill(&mut random), "draw a name");
    format!("anbei_test_{}", hex::encode(random))
}

fn must<T, E: std::fmt::Display>(outcome: Result<T, E>, what: &str) -> T {
    outcome.unwrap_or_else(|error| panic!("cannot {what}: {error}"))
}

/// Writes each test once and runs it on both engines.
///
/// ```text
/// every_engine! {
///     fn a_row_is_read_back(store: &TestStore) { … }
/// }
/// ```
///
/// The half that needs a server is ignored in a plain run. To run it, name the server in
/// `ANBEI_TEST_POSTGRES` and add `--include-ignored` (nextest: `--run-ignored all`).
#[macro_export]
macro_rules! every_engine {
    ($($(#[$meta:meta])* fn $name:ident($store:ident: &TestStore) $body:block)+) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;

            fn run($store: &$crate::testing::TestStore) $body

            #[test]
            fn on_sqlite() {
                run(&$crate::testing::TestStore::sqlite());
            }

            #[test]
            #[ignore = "needs a server in ANBEI_TEST_POSTGRES"]
            fn on_postgres() {
                run(&$crate::testing::TestStore::postgres());
            }
        }
    )+};
}
