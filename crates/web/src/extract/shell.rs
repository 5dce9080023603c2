//! What the frame of every page needs to know.

use std::convert::Infallible;

use anbei_domain::kind::Kind;
use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::Uri;
use axum::http::request::Parts;

use super::{Drawn, Visit, Who};
use crate::config::Brand;
use crate::guide::help;
use crate::i18n::{Lang, choose};
use crate::{State, assets};

/// The frame of a page: language, brand, who is looking, where.
#[derive(Debug, Clone)]
pub struct Shell {
    pub t: Lang,
    pub brand: &'static Brand,
    pub(crate) drawn: &'static Drawn,
    pub demo: bool,
    /// Where the portal is, for what is read on paper.
    pub site: String,
    /// Path and query of the page, for the way back from the language switch.
    pub path: String,
    /// Goes into the hidden `_csrf` of every posting form.
    pub csrf: String,
    pub who: Who,
    /// Which entry of the navigation is the current one.
    pub section: &'static str,
    /// The section of the guide that explains the page.
    pub help: Option<&'static str>,
    /// After so many seconds without a sign of life the page asks whether anybody is there: two minutes before the
    /// session ends.
    pub idle_seconds: u32,
}

impl Shell {
    /// The frame for nobody in particular, with nothing to post.
    pub fn bare(state: &State, t: Lang, path: impl Into<String>) -> Self {
        Self {
            t,
            brand: state.brand(),
            drawn: state.drawn(),
            demo: state.config().demo,
            site: state.config().public_url.clone(),
            path: path.into(),
            csrf: String::new(),
            who: Who::nobody(),
            section: "",
            help: None,
            idle_seconds: (state.config().idle_minutes * 60).saturating_sub(120),
        }
    }

    /// Marks an entry of the navigation.
    #[must_use]
    pub fn section(mut self, section: &'static str) -> Self {
        self.section = section;
        self
    }

    /// Says that the page asks what this kind of filing asks for.
    #[must_use]
    pub fn asking_for(mut self, kind: &Kind) -> Self {
        self.help = help::of_kind(kind.id).or(self.help);
        self
    }

    /// Says who is looking.
    #[must_use]
    pub fn seen_by(mut self, who: Who) -> Self {
        self.who = who;
        self
    }

    /// The address of a static file, which changes when the file does.
    pub fn asset(&self, path: &str) -> &'static str {
        assets::url(path)
    }

    /// The page's own address, written so that it can stand in a query.
    pub fn back(&self) -> String {
        form_urlencoded::byte_serialize(self.path.as_bytes()).collect()
    }
}

/// Whoever asks, logged in or not.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub t: Lang,
    /// Path and query.
    pub path: String,
    /// `None` on the lean stack, whose pages have no forms that post.
    pub visit: Option<Visit>,
    /// The section of the guide that explains what is asked for.
    help: Option<&'static str>,
}

impl Visitor {
    /// The frame of the page this visitor gets.
    pub fn shell(&self, state: &State) -> Shell {
        let csrf = self.visit.as_ref().map(|visit| visit.token(&state.config().secret));
        let bare = Shell::bare(state, self.t, self.path.clone());
        Shell { csrf: csrf.unwrap_or_default(), help: self.help, ..bare }
    }

    pub(crate) fn of(parts: &Parts) -> Self {
        let route = parts.extensions.get::<MatchedPath>();
        Self {
            visit: parts.extensions.get().cloned(),
            help: route.and_then(|route| help::of_route(route.as_str())),
            ..Self::at(&parts.uri, choose(parts))
        }
    }

    /// Somebody without a visit.
    pub(crate) fn at(uri: &Uri, t: Lang) -> Self {
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        Self { t, path: path.to_owned(), visit: None, help: None }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}
