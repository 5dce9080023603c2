//! Who is asking.

/// The person a page is drawn for, as far as its frame shows them.
#[derive(Debug, Clone, Default)]
pub struct Who {
    role: Role,
    name: String,
    unread: u32,
    acts_for_provider: bool,
}

/// What part of the portal a person works in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    #[default]
    Nobody,
    Applicant,
    Officer,
    Administrator,
}

impl Who {
    /// Somebody who has not logged in.
    pub fn nobody() -> Self {
        Self::default()
    }

    pub fn new(role: Role, name: impl Into<String>, unread: u32) -> Self {
        Self { role, name: name.into(), unread, acts_for_provider: false }
    }

    /// 服务商成员.
    #[must_use]
    pub fn of_provider(self) -> Self {
        Self { acts_for_provider: true, ..self }
    }

    pub fn acts_for_provider(&self) -> bool {
        self.acts_for_provider
    }

    pub fn is_nobody(&self) -> bool {
        self.role == Role::Nobody
    }

    pub fn is_applicant(&self) -> bool {
        self.role == Role::Applicant
    }

    pub fn is_officer(&self) -> bool {
        self.role == Role::Officer
    }

    pub fn is_admin(&self) -> bool {
        self.role == Role::Administrator
    }

    /// As the person is greeted.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Messages not read yet.
    pub fn unread(&self) -> u32 {
        self.unread
    }
}
