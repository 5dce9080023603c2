//! The applicant's pages: what is mine, filling in, handing in, following up.

mod attachment;
mod bar;
mod case;
mod check;
mod choose;
mod correction;
mod facts;
mod here;
mod notice;
mod question;
mod sent;
mod step;
mod submitted;
mod upload;

use anbei_domain::refusal::Refusal;
use axum::Router;
use axum::routing::{get, post};

use crate::{Lang, State};

pub fn routes() -> Router<State> {
    Router::new()
        .route("/apply/new", get(choose::get).post(choose::post))
        .route("/apply/{filing}", get(step::resume))
        .route("/apply/{filing}/check", get(check::get).post(check::post))
        .route("/apply/{filing}/notice", get(notice::get).post(notice::post))
        .route("/apply/{filing}/{step}", get(step::get).post(step::post))
        .route("/filings/{id}/submitted", get(submitted::get))
        .route("/uploads", post(upload::post))
        .route("/attachments/{id}", get(attachment::get))
        .route("/attachments/{id}/thumb", get(attachment::get_thumb))
}

/// Why something lawful to ask is not done.
fn refusal_text(t: Lang, refusal: &Refusal) -> String {
    let key = format!("refusal-{}", refusal.code());
    match refusal {
        Refusal::NoOrgan(region) => t.with(key, &[("region", region)]),
        Refusal::DomainTaken(domain) => t.with(key, &[("domain", domain)]),
        _ => t.text(key).to_owned(),
    }
}
