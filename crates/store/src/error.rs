//! Why the store did not do what it was asked, sorted by who can do something about it.

/// An error of the store. No engine is named: callers act on the meaning.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The caller can: somebody else wrote the row since it was read. Reload and ask again.
    #[error("the row has changed since it was read")]
    Stale,
    /// The person can: the value is taken. Holds the columns, as `table.column, table.column`.
    #[error("a row with the same {0} exists")]
    Duplicate(String),
    /// The caller can: another rule of the schema refuses the row (a missing parent, a check).
    #[error("the schema refuses the row: {0}")]
    Constraint(String),
    /// Waiting can: too many are writing at once. The same call may succeed in a moment.
    #[error("the store is busy")]
    Busy,
    /// Nobody can: there is no such row where exactly one must be.
    #[error("there is no such row")]
    NotFound,
    /// Nobody at run time: a stored value is not what its column promises.
    #[error("a stored value is damaged: {0}")]
    Damaged(String),
    /// A programmer can: a statement or its use is wrong.
    #[error("the store was used wrongly: {0}")]
    Defect(String),
    /// A programmer can: the closure panicked, or went on after a failed statement. Nothing of it
    /// was kept.
    #[error("the transaction was abandoned: {0}")]
    Abandoned(&'static str),
    /// The operator can: no space, no permission, no server. Nothing was kept, unless the
    /// connection was lost during the commit itself.
    #[error("the store is not available: {0}")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl StoreError {
    pub(crate) fn unavailable(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unavailable(why.into())
    }

    pub(crate) const POISONED: Self = Self::Abandoned("an earlier statement of it had failed");
    pub(crate) const PANICKED: Self = Self::Abandoned("its closure panicked");

    /// The same error once more, for the next caller who shared the transaction.
    pub(crate) fn again(&self) -> Self {
        match self {
            Self::Stale => Self::Stale,
            Self::Duplicate(columns) => Self::Duplicate(columns.clone()),
            Self::Constraint(rule) => Self::Constraint(rule.clone()),
            Self::Busy => Self::Busy,
            Self::NotFound => Self::NotFound,
            Self::Damaged(what) => Self::Damaged(what.clone()),
            Self::Defect(what) => Self::Defect(what.clone()),
            Self::Abandoned(why) => Self::Abandoned(why),
            Self::Unavailable(source) => Self::unavailable(source.to_string()),
        }
    }
}
