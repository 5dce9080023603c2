//! A field, its condition, and what pages and checks may ask of any field.

use std::marker::PhantomData;

use super::{Answers, Control};
use crate::Flaw;
use crate::value::FieldValue;

/// Who may see an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Everybody, in the public register.
    Public,
    /// The applicant and the organ's officers.
    Parties,
}

/// A field is asked only if another one was answered with one of these.
#[derive(Clone, Copy)]
pub struct Condition {
    pub field: &'static dyn AnyField,
    pub any_of: &'static [&'static str],
}

/// What an uploaded picture is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shows {
    Document,
    Screen,
}

/// A flaw and the field it was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFlaw {
    pub field: &'static str,
    /// Which of several texts, from zero.
    pub index: usize,
    pub flaw: Flaw,
}

/// One question of a form, holding values of type `V`.
///
/// Labels and hints are catalog keys derived from the id: `field-{id}` and `field-{id}.hint`.
pub struct Field<V> {
    id: &'static str,
    required: bool,
    at_least: usize,
    at_most: usize,
    condition: Option<Condition>,
    audience: Audience,
    sensitive: bool,
    fixed: bool,
    shows: Shows,
    value: PhantomData<fn() -> V>,
}

impl<V: FieldValue> Field<V> {
    const fn new(id: &'static str, required: bool) -> Self {
        let at_most = if matches!(V::CONTROL, Control::AnyOf { .. }) { 99 } else { 1 };
        Self {
            id,
            required,
            at_least: 1,
            at_most,
            condition: None,
            audience: Audience::Parties,
            sensitive: false,
            fixed: false,
            shows: Shows::Document,
            value: PhantomData,
        }
    }

    /// A field that must be answered whenever it is asked.
    pub const fn required(id: &'static str) -> Self {
        Self::new(id, true)
    }

    /// A field that may stay empty.
    pub const fn optional(id: &'static str) -> Self {
        Self::new(id, false)
    }

    /// Asked only if `field` was answered with one of `any_of`.
    #[must_use]
    pub const fn when<W: FieldValue>(
        mut self,
        field: &'static Field<W>,
        any_of: &'static [&'static str],
    ) -> Self {
        self.condition = Some(Condition { field, any_of });
        self
    }

    /// Shown in the public register.
    #[must_use]
    pub const fn public(mut self) -> Self {
        self.audience = Audience::Public;
        self
    }

    /// Encrypted at rest, masked on screens; an officer's look at it is audited.
    #[must_use]
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// May be given several times, up to `at_most`.
    #[must_use]
    pub const fn repeatable(mut self, at_most: usize) -> Self {
        self.at_most = at_most;
        self
    }

    /// Takes no fewer than `least` where it is answered at all; for what [`Field::repeatable`] lets be given several times.
    #[must_use]
    pub const fn at_least(mut self, least: usize) -> Self {
        self.at_least = least;
        self
    }

    /// Cannot be changed once registered (domain.md §2.2): the record is cancelled and filed anew instead.
    #[must_use]
    pub const fn fixed(mut self) -> Self {
        self.fixed = true;
        self
    }

    /// An uploaded picture of what a screen shows: how to photograph a document is no help with it.
    #[must_use]
    pub const fn of_screen(mut self) -> Self {
        self.shows = Shows::Screen;
        self
    }

    /// The value answered, if there is one and it is well formed.
    pub fn of(&self, answers: &Answers) -> Option<V> {
        answers.one(self.id).and_then(|text| V::parse(text).ok())
    }

    /// All well-formed values answered.
    pub fn all_of(&self, answers: &Answers) -> Vec<V> {
        answers.all(self.id).iter().filter_map(|text| V::parse(text).ok()).collect()
    }
}

/// What pages, checks, storage and exports ask of a field without knowing its type.
pub trait AnyField: Sync {
    fn id(&self) -> &'static str;
    fn control(&self) -> Control;
    fn is_required(&self) -> bool;
    /// How many texts it holds at least, if any.
    fn at_least(&self) -> usize;
    /// How many texts it may hold.
    fn at_most(&self) -> usize;
    fn condition(&self) -> Option<Condition>;
    fn audience(&self) -> Audience;
    fn is_sensitive(&self) -> bool;
    fn is_fixed(&self) -> bool;
    /// Whether what is uploaded shows a screen, not a document.
    fn is_of_screen(&self) -> bool;
    fn samples(&self) -> &'static [&'static str];
    /// The normal form of one typed text.
    fn normalise(&self, typed: &str) -> Result<String, Flaw>;

    /// Whether the form asks for it, the other answers being what they are.
    fn is_asked(&self, answers: &Answers) -> bool {
        self.condition()
            .is_none_or(|c| c.field.is_asked(answers) && answers.has_any(c.field.id(), c.any_of))
    }

    /// The normal forms of all texts given, or everything that is wrong with them.
    fn check(&self, answers: &Answers) -> Result<Vec<String>, Vec<FieldFlaw>> {
        let typed: Vec<_> =
            answers.all(self.id()).iter().filter(|t| !t.trim().is_empty()).collect();
        let flaw = |index, flaw| FieldFlaw { field: self.id(), index, flaw };
        if typed.is_empty() && self.is_required() {
            let code = match self.control() {
                Control::OneOf { .. } | Control::Region | Control::Directory { .. } => "choose-one",
                Control::AnyOf { .. } => "choose-some",
                Control::Tick => "tick-required",
                Control::Upload => "upload-required",
                _ => "required",
            };
            return Err(vec![flaw(0, Flaw::new(code))]);
        }
        let mut normal = Vec::new();
        let mut flaws = Vec::new();
        for (index, text) in typed.into_iter().enumerate() {
            match self.normalise(text) {
                Ok(_) if index >= self.at_most() => {
                    let most = self.at_most().to_string();
                    flaws.push(flaw(index, Flaw::new("too-many").with("most", most)));
                }
                Ok(text) if normal.contains(&text) => {
                    flaws.push(flaw(index, Flaw::new("repeated").with("text", text)));
                }
                Ok(text) => normal.push(text),
                Err(wrong) => flaws.push(flaw(index, wrong)),
            }
        }
        if flaws.is_empty() && !normal.is_empty() && normal.len() < self.at_least() {
            let (least, count) = (self.at_least().to_string(), normal.len().to_string());
            let few = Flaw::new("too-few").with("least", least).with("count", count);
            flaws.push(flaw(0, few));
        }
        if flaws.is_empty() { Ok(normal) } else { Err(flaws) }
    }
}

impl<V: FieldValue> AnyField for Field<V> {
    fn id(&self) -> &'static str {
        self.id
    }
    fn control(&self) -> Control {
        V::CONTROL
    }
    fn is_required(&self) -> bool {
        self.required
    }
    fn at_least(&self) -> usize {
        self.at_least
    }
    fn at_most(&self) -> usize {
        self.at_most
    }
    fn condition(&self) -> Option<Condition> {
        self.condition
    }
    fn audience(&self) -> Audience {
        self.audience
    }
    fn is_sensitive(&self) -> bool {
        self.sensitive
    }
    fn is_fixed(&self) -> bool {
        self.fixed
    }
    fn is_of_screen(&self) -> bool {
        self.shows == Shows::Screen
    }
    fn samples(&self) -> &'static [&'static str] {
        V::samples()
    }
    fn normalise(&self, typed: &str) -> Result<String, Flaw> {
        V::parse(typed).map(|value| value.to_text())
    }
}
