//! 预填来源: what an access provider answered beforehand, said beside each question.

use anbei_app::views::prefill::FilingPrefill;
use anbei_domain::field::{Answers, AnyField};
use anbei_domain::kind::Kind;
use anbei_domain::kind::new_website::{ACCESS_PROVIDER, DOMAIN_CERTIFICATE};
use anbei_domain::prefill::{CERTIFICATE_NUMBER, Fate, fate};

use super::field::label;
use super::{Facts, NoLookups};
use crate::Lang;

/// What was filled in of a filing, beside what it says now.
pub struct Prefilled<'a> {
    pub t: Lang,
    pub source: &'a FilingPrefill,
    pub now: &'a Answers,
    /// `prefill`, or `desk-prefill` for an officer: how the texts begin.
    pub words: &'static str,
}

/// What is said beside one question.
pub struct Mark {
    pub is_overridden: bool,
    pub text: String,
}

impl Prefilled<'_> {
    /// Beside this question, if something was filled in for it.
    pub fn mark(&self, field: &'static dyn AnyField) -> Option<Mark> {
        let (t, words, provider) = (self.t, self.words, &self.source.provider_name);
        if field.id() == DOMAIN_CERTIFICATE.id() {
            let number = self.source.given.one(CERTIFICATE_NUMBER.id())?;
            let facts: [(&str, &dyn std::fmt::Display); 2] =
                [("provider", provider), ("number", &number)];
            let text = t.with(format!("{words}-certificate"), &facts);
            return Some(Mark { is_overridden: false, text });
        }
        let is_overridden = fate(field, &self.source.given, self.now)? == Fate::Overridden;
        let text = if is_overridden {
            let given = self.given(field);
            let facts: [(&str, &dyn std::fmt::Display); 2] =
                [("provider", provider), ("given", &given)];
            t.with(format!("{words}-overridden"), &facts)
        } else {
            t.with(format!("{words}-kept"), &[("provider", provider)])
        };
        Some(Mark { is_overridden, text })
    }

    /// Whose link it was, and which answers are not as it filled them in.
    pub fn in_short(&self, kind: &'static Kind) -> String {
        let t = self.t;
        let is_overridden = |field: &&dyn AnyField| {
            fate(*field, &self.source.given, self.now) == Some(Fate::Overridden)
        };
        let labels: Vec<_> =
            kind.fields().filter(is_overridden).map(|field| label(t, field.id())).collect();
        let (provider, labels) = (&self.source.provider_name, labels.join(t.text("my-comma")));
        let which = if labels.is_empty() { "none" } else { "some" };
        t.with(format!("{}-{which}", self.words), &[("provider", provider), ("labels", &labels)])
    }

    /// What was filled in, in words.
    fn given(&self, field: &'static dyn AnyField) -> String {
        if field.id() == ACCESS_PROVIDER.id() {
            return self.source.provider_name.clone();
        }
        let (t, answers) = (self.t, &self.source.given);
        let facts = Facts { t, answers, lookups: &NoLookups, masked: false, change: None };
        facts.row(field).texts.join(t.text("my-comma"))
    }
}
