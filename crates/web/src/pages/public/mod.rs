//! What anybody may read without logging in.

pub mod guide_sections;
pub mod policy_rules;
