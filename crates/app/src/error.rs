//! Why a use case did not happen.

use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use anbei_store::StoreError;

/// Why a use case did not happen, sorted by who can do something about it.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The person asking can: the page shows the refusal in their language.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// They can reload: somebody else changed it in between.
    #[error("it has changed since it was read")]
    Stale,
    /// Nobody can: there is no such thing, or it is not theirs to see.
    #[error("not found")]
    NotFound,
    /// They can try again in a moment: too much is going on.
    #[error("busy")]
    Busy,
    /// The operator can: logged in full; the page shows only a reference.
    #[error("internal error: {0}")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl AppError {
    /// A fault for the operator.
    pub fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }

    /// Answers that are wrong.
    pub fn flawed(flaws: Vec<FieldFlaw>) -> Self {
        Self::Refused(Refusal::Flawed(flaws))
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale => Self::Stale,
            StoreError::Busy => Self::Busy,
            other => Self::Internal(Box::new(other)),
        }
    }
}
