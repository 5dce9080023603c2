//! Identifiers: text made by us, never reused, meaningless outside.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Wraps an identifier made by [`crate::id`]'s caller.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// 账号: an applicant's, an officer's or an administrator's.
    AccountId,
    /// 申请（一件）.
    FilingId,
    /// 开办主体.
    SubjectId,
    /// 备案登记（一条）.
    EntryId,
    /// 公安机关网安部门.
    OrganId,
    /// 违规案件.
    CaseId,
    /// 网络接入服务商的机构.
    OrganisationId,
}
