//! 违规类别, each with the rule it rests on; and why a report is not taken up.

use crate::basis::{
    Basis, CONTENT, DUTIES, FRAUD, LICENCE, MEASURES, NOTICE_BADGE, NOTICE_CHANGE, UNFILED,
};

/// One entry of the catalogue. Its text is `violation-category-{code}`.
#[derive(Debug, PartialEq, Eq)]
pub struct Category {
    pub code: &'static str,
    /// The rule it rests on.
    pub basis: &'static Basis,
    /// Why an entry is suspended over it, in the code that its public history gives.
    pub authority: &'static str,
}

const fn category(code: &'static str, basis: &'static Basis, authority: &'static str) -> Category {
    Category { code, basis, authority }
}

/// The categories, gravest first.
pub const CATEGORIES: &[Category] = &[
    category("unlawful-content", CONTENT, "unlawful-content"),
    category("fraud", FRAUD, "used-for-fraud"),
    category("not-filed", UNFILED, "order-not-followed"),
    category("false-data", MEASURES, "order-not-followed"),
    category("number-misused", MEASURES, "order-not-followed"),
    category("measures-missing", MEASURES, "measures-missing"),
    category("change-not-reported", NOTICE_CHANGE, "change-not-reported"),
    category("badge-missing", NOTICE_BADGE, "order-not-followed"),
    category("licence-missing", LICENCE, "licence-lapsed"),
    category("other", DUTIES, "duties-not-met"),
];

/// The catalogue's entry of this code.
pub fn find(code: &str) -> Option<&'static Category> {
    CATEGORIES.iter().find(|category| category.code == code)
}

/// Why an operator who has an account answered on paper; the texts are `violation-on-paper-{code}`.
pub const PAPER_REASONS: &[&str] = &["wished", "cannot-log-in", "handed-over"];

/// 不予受理的原因, told to whoever reported; the texts are `dismissal-{code}`.
pub const DISMISSALS: &[&str] =
    &["nothing-found", "too-vague", "handled-before", "not-of-police", "not-competent"];
