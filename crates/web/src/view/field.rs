//! From a field of the domain to a question on a page, and back.

use super::{ControlView, FieldView, SummaryError};

impl FieldView {
    /// A question that was not answered yet.
    pub fn blank(id: &str, label: String, control: ControlView) -> Self {
        Self {
            id: id.to_owned(),
            name: id.to_owned(),
            label,
            hint: None,
            required: true,
            control,
            value: String::new(),
            values: Vec::new(),
            errors: Vec::new(),
            options: Vec::new(),
            groups: Vec::new(),
            uploads: Vec::new(),
            region: None,
            shown_when: None,
            rows: Vec::new(),
            note: None,
            source: None,
            mono: false,
            autocomplete: "off",
            input_type: "text",
            max: None,
        }
    }

    /// Its lines of the summary above the form, each leading to the control that is wrong.
    pub fn summary(&self) -> impl Iterator<Item = SummaryError> {
        self.errors.iter().map(|error| {
            let row =
                (error.index > 0 && !self.rows.is_empty()).then(|| format!("-{}", error.index));
            let href = format!("#{}{}", self.id, row.unwrap_or_default());
            SummaryError { href, text: format!("{}：{}", self.label, error.text) }
        })
    }
}
