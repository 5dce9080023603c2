//! What was answered, as typed.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

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

    /// Splits into the answers of the ids for which `take` holds, and the others.
    pub fn partition(&self, take: impl Fn(&str) -> bool) -> (Self, Self) {
        let (yes, no) = self.0.clone().into_iter().partition(|(id, _)| take(id));
        (Self(yes), Self(no))
    }

    /// The document as it is stored: `{"id": ["text", …], …}`.
    pub fn to_json(&self) -> String {
        let texts = |texts: &Vec<String>| texts.iter().map(|t| Value::from(t.as_str())).collect();
        let map: Map<_, _> =
            self.0.iter().map(|(id, t)| (id.clone(), Value::Array(texts(t)))).collect();
        Value::Object(map).to_string()
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
