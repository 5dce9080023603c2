//! The questions of an account's forms.

use anbei_domain::field::FieldFlaw;

use crate::Lang;
use crate::view::{ControlView, FieldErrorView, FieldView, OptionView};

/// What questions are drawn from: the language, and what is wrong with the answers.
#[derive(Clone, Copy)]
pub(super) struct Questions<'a> {
    pub t: Lang,
    pub flaws: &'a [FieldFlaw],
}

impl Questions<'_> {
    /// A line. Its label is `account-{id}`, its hint `account-{id}.hint`.
    pub fn line(self, id: &'static str, value: &str, autocomplete: &'static str) -> FieldView {
        let key = format!("account-{id}");
        let of_field = self.flaws.iter().filter(|flaw| flaw.field == id);
        let error = |(number, flaw): (usize, &FieldFlaw)| FieldErrorView {
            index: flaw.index,
            id: format!("{id}-error-{number}"),
            text: self.t.flaw(&flaw.flaw),
            way_out: None,
        };
        FieldView {
            hint: self.t.find(format!("{key}.hint")).map(str::to_owned),
            value: value.to_owned(),
            autocomplete,
            errors: of_field.enumerate().map(error).collect(),
            ..FieldView::blank(id, self.t.text(&key).to_owned(), ControlView::Line)
        }
    }

    pub fn typed(
        self,
        id: &'static str,
        value: &str,
        (input_type, autocomplete): (&'static str, &'static str),
    ) -> FieldView {
        FieldView { input_type, ..self.line(id, value, autocomplete) }
    }

    /// A password: never shown again.
    pub fn password(self, id: &'static str, autocomplete: &'static str) -> FieldView {
        self.typed(id, "", ("password", autocomplete))
    }

    /// A code that came by mail, by short message or from a device.
    pub fn code(self, id: &'static str) -> FieldView {
        FieldView { mono: true, ..self.line(id, "", "one-time-code") }
    }

    pub fn tick(self, id: &'static str, is_on: bool) -> FieldView {
        FieldView {
            control: ControlView::Tick,
            required: false,
            ..self.line(id, if is_on { "yes" } else { "" }, "off")
        }
    }

    /// One of a few: each is called `account-{id}-{code}`.
    pub fn one_of(self, id: &'static str, codes: &[&'static str], chosen: &str) -> FieldView {
        let option = |code: &&'static str| OptionView {
            code: (*code).to_owned(),
            label: self.t.text(format!("account-{id}-{code}")).to_owned(),
            hint: self.t.find(format!("account-{id}-{code}.hint")).map(str::to_owned),
            checked: *code == chosen,
        };
        FieldView {
            control: ControlView::OneOf,
            options: codes.iter().map(option).collect(),
            ..self.line(id, chosen, "off")
        }
    }

    /// Some of a few, called like those of [`Self::one_of`].
    pub fn any_of(self, id: &'static str, codes: &[&'static str], chosen: &[String]) -> FieldView {
        let view = self.one_of(id, codes, "");
        let options = view
            .options
            .into_iter()
            .map(|option| OptionView { checked: chosen.contains(&option.code), ..option });
        FieldView {
            options: options.collect(),
            control: ControlView::AnyOf,
            values: chosen.to_vec(),
            ..view
        }
    }
}
