//! What templates draw: plain data, already in the reader's language.
//!
//! The macros in `templates/ui/` say which of these they take.

pub mod basis;
pub mod checks;
pub mod field;
pub mod history;
pub mod organ;
pub mod posted;
pub mod prefilled;
pub mod reader;
pub mod reason;
pub mod summary;

pub use basis::{basis, rests_on};
pub use field::{Form, Lookups, NoLookups};
pub use history::{HistoryItem, history};
pub use organ::OrganView;
pub use posted::{deepest, read_answers, read_files};
pub use reader::ReaderView;
pub use reason::reason_text;
pub use summary::Facts;

/// How a question is asked; the drawing of a `domain` control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlView {
    Line,
    Paragraph,
    Date,
    OneOf,
    AnyOf,
    Tick,
    Region,
    Directory,
    Upload,
    /// A table to import, sent with its form.
    Table,
    /// Pictures and documents, sent with their form.
    Files,
}

impl ControlView {
    /// The `type` of the boxes of a group of choices.
    pub const fn box_type(self) -> &'static str {
        if matches!(self, Self::OneOf) { "radio" } else { "checkbox" }
    }
}

/// Whether a file shows a document, which it can show badly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sketches {
    Document,
    None,
}

/// One question, ready to be drawn.
#[derive(Debug, Clone)]
pub struct FieldView {
    pub id: String,
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    pub required: bool,
    pub control: ControlView,
    pub value: String,
    pub values: Vec<String>,
    pub errors: Vec<FieldErrorView>,
    pub options: Vec<OptionView>,
    /// Options of a directory, by heading.
    pub groups: Vec<OptionGroupView>,
    pub uploads: Vec<UploadView>,
    /// What the directory says of the entry that is picked.
    pub listed: Option<ListedView>,
    /// How many files it takes.
    pub most_files: usize,
    /// Whether a photographed document is asked for: what a good one looks like is shown then.
    pub sketches: Sketches,
    pub region: Option<RegionView>,
    /// The id of the question that decides, and the codes that bring this one up, parted by spaces.
    /// `!code` brings it up unless that code was answered.
    pub shown_when: Option<(String, String)>,
    /// It is not asked for as the answers stand; the script brings it up as they change.
    pub hidden: bool,
    /// The texts of a repeatable question, and one blank row; empty if it is not repeatable.
    pub rows: Vec<RepeatRow>,
    /// 退回原因: why the officer wants this one changed.
    pub note: Option<String>,
    /// Where a value that was filled in for the applicant comes from.
    pub source: Option<String>,
    pub mono: bool,
    pub autocomplete: &'static str,
    pub input_type: &'static str,
    /// The latest date that can be answered.
    pub max: Option<String>,
}

/// One thing wrong with one of the texts of a field.
#[derive(Debug, Clone)]
pub struct FieldErrorView {
    pub index: usize,
    /// The id of the paragraph that says it.
    pub id: String,
    pub text: String,
    /// Where to go on instead.
    pub way_out: Option<WayOut>,
}

/// A way out of what is wrong.
#[derive(Debug, Clone)]
pub struct WayOut {
    pub href: String,
    pub text: &'static str,
}

#[derive(Debug, Clone)]
pub struct OptionView {
    pub code: String,
    pub label: String,
    pub hint: Option<String>,
    pub checked: bool,
}

#[derive(Debug, Clone)]
pub struct OptionGroupView {
    pub label: String,
    pub options: Vec<OptionView>,
}

/// What a directory says of one of its entries.
#[derive(Debug, Clone)]
pub struct ListedView {
    /// Where it says the same of another one: `{from}{id}.json`.
    pub from: String,
    /// Nothing before one is picked.
    pub rows: Vec<FactRow>,
}

/// An uploaded file.
#[derive(Debug, Clone)]
pub struct UploadView {
    pub id: String,
    pub name: String,
    pub size_text: String,
    pub thumb: Option<String>,
    pub href: String,
    pub is_image: bool,
}

/// The three levels of a region, each with what can be picked under the one above.
#[derive(Debug, Clone, Default)]
pub struct RegionView {
    pub province: Vec<OptionView>,
    pub city: Vec<OptionView>,
    pub district: Vec<OptionView>,
}

/// One text of a repeatable question.
#[derive(Debug, Clone)]
pub struct RepeatRow {
    pub index: usize,
    pub value: String,
    pub errors: Vec<FieldErrorView>,
}

/// A line of the error summary: where the field is, and what is wrong with it.
#[derive(Debug, Clone)]
pub struct SummaryError {
    /// `#field-id`.
    pub href: String,
    /// The question, where the text does not name it.
    pub label: Option<String>,
    pub text: String,
}

/// A step of the step bar.
#[derive(Debug, Clone)]
pub struct Step {
    pub name: String,
    /// `done`, `now` or nothing.
    pub state: &'static str,
    pub href: Option<String>,
}

/// A fact of a document, or an answer with a way to change it.
#[derive(Debug, Clone, Default)]
pub struct FactRow {
    pub label: String,
    pub texts: Vec<String>,
    pub files: Vec<UploadView>,
    pub mono: bool,
    /// Where it can be changed.
    pub change: Option<String>,
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct TimelineItem {
    /// `done`, `now`, `wait`, `wrong` or `idle`.
    pub state: &'static str,
    pub title: String,
    pub at: String,
    pub texts: Vec<String>,
}

/// The picture that goes with a state: `info`, `done`, `wait`, `wrong`, `now` or `idle`.
pub fn state_icon(state: impl AsRef<str>) -> &'static str {
    match state.as_ref() {
        "info" => "info",
        "done" => "done",
        "wait" => "clock",
        "wrong" => "alert",
        "now" => "dot",
        _ => "ring",
    }
}

/// Something still to be done.
#[derive(Debug, Clone)]
pub struct Task {
    pub name: String,
    pub hint: Option<String>,
    /// Nothing while it cannot be begun.
    pub href: Option<String>,
    /// `done`, `now`, `wait`, `wrong` or `idle`, and the word for it.
    pub state: &'static str,
    pub word: String,
}

/// An item of a navigation.
#[derive(Debug, Clone)]
pub struct Link {
    pub text: String,
    pub href: String,
    /// A drawing of `static/icons.svg`.
    pub icon: &'static str,
    pub count: Option<usize>,
    pub current: bool,
}

/// Where in a long list the reader is.
#[derive(Debug, Clone, Default)]
pub struct Pager {
    /// "第 2 页，共 318 条".
    pub at: String,
    pub previous: Option<String>,
    pub next: Option<String>,
}

/// 验证码: a picture, and work for the browser of who cannot read it.
#[derive(Debug, Clone)]
pub struct CaptchaView {
    /// Which challenge this is; posted back as `captcha_token`.
    pub token: String,
    /// Address of the picture, or the picture as a `data:` address.
    pub image: String,
    pub challenge: String,
    pub salt: String,
    pub maxnumber: u32,
    pub signature: String,
    pub errors: Vec<FieldErrorView>,
}
