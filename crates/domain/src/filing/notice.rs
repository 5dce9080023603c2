//! What people are told.

/// What an applicant is told; the texts are `notice-{code}` in the catalogs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    Received,
    /// A transfer was handed in, and waits for the other side.
    Offered,
    Returned,
    InspectionBooked,
    Approved,
    Refused,
    Withdrawn,
    Lapsed,
    HandedOver,
    /// A transfer was accepted, and goes to the organ.
    Accepted,
    /// A transfer was not wanted.
    Declined,
    /// A draft that nobody touches is about to lapse.
    DraftExpiring,
    /// Deadlines are near, or over.
    DeadlinesNear,
    /// The entry has another number now.
    Moved,
    Suspended,
    Restored,
    Revoked,
    Reinstated,
    Annotated,
    /// The site is not as it was filed, and that lasts.
    SiteDrifted,
    /// The number is displayed on a domain it was not filed for.
    NumberElsewhere,
    /// 责令改正: a case was opened, and is to be answered.
    ViolationOpened,
    /// Another day was set for the answer.
    ViolationExtended,
    /// Neither more time nor an objection was granted: the clock goes on.
    ViolationResumed,
    /// 书面答复 was entered by an officer.
    AnswerEntered,
    /// The day for the answer has passed.
    ViolationOverdue,
    /// The case is closed.
    ViolationClosed,
    /// 责令停止接入.
    AccessOrdered,
    /// The access provider has acted.
    AccessCancelled,
    /// 通知恢复接入.
    RestoreOrdered,
    /// The access provider has acted again.
    AccessRestored,
    /// 申诉答复.
    AppealAnswered,
    /// 服务商条目 is in the directory as proposed.
    ProviderListed,
    /// 服务商条目 has to be mended.
    ProviderReturned,
    /// Somebody is asked to act for an organisation.
    ProviderInvited,
    /// 立案, for the access provider of the site.
    ProviderCase,
    /// 办结 of a case that it was told of.
    ProviderCaseClosed,
    /// 责令停止接入, for the access provider.
    ProviderOrdered,
    /// 通知恢复接入, for the access provider.
    ProviderRestore,
    /// A receiver of events was paused: a message to it was given up.
    ReceiverPaused,
}

/// When a message goes out beside the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comes {
    /// Somebody has acted, and whoever it concerns is told.
    AtOnce,
    /// The platform's clock has acted: told, but not in quiet hours.
    ByDay,
    /// It reminds: by the ways and at the hours that its reader wishes.
    AsWished,
}

impl Notice {
    /// When it goes out by mail or short message.
    pub const fn comes(self) -> Comes {
        match self {
            Self::DraftExpiring | Self::DeadlinesNear | Self::SiteDrifted => Comes::AsWished,
            Self::Lapsed
            | Self::NumberElsewhere
            | Self::ViolationOverdue
            | Self::ReceiverPaused => Comes::ByDay,
            _ => Comes::AtOnce,
        }
    }

    pub const ALL: [Self; 40] = [
        Self::Received,
        Self::Offered,
        Self::Returned,
        Self::InspectionBooked,
        Self::Approved,
        Self::Refused,
        Self::Withdrawn,
        Self::Lapsed,
        Self::HandedOver,
        Self::Accepted,
        Self::Declined,
        Self::DraftExpiring,
        Self::DeadlinesNear,
        Self::Moved,
        Self::Suspended,
        Self::Restored,
        Self::Revoked,
        Self::Reinstated,
        Self::Annotated,
        Self::SiteDrifted,
        Self::NumberElsewhere,
        Self::ViolationOpened,
        Self::ViolationExtended,
        Self::ViolationResumed,
        Self::AnswerEntered,
        Self::ViolationOverdue,
        Self::ViolationClosed,
        Self::AccessOrdered,
        Self::AccessCancelled,
        Self::RestoreOrdered,
        Self::AccessRestored,
        Self::AppealAnswered,
        Self::ProviderListed,
        Self::ProviderReturned,
        Self::ProviderInvited,
        Self::ProviderCase,
        Self::ProviderCaseClosed,
        Self::ProviderOrdered,
        Self::ProviderRestore,
        Self::ReceiverPaused,
    ];

    /// Stable, kebab-case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Offered => "offered",
            Self::Returned => "returned",
            Self::InspectionBooked => "inspection-booked",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
            Self::HandedOver => "handed-over",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::DraftExpiring => "draft-expiring",
            Self::DeadlinesNear => "deadlines-near",
            Self::Moved => "moved",
            Self::Suspended => "suspended",
            Self::Restored => "restored",
            Self::Revoked => "revoked",
            Self::Reinstated => "reinstated",
            Self::Annotated => "annotated",
            Self::SiteDrifted => "site-drifted",
            Self::NumberElsewhere => "number-elsewhere",
            Self::ViolationOpened => "violation-opened",
            Self::ViolationExtended => "violation-extended",
            Self::ViolationResumed => "violation-resumed",
            Self::AnswerEntered => "answer-entered",
            Self::ViolationOverdue => "violation-overdue",
            Self::ViolationClosed => "violation-closed",
            Self::AccessOrdered => "access-ordered",
            Self::AccessCancelled => "access-cancelled",
            Self::RestoreOrdered => "restore-ordered",
            Self::AccessRestored => "access-restored",
            Self::AppealAnswered => "appeal-answered",
            Self::ProviderListed => "provider-listed",
            Self::ProviderReturned => "provider-returned",
            Self::ProviderInvited => "provider-invited",
            Self::ProviderCase => "provider-case",
            Self::ProviderCaseClosed => "provider-case-closed",
            Self::ProviderOrdered => "provider-ordered",
            Self::ProviderRestore => "provider-restore",
            Self::ReceiverPaused => "receiver-paused",
        }
    }
}
