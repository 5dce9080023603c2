//! What an app and a mini-program are asked for alike (domain.md §1.5): how they show themselves, and where they talk to.

use super::EntryFacts;
use super::shared::is_interactive;
use crate::field::{Answers, AnyField, Field};
use crate::register::Identity;
use crate::value::choices::AppCategory;
use crate::value::{AttachmentId, Count, Introduction, ServiceDomain};

/// 功能介绍.
pub static INTRODUCTION: Field<Introduction> = Field::required("introduction");
/// 分类.
pub static CATEGORY: Field<AppCategory> = Field::required("category");
/// 用户量: how many there are now.
pub static USER_COUNT: Field<Count> = Field::required("user_count");
/// 图标.
pub static ICON: Field<AttachmentId> = Field::required("icon").of_screen();
/// 运行截图.
pub static SCREENSHOTS: Field<AttachmentId> =
    Field::required("screenshots").of_screen().at_least(3).repeatable(5);
/// 所用域名, down to the third level.
pub static SERVICE_DOMAINS: Field<ServiceDomain> =
    Field::required("service_domains").repeatable(50).public();
/// The same of what may live on its host's servers alone.
pub static OPTIONAL_DOMAINS: Field<ServiceDomain> =
    Field::optional("service_domains").repeatable(50).public();

/// What the register shows of an app or a mini-program beside its name. Domains are where it talks to, not what it is: a
/// website and its app may name the same one.
pub fn entry_facts(answers: &Answers) -> EntryFacts {
    let mut domains = answers.all("service_domains").iter().cloned();
    EntryFacts {
        primary_domain: domains.next().unwrap_or_default(),
        secondary_domains: domains.collect(),
        identities: Vec::new(),
        is_interactive: is_interactive(answers),
    }
}

/// What `field` says it is known as on `platform`, if that is asked and well formed.
pub fn identity(
    answers: &Answers,
    platform: &str,
    field: &'static dyn AnyField,
) -> Option<(&'static str, Identity)> {
    let typed = answers.one(field.id()).filter(|_| field.is_asked(answers))?;
    let id = field.normalise(typed).ok()?;
    Some((field.id(), Identity { platform: platform.to_owned(), id }))
}
