//! Why the authority suspends, restores, revokes or reinstates an entry, in codes with their legal basis.

use super::EntryAction::{self, Reinstate, Restore, Revoke, Suspend};
use crate::basis::{Basis, CONTENT, CYBER, FRAUD, LICENCE, MEASURES, NOTICE_CHANGE, SHUT};

/// One entry of the catalogue. Its text is `authority-{code}`.
pub struct AuthorityReason {
    pub code: &'static str,
    /// The rule it rests on.
    pub basis: &'static Basis,
    /// The moves it may be given for.
    pub actions: &'static [EntryAction],
}

/// The coded reasons.
pub const AUTHORITY_REASONS: &[AuthorityReason] = &[
    AuthorityReason { code: "unlawful-content", basis: CONTENT, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "order-not-followed", basis: SHUT, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "measures-missing", basis: MEASURES, actions: &[Suspend] },
    AuthorityReason { code: "duties-not-met", basis: CYBER, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "change-not-reported", basis: NOTICE_CHANGE, actions: &[Suspend] },
    AuthorityReason { code: "licence-lapsed", basis: LICENCE, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "used-for-fraud", basis: FRAUD, actions: &[Suspend, Revoke] },
    AuthorityReason { code: "false-data", basis: MEASURES, actions: &[Revoke] },
    AuthorityReason { code: "access-stopped", basis: SHUT, actions: &[Suspend] },
    AuthorityReason { code: "mended", basis: SHUT, actions: &[Restore] },
    AuthorityReason { code: "access-restored", basis: SHUT, actions: &[Restore] },
    AuthorityReason { code: "term-ended", basis: SHUT, actions: &[Restore] },
    AuthorityReason { code: "decision-lifted", basis: FRAUD, actions: &[Restore, Reinstate] },
    AuthorityReason { code: "decided-in-error", basis: MEASURES, actions: &[Restore, Reinstate] },
];

/// The catalogue's entry of this code.
pub fn find(code: &str) -> Option<&'static AuthorityReason> {
    AUTHORITY_REASONS.iter().find(|reason| reason.code == code)
}

/// The reasons that may be given for `action`.
pub fn for_action(action: EntryAction) -> impl Iterator<Item = &'static AuthorityReason> {
    AUTHORITY_REASONS.iter().filter(move |reason| reason.actions.contains(&action))
}
