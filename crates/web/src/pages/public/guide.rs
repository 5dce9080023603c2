//! `GET /guide` — 操作指南.

use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::Response;
use axum::routing::get;

use super::guide_sections::SECTIONS;
use crate::page::Cache;
use crate::{Lang, Page, Shell, State, Visitor};

#[derive(Template)]
#[template(path = "public/guide.html")]
struct GuidePage {
    shell: Shell,
    sections: Vec<Section>,
}

/// A part of the guide.
struct Section {
    id: &'static str,
    title: &'static str,
    lead: Option<&'static str>,
    paragraphs: Vec<Paragraph>,
    /// Things to do one after the other, rather than things to know.
    is_steps: bool,
}

struct Paragraph {
    question: Option<&'static str>,
    text: &'static str,
}

impl Page for GuidePage {
    const CACHE: Cache = Cache::Long;
    const INDEX: bool = true;
}

pub fn routes() -> Router<State> {
    Router::new().route("/guide", get(show))
}

async fn show(Shared(state): Shared<State>, visitor: Visitor) -> Response {
    let t = visitor.t;
    let sections = SECTIONS.iter().map(|(id, count)| section(id, *count, t)).collect();
    GuidePage { shell: visitor.shell(&state).section("guide"), sections }.respond()
}

fn section(id: &'static str, count: usize, t: Lang) -> Section {
    let paragraph = |n: usize| Paragraph {
        question: t.find(format!("guide-{id}-{n}.question")),
        text: t.text(format!("guide-{id}-{n}")),
    };
    Section {
        id,
        title: t.text(format!("guide-{id}")),
        lead: t.find(format!("guide-{id}.lead")),
        paragraphs: (1..=count).map(paragraph).collect(),
        is_steps: matches!(id, "register" | "subject" | "website" | "notice" | "badge"),
    }
}
