//! Why something lawful to ask is not done.

use crate::field::FieldFlaw;

/// A refusal that the person asking can do something about.
///
/// Translated by its code (`refusal-{code}`), on pages and in the API alike.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The lifecycle has no such move from here.
    #[error("a filing that is {state} cannot be asked to {action}")]
    NotFromHere { state: &'static str, action: &'static str },
    /// Another officer holds the case.
    #[error("the case is held by another officer")]
    HeldByAnother,
    /// The second officer must not be the first.
    #[error("the second signature must be another officer's")]
    SecondMustDiffer,
    /// The form has flaws.
    #[error("{} answers are flawed", .0.len())]
    Flawed(Vec<FieldFlaw>),
    /// The responsibility notice was not acknowledged, or not in its current wording.
    #[error("the responsibility notice was not acknowledged")]
    NoticeNotAcknowledged,
    /// The notice was acknowledged faster than it can be read.
    #[error("the responsibility notice must be read first")]
    NoticeNotRead,
    /// 单独的主体不予审核: its subject must be approved first.
    #[error("the subject is not approved yet")]
    SubjectNotApproved,
    /// The domain is already filed or being filed.
    #[error("{0} is already filed or being filed")]
    DomainTaken(String),
    /// No organ answers for the deciding address.
    #[error("no organ is responsible for region {0}")]
    NoOrgan(String),
    /// A decision needs at least one reason.
    #[error("a return or refusal needs a reason")]
    NoReason,
    /// Nothing that was returned has been touched.
    #[error("nothing was corrected")]
    NothingCorrected,
    /// There is a subject already, or one being registered.
    #[error("the account has a subject already")]
    SubjectExists,
    /// A subject must be submitted before anything is filed for it.
    #[error("register the subject first")]
    SubjectMissing,
    /// An inspection must lie in the future, on a working day.
    #[error("an inspection must be booked for a coming working day")]
    InspectionDay,
    /// The receiving organ is the one that has the case.
    #[error("the case is with that organ already")]
    SameOrgan,
}

impl Refusal {
    /// Stable, kebab-case.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFromHere { .. } => "not-from-here",
            Self::HeldByAnother => "held-by-another",
            Self::SecondMustDiffer => "second-must-differ",
            Self::Flawed(_) => "flawed",
            Self::NoticeNotAcknowledged => "notice-not-acknowledged",
            Self::NoticeNotRead => "notice-not-read",
            Self::SubjectNotApproved => "subject-not-approved",
            Self::DomainTaken(_) => "domain-taken",
            Self::NoOrgan(_) => "no-organ",
            Self::NoReason => "no-reason",
            Self::NothingCorrected => "nothing-corrected",
            Self::SubjectExists => "subject-exists",
            Self::SubjectMissing => "subject-missing",
            Self::InspectionDay => "inspection-day",
            Self::SameOrgan => "same-organ",
        }
    }
}
