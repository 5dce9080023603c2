//! What was answered, as typed.

use std::collections::BTreeMap;

use serde_json::Value;

/// The answers of one filing: field id → the texts given for it.
///
/// A single-valued field has at most one text. Texts are kept as typed until the form is submitted, so that nothing
/// typed is lost for being wrong. An absent id means "never answered", an empty list "answered with nothing".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Vec<String>>);

impl Answers {
    /// No answers yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// All texts given for `id`.
    pub fn all(&self, id: &str) -> &[String] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }

    /// The first text given for `id`, if it is not blank.
    pub fn one(&self, id: &str) -> Option<&str> {
        self.all(id).first().map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// Whether one of the texts given for `id` is one of `any_of`.
    pub fn has_any(&self, id: &str, any_of: &[&str]) -> bool {
        self.all(id).iter().any(|text| any_of.contains(&text.trim()))
    }

    /// Whether `id` was ever answered, even with nothing.
    pub fn mentions(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    /// Replaces what was answered for `id`; blank texts are dropped.
    pub fn set<T: Into<String>>(&mut self, id: &str, texts: impl IntoIterator<Item = T>) {
        let texts = texts.into_iter().map(Into::into).filter(|t: &String| !t.trim().is_empty());
        self.0.insert(id.to_owned(), texts.collect());
    }

    /// Forgets `id` altogether.
    pub fn remove(&mut self, id: &str) {
        self.0.remove(id);
    }

    /// All ids and their texts, in the ids' order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(id, texts)| (id.as_str(), texts.as_slice()))
    }

    /// Takes over every answer of `other`.
    pub fn merge(&mut self, other: &Self) {
        for (id, texts) in &other.0 {
            self.0.insert(id.clone(), texts.clone());
        }
    }

    /// The document as it is stored: `{"id":["text",…],…}`.
    pub fn to_json(&self) -> String {
        self.to_json_of(|_| true)
    }

    /// The document of those ids for which `take` holds.
    pub fn to_json_of(&self, take: impl Fn(&str) -> bool) -> String {
        let mut json = String::from("{");
        for (id, texts) in self.0.iter().filter(|(id, _)| take(id)) {
            begin_next(&mut json, '{');
            push_text(&mut json, id);
            json.push_str(":[");
            for text in texts {
                begin_next(&mut json, '[');
                push_text(&mut json, text);
            }
            json.push(']');
        }
        json.push('}');
        json
    }

    /// Reads a stored document.
    ///
    /// # Errors
    ///
    /// If it is not one: the storage is damaged or was written by something else.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json).map(Self)
    }
}

/// A comma, unless nothing has come since `opened`.
fn begin_next(json: &mut String, opened: char) {
    if !json.ends_with(opened) {
        json.push(',');
    }
}

/// A text in quotes. Most have nothing in them that JSON writes otherwise.
fn push_text(json: &mut String, text: &str) {
    if text.bytes().any(|byte| byte < b' ' || matches!(byte, b'"' | b'\\')) {
        json.push_str(&Value::from(text).to_string());
    } else {
        json.push('"');
        json.push_str(text);
        json.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(of: &[(&str, &[&str])]) -> Answers {
        Answers(
            of.iter()
                .map(|(id, texts)| {
                    ((*id).to_owned(), texts.iter().map(|t| (*t).to_owned()).collect())
                })
                .collect(),
        )
    }

    #[test]
    fn a_document_is_written_as_any_other_writer_of_json_would() {
        let some = answers(&[
            ("a", &[]),
            ("b", &["", "青禾茶叶 🍵", "line\none\ttwo\u{1}\u{7f}"]),
            ("c\"d", &["back\\slash", "\"quoted\"", "{", "[", "[{"]),
        ]);
        for all in [Answers::new(), some] {
            let json = all.to_json();
            assert_eq!(json, serde_json::to_string(&all.0).unwrap());
            assert_eq!(Answers::from_json(&json).unwrap(), all);
        }
    }

    #[test]
    fn a_document_can_be_written_of_some_ids() {
        let all = answers(&[("a", &["1"]), ("b", &["2"]), ("c", &["3"])]);
        assert_eq!(all.to_json_of(|id| id != "b"), r#"{"a":["1"],"c":["3"]}"#);
        assert_eq!(all.to_json_of(|id| id == "d"), "{}");
    }
}
