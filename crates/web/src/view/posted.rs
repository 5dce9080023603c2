//! From a posted form back to answers.

use anbei_domain::field::{Answers, AnyField, Control};
use anbei_domain::region;

use crate::extract::{Posted, PostedFile};

/// What was answered to these fields, all of which the form showed.
///
/// A field of which the form sent nothing was left as it is, unless its control sends nothing when it is emptied (boxes
/// and files): then it was answered with nothing. A pressed "remove" is already done in what is returned.
pub fn read_answers(fields: &[&'static dyn AnyField], posted: &Posted) -> Answers {
    let mut answers = Answers::new();
    for field in fields {
        let id = field.id();
        let texts = texts_of(*field, posted);
        let is_emptied =
            matches!(field.control(), Control::Tick | Control::AnyOf { .. } | Control::Upload);
        if is_emptied || !texts.is_empty() {
            answers.set(id, texts);
        }
    }
    answers
}

/// The files chosen in these fields, each with the field's id.
pub fn read_files<'a>(
    fields: &[&'static dyn AnyField],
    posted: &'a Posted,
) -> Vec<(&'static str, &'a PostedFile)> {
    let field_of = |file: &'a PostedFile| {
        let field = fields.iter().find(|field| field.id() == file.field)?;
        matches!(field.control(), Control::Upload).then(|| (field.id(), file))
    };
    posted.files.iter().filter_map(field_of).collect()
}

fn texts_of(field: &'static dyn AnyField, posted: &Posted) -> Vec<String> {
    let id = field.id();
    let mut texts: Vec<String> = posted.all(id).map(str::to_owned).collect();
    if !matches!(field.control(), Control::Region) {
        remove_pressed(&mut texts, id, posted.action_on("remove"));
        return texts;
    }
    let levels = ["province", "city", "district"];
    let named = levels.iter().filter_map(|level| posted.one(&format!("{id}.{level}")));
    texts.extend(named.map(str::to_owned));
    if texts.is_empty() { texts } else { vec![deepest(texts.iter().map(String::as_str))] }
}

/// Takes out the row, or the file, whose button was pressed: `{field}:{row or upload}`.
fn remove_pressed(texts: &mut Vec<String>, id: &str, pressed: Option<&str>) {
    let Some(which) = pressed.and_then(|p| p.strip_prefix(id)).and_then(|p| p.strip_prefix(':'))
    else {
        return;
    };
    match which.parse::<usize>() {
        // An upload's id is never a number this short.
        Ok(row) if row < texts.len() && which.len() < 4 => {
            texts.remove(row);
        }
        _ => texts.retain(|text| text != which),
    }
}

/// The deepest level that lies within the ones above it: who picks another province without a script sends the old
/// city along.
pub fn deepest<'a>(codes: impl IntoIterator<Item = &'a str>) -> String {
    let mut kept = "";
    for code in codes.into_iter().map(str::trim).filter(|code| !code.is_empty()) {
        let is_within =
            kept.is_empty() || region::path(code).iter().any(|above| above.code == kept);
        if is_within {
            kept = code;
        }
    }
    kept.to_owned()
}
