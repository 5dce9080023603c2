//! The catalogs of `locales/`, read once.

use std::fmt::{Display, Write};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rust_embed::RustEmbed;
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use super::Lang;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
pub(super) struct Files;

/// Everything said in one language.
pub(super) struct Catalog {
    /// What needs no formatting, formatted beforehand: a busy page looks up thirty of these.
    plain: FxHashMap<String, String>,
    /// What only has facts put into it, cut beforehand.
    cut: FxHashMap<String, Vec<Piece>>,
    bundle: FluentBundle<FluentResource>,
}

/// A part of a message.
enum Piece {
    Text(String),
    /// The fact of this name.
    Fact(String),
}

static CHINESE: LazyLock<Catalog> = LazyLock::new(|| Catalog::load(Lang::Zh));
static ENGLISH: LazyLock<Catalog> = LazyLock::new(|| Catalog::load(Lang::En));

pub(super) fn of(lang: Lang) -> &'static Catalog {
    match lang {
        Lang::Zh => &CHINESE,
        Lang::En => &ENGLISH,
    }
}

impl Catalog {
    fn load(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolating marks would end up in copied numbers and in tests.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for resource in resources(lang) {
            keys.extend(keys_of(&resource));
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(lang = lang.code(), ?errors, "a message is defined twice");
            }
        }
        let mut catalog = Self { plain: FxHashMap::default(), cut: FxHashMap::default(), bundle };
        for key in keys {
            if let Some(text) = catalog.format_plain(&key) {
                catalog.plain.insert(key, text);
            } else if let Some(pieces) = catalog.pattern(&key).and_then(cut) {
                catalog.cut.insert(key, pieces);
            }
        }
        catalog
    }

    pub(super) fn plain(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        let (id, attribute) = parted(key);
        let message = self.bundle.get_message(id);
        message.is_some_and(|message| match attribute {
            Some(name) => message.get_attribute(name).is_some(),
            None => message.value().is_some(),
        })
    }

    /// What `key` says with these arguments; `None` if there is no such message.
    pub(super) fn format(&self, key: &str, args: &FluentArgs) -> Option<String> {
        let mut errors = Vec::new();
        let text = self.formatted(key, Some(args), &mut errors)?;
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a message lacks an argument");
        }
        Some(text)
    }

    /// What `key` says without any argument; `None` if it needs one.
    fn format_plain(&self, key: &str) -> Option<String> {
        let mut errors = Vec::new();
        let text = self.formatted(key, None, &mut errors)?;
        errors.is_empty().then_some(text)
    }

    fn formatted(
        &self,
        key: &str,
        args: Option<&FluentArgs>,
        errors: &mut Vec<fluent_bundle::FluentError>,
    ) -> Option<String> {
        Some(self.bundle.format_pattern(self.pattern(key)?, args, errors).into_owned())
    }

    fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        let (id, attribute) = parted(key);
        let message = self.bundle.get_message(id)?;
        match attribute {
            Some(name) => Some(message.get_attribute(name)?.value()),
            None => message.value(),
        }
    }

    /// What `key` says with these facts, put together from its pieces; `None` if there is more to it than that, or a fact is
    /// missing.
    pub(super) fn fill(&self, key: &str, facts: &[(&str, &dyn Display)]) -> Option<String> {
        let mut text = String::new();
        for piece in self.cut.get(key)? {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Fact(wanted) => {
                    let (_, fact) = facts.iter().find(|(name, _)| name == wanted)?;
                    let from = text.len();
                    write!(text, "{fact}").ok()?;
                    isolate(&mut text, from);
                }
            }
        }
        Some(text)
    }
}

/// The pieces of a message that chooses and formats nothing.
fn cut(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Fact(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// Sets what stands from `from` on apart from the sentence, if it runs from right to left: else the commas and numbers beside it
/// would take its direction.
pub(super) fn isolate(text: &mut String, from: usize) {
    let runs_left = |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
    if text[from..].contains(runs_left) {
        text.insert(from, '\u{2068}');
        text.push('\u{2069}');
    }
}

/// The parsed files of a language; what cannot be parsed is left out and reported.
pub(super) fn resources(lang: Lang) -> Vec<FluentResource> {
    let prefix = format!("{}/", lang.code());
    let texts = Files::iter().filter(|path| path.starts_with(&prefix)).filter_map(|path| {
        let file = Files::get(&path)?;
        Some((path, String::from_utf8_lossy(&file.data).into_owned()))
    });
    let parse = |(path, text): (std::borrow::Cow<'static, str>, String)| {
        FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
            tracing::error!(%path, ?errors, "a catalog has mistakes");
            resource
        })
    };
    texts.map(parse).collect()
}

/// `id` and `id.attribute` of every message.
fn keys_of(resource: &FluentResource) -> Vec<String> {
    let mut keys = Vec::new();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            let id = message.id.name;
            keys.extend(message.value.is_some().then(|| id.to_owned()));
            keys.extend(message.attributes.iter().map(|a| format!("{id}.{}", a.id.name)));
        }
    }
    keys
}

/// A message and one of its attributes.
fn parted(key: &str) -> (&str, Option<&str>) {
    match key.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (key, None),
    }
}
