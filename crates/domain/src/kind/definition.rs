//! What a filing kind is made of.

use super::Edition;
use crate::Flaw;
use crate::field::{Answers, AnyField, Control, FieldFlaw};
use crate::register::{EntryAction, EntryKind, Identity};
use jiff::civil::Date;

/// 备案类型: one kind of filing.
///
/// Labels are catalog keys: `kind-{id}`, `step-{id}`, `group-{id}`.
pub struct Kind {
    pub id: &'static str,
    /// Rises whenever a field is added, retired or changes its meaning.
    pub form_version: u32,
    /// What each version after the first one changed.
    pub editions: &'static [Edition],
    /// The answers whose first non-empty one names the filing in lists.
    pub title_fields: &'static [&'static dyn AnyField],
    pub steps: &'static [Step],
    /// What cannot be said of one field alone.
    pub rules: &'static [Rule],
    /// 承诺时限: the working days within which the organ answers.
    pub review_days: u32,
    /// The calendar days within which a returned filing must be mended.
    pub correction_days: u32,
    pub outcome: Outcome,
    /// What the register shows of it beside its name, for kinds that end in an entry.
    pub entry_facts: Option<fn(&Answers) -> EntryFacts>,
}

/// What a register's row takes from the answers beside the name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryFacts {
    pub primary_domain: String,
    pub secondary_domains: Vec<String>,
    /// 标识, each with the field that gives it.
    pub identities: Vec<(&'static str, Identity)>,
    pub is_interactive: bool,
}

/// What an approved filing brings about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// 正式主体: the account's subject is established.
    EstablishSubject,
    /// 变更主体.
    ChangeSubject,
    /// 注销主体.
    CancelSubject,
    /// 备案登记: an entry of this kind is registered and numbered.
    Register(EntryKind),
    /// 变更.
    ChangeEntry(EntryKind),
    /// 注销.
    CancelEntry,
    /// 移交.
    TransferEntry,
    /// 认领.
    ClaimEntry,
}

impl Outcome {
    /// What happens to the entry it speaks of, for those that speak of one.
    pub const fn on_entry(self) -> Option<EntryAction> {
        match self {
            Self::ChangeEntry(_) => Some(EntryAction::Change),
            Self::CancelEntry => Some(EntryAction::Cancel),
            Self::TransferEntry => Some(EntryAction::Transfer),
            Self::ClaimEntry => Some(EntryAction::Claim),
            _ => None,
        }
    }

    /// It speaks of the subject itself.
    pub const fn is_of_subject(self) -> bool {
        matches!(self, Self::EstablishSubject | Self::ChangeSubject | Self::CancelSubject)
    }

    /// It begins with what is registered, so what cannot change stays as it is.
    pub const fn keeps_fixed(self) -> bool {
        !matches!(self, Self::EstablishSubject | Self::Register(_))
    }

    /// It begins with answers that are on record, and must differ from them.
    pub const fn is_change(self) -> bool {
        matches!(self, Self::ChangeSubject | Self::ChangeEntry(_))
    }

    /// 责任告知书 is acknowledged with it. Of a transfer it is the receiving subject that does.
    pub const fn needs_notice(self) -> bool {
        matches!(self, Self::Register(_) | Self::ChangeEntry(_) | Self::ClaimEntry)
    }

    /// 变更报告: once it is handed in, the organ knows that the record is no longer right.
    pub const fn reports_change(self) -> bool {
        matches!(self, Self::ChangeEntry(_) | Self::CancelEntry)
    }

    /// 手机验证码: it ends something or gives it away, so whoever asks shows that the mobile is theirs.
    pub const fn needs_code(self) -> bool {
        matches!(self, Self::CancelSubject | Self::CancelEntry | Self::TransferEntry)
    }
}

/// One page of the form. Several steps may stand under one name in the step bar, their stage.
pub struct Step {
    pub id: &'static str,
    pub stage: &'static str,
    pub groups: &'static [Group],
}

/// Questions that belong together, under one heading.
pub struct Group {
    pub id: &'static str,
    pub fields: &'static [&'static dyn AnyField],
    pub same_as: Option<SameAs>,
    /// Answers that a file can give, so that nobody copies them.
    pub reader: Option<SignatureReader>,
}

impl Group {
    pub const fn of(id: &'static str, fields: &'static [&'static dyn AnyField]) -> Self {
        Self { id, fields, same_as: None, reader: None }
    }

    /// Offers to read some of the answers from a file.
    #[must_use]
    pub const fn read_from(mut self, reader: SignatureReader) -> Self {
        self.reader = Some(reader);
        self
    }
}

/// 读取签名: a signed package or its certificate tells its fingerprints, a package its name and version too. The file itself
/// is no answer and not kept.
pub struct SignatureReader {
    pub fingerprints: &'static dyn AnyField,
    pub package: Option<&'static dyn AnyField>,
    pub version: Option<&'static dyn AnyField>,
}

impl SignatureReader {
    /// Of a platform whose packages are not read, only certificates.
    pub const fn of_certificate(fingerprints: &'static dyn AnyField) -> Self {
        Self { fingerprints, package: None, version: None }
    }
}

/// 同主体负责人: while `tick` is ticked the fields are not asked but copied, photos included.
///
/// `security_lead_mobile` is copied from the subject's `responsible_mobile`, and so on.
pub struct SameAs {
    pub tick: &'static dyn AnyField,
    pub from_prefix: &'static str,
    pub to_prefix: &'static str,
}

/// A rule over several answers; `today` is the day in China on which it is asked.
pub type Rule = fn(&Facts<'_>) -> Vec<FieldFlaw>;

/// What a rule may look at.
pub struct Facts<'a> {
    pub answers: &'a Answers,
    /// The subject for which it is filed; the answers themselves where the filing is the subject's.
    pub subject: &'a Answers,
    pub today: Date,
}

impl Kind {
    /// 变更 of what this kind registers: the same questions under the same rules, beginning with what is on record.
    pub(super) const fn changing(&self, id: &'static str, outcome: Outcome) -> Self {
        Self {
            id,
            form_version: self.form_version,
            editions: self.editions,
            title_fields: self.title_fields,
            steps: self.steps,
            rules: self.rules,
            review_days: 5,
            correction_days: self.correction_days,
            outcome,
            entry_facts: self.entry_facts,
        }
    }

    /// All fields of all steps, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = &'static dyn AnyField> + use<> {
        self.steps.iter().flat_map(Step::fields)
    }

    /// The field of this id.
    pub fn field(&self, id: &str) -> Option<&'static dyn AnyField> {
        self.fields().find(|field| field.id() == id)
    }

    /// The step of this id.
    pub fn step(&self, id: &str) -> Option<&'static Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The names of the step bar, in order.
    pub fn stages(&self) -> Vec<&'static str> {
        let mut stages: Vec<_> = self.steps.iter().map(|step| step.stage).collect();
        stages.dedup();
        stages
    }

    /// Whether a filing of this kind needs a subject to be filed for.
    pub fn needs_subject(&self) -> bool {
        self.outcome != Outcome::EstablishSubject
    }

    /// Whether its answers describe the subject, as the subject's registration does.
    pub const fn describes_subject(&self) -> bool {
        matches!(self.outcome, Outcome::EstablishSubject | Outcome::ChangeSubject)
    }

    /// Whether it may be begun out of nothing: an application for something new.
    pub const fn is_new(&self) -> bool {
        matches!(self.outcome, Outcome::EstablishSubject | Outcome::Register(_))
    }

    /// The normal form of all answers asked for, or everything that is wrong with them.
    ///
    /// Answers to questions that are no longer asked are left out.
    pub fn check(&self, facts: &Facts<'_>) -> Result<Answers, Vec<FieldFlaw>> {
        let mut normal = Answers::new();
        let mut flaws = Vec::new();
        for field in self.fields() {
            if !self.asks(field, facts.answers) {
                // Copied answers are not asked for, but they are part of what is submitted.
                if self.is_copied(field, facts.answers) {
                    normal.set(field.id(), facts.answers.all(field.id()).to_vec());
                }
                continue;
            }
            match field.check(facts.answers) {
                Ok(texts) => normal.set(field.id(), texts),
                Err(wrong) => flaws.extend(wrong),
            }
        }
        for rule in self.rules {
            let found = rule(facts);
            flaws.extend(
                found
                    .into_iter()
                    .filter(|f| !flaws.iter().any(|g| g.field == f.field))
                    .collect::<Vec<_>>(),
            );
        }
        if flaws.is_empty() { Ok(normal) } else { Err(flaws) }
    }

    /// Whether the form asks for `field`, other answers being what they are.
    pub fn asks(&self, field: &dyn AnyField, answers: &Answers) -> bool {
        field.is_asked(answers) && !self.is_copied(field, answers)
    }

    /// Whether `field` is part of what is submitted: asked for, or copied.
    pub fn shows(&self, field: &dyn AnyField, answers: &Answers) -> bool {
        field.is_asked(answers) || self.is_copied(field, answers)
    }

    /// Whether `field` is not asked for because its answer is known: copied from the subject's person, or from the directory's
    /// entry that was picked.
    pub fn is_copied(&self, field: &dyn AnyField, answers: &Answers) -> bool {
        self.is_of_directory(field, answers)
            || self.groups().any(|group| {
                group.same_as.as_ref().is_some_and(|same| {
                    field.id() != same.tick.id()
                        && group.fields.iter().any(|f| f.id() == field.id())
                        && answers.has_any(same.tick.id(), &["yes"])
                })
            })
    }

    /// Copies the subject's person into every group that is ticked to be the same.
    pub fn copy_same_persons(&self, answers: &mut Answers, subject: &Answers) {
        for group in self.groups() {
            let Some(same) = &group.same_as else { continue };
            if !answers.has_any(same.tick.id(), &["yes"]) {
                continue;
            }
            for field in group.fields.iter().filter(|f| f.id() != same.tick.id()) {
                if let Some(rest) = field.id().strip_prefix(same.to_prefix) {
                    let from = format!("{}{rest}", same.from_prefix);
                    answers.set(field.id(), subject.all(&from).to_vec());
                }
            }
        }
    }

    /// Whether `field` describes the directory's entry picked in the field it depends on: `registrar_phone` of `registrar`.
    fn is_of_directory(&self, field: &dyn AnyField, answers: &Answers) -> bool {
        self.fields().any(|pick| {
            matches!(pick.control(), Control::Directory { .. })
                && field.id() != pick.id()
                && field.id().strip_prefix(pick.id()).is_some_and(|rest| rest.starts_with('_'))
                && pick.is_asked(answers)
                && answers.one(pick.id()).is_some_and(|id| id != "other")
        })
    }

    fn groups(&self) -> impl Iterator<Item = &'static Group> {
        self.steps.iter().flat_map(|step| step.groups.iter())
    }
}

impl Step {
    /// The fields of all groups, in order.
    pub fn fields(&self) -> impl Iterator<Item = &'static dyn AnyField> + use<> {
        self.groups.iter().flat_map(|group| group.fields.iter().copied())
    }
}

/// A flaw found by a rule.
pub fn flaw(field: &'static dyn AnyField, flaw: Flaw) -> FieldFlaw {
    FieldFlaw { field: field.id(), index: 0, flaw }
}
