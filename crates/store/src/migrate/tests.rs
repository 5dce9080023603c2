use super::*;
use crate::every_engine;

every_engine! {
    fn a_migrated_schema_has_nothing_pending(store: &TestStore) {
        assert_eq!(pending(store).unwrap(), []);
        assert_eq!(migrate(store, 1).unwrap(), []);
    }
}
