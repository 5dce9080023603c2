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
    /// A domain, or what an app is known as, has been filed by somebody else meanwhile.
    #[error("{0} is already filed or being filed")]
    Taken(String),
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
    /// Nothing differs from what is registered.
    #[error("nothing was changed")]
    NothingChanged,
    /// There is a filing for this entry, or for the subject, that has to end first.
    #[error("another filing for it is open")]
    AlreadyOpen,
    /// 主体迁移: what is with an organ must be settled before the subject moves to another one.
    #[error("other filings of the subject are with its organ")]
    OthersOpen,
    /// 主体迁移 is under way: it decides which organ is responsible.
    #[error("the subject is moving to another organ")]
    SubjectMoving,
    /// 注销主体: its entries must have ended first.
    #[error("the subject has entries that have not ended")]
    EntriesRemain,
    /// 手机验证码 is missing for what ends or gives away.
    #[error("the code sent to the mobile was not confirmed")]
    CodeNotConfirmed,
    /// A subject hands nothing over to itself.
    #[error("the receiving subject must be another one")]
    ReceiverMustDiffer,
    /// The receiving subject must be established.
    #[error("the receiving subject is not established")]
    ReceiverNotEstablished,
    /// 接收主体 named in the transfer is another one.
    #[error("the transfer names another receiving subject")]
    ReceiverDiffers,
    /// Somebody has claimed it already.
    #[error("the entry has been claimed already")]
    AlreadyClaimed,
    /// 双人复核: something proposed before waits for a signature.
    #[error("a proposal is waiting for a second officer")]
    ProposalPending,
    /// There is nothing to sign or to let fall.
    #[error("nothing was proposed")]
    NothingProposed,
    /// Only a public annotation can be answered, and only once.
    #[error("there is nothing to be answered, or it was answered")]
    NotToBeAnswered,
    /// The receiving organ is the one that has the case.
    #[error("the case is with that organ already")]
    SameOrgan,
    /// 并案 into what is not another open case of the organ.
    #[error("a case is merged into another open one of the same organ")]
    MergeElsewhere,
    /// 答复期限 is counted in working days, within bounds.
    #[error("the operator is given between 1 and 60 working days")]
    AnswerDays,
    /// What is said to have been done lies in the future.
    #[error("the day has not come yet")]
    DayToCome,
    /// What an access provider is said to have done must be shown.
    #[error("the provider's confirmation is missing")]
    ProofMissing,
    /// 申诉 is made once against each decision.
    #[error("the decision was objected to before")]
    AppealedBefore,
    /// There is no appeal that waits for an answer.
    #[error("nobody has objected")]
    NoAppeal,
    /// 服务商成员 whose role does not reach as far.
    #[error("the member's role does not allow it")]
    RoleForbids,
    /// An organisation is never left without a manager.
    #[error("the last manager cannot leave or become anything else")]
    LastManager,
    /// Everybody acts for one organisation at most.
    #[error("the account belongs to an organisation already")]
    MemberElsewhere,
    /// 邀请 that was withdrawn, used, or has run out.
    #[error("the invitation is not valid any more")]
    InvitationOver,
    /// 预填链接 that is not as any provider signed it.
    #[error("the prefill link is not as it was signed")]
    PrefillDamaged,
    /// 预填链接 for one account, which was another one.
    #[error("the prefill link was used")]
    PrefillUsed,
    #[error("the prefill link has run out")]
    PrefillExpired,
    /// 预填链接 that the provider took back, or whose key it did.
    #[error("the prefill link was taken back")]
    PrefillEnded,
}

impl Refusal {
    /// Something the applicant can settle before handing it in again; told on the page from which it was handed in.
    pub const fn is_of_applicant(&self) -> bool {
        matches!(
            self,
            Self::NothingChanged
                | Self::NothingCorrected
                | Self::OthersOpen
                | Self::SubjectMoving
                | Self::EntriesRemain
                | Self::NoOrgan(_)
        )
    }

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
            Self::Taken(_) => "taken",
            Self::NoOrgan(_) => "no-organ",
            Self::NoReason => "no-reason",
            Self::NothingCorrected => "nothing-corrected",
            Self::SubjectExists => "subject-exists",
            Self::SubjectMissing => "subject-missing",
            Self::InspectionDay => "inspection-day",
            Self::NothingChanged => "nothing-changed",
            Self::AlreadyOpen => "already-open",
            Self::OthersOpen => "others-open",
            Self::SubjectMoving => "subject-moving",
            Self::EntriesRemain => "entries-remain",
            Self::CodeNotConfirmed => "code-not-confirmed",
            Self::ReceiverMustDiffer => "receiver-must-differ",
            Self::ReceiverNotEstablished => "receiver-not-established",
            Self::ReceiverDiffers => "receiver-differs",
            Self::AlreadyClaimed => "already-claimed",
            Self::ProposalPending => "proposal-pending",
            Self::NothingProposed => "nothing-proposed",
            Self::NotToBeAnswered => "not-to-be-answered",
            Self::SameOrgan => "same-organ",
            Self::MergeElsewhere => "merge-elsewhere",
            Self::AnswerDays => "answer-days",
            Self::DayToCome => "day-to-come",
            Self::ProofMissing => "proof-missing",
            Self::AppealedBefore => "appealed-before",
            Self::NoAppeal => "no-appeal",
            Self::RoleForbids => "role-forbids",
            Self::LastManager => "last-manager",
            Self::MemberElsewhere => "member-elsewhere",
            Self::InvitationOver => "invitation-over",
            Self::PrefillDamaged => "prefill-damaged",
            Self::PrefillUsed => "prefill-used",
            Self::PrefillExpired => "prefill-expired",
            Self::PrefillEnded => "prefill-ended",
        }
    }
}
