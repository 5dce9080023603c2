//! The applicant's pages: what is mine, filling in, handing in, following up.

mod attachment;
mod bar;
mod begin;
mod case;
mod changes;
mod check;
mod choose;
mod claims;
mod code;
mod correction;
pub mod deadlines;
pub(in crate::pages) mod facts;
mod filing;
mod form;
mod group;
pub(in crate::pages) mod here;
pub(in crate::pages) mod lists;
mod moving;
mod my;
mod notice;
mod papers;
mod prefill;
mod question;
mod receive;
mod record;
mod record_history;
mod record_watch;
pub(in crate::pages) mod sent;
mod signature;
mod snippet;
mod step;
mod submitted;
mod unlock;
mod upload;

use anbei_domain::refusal::Refusal;
use axum::Router;
use axum::routing::{get, post};

use crate::{Lang, State};

pub fn routes() -> Router<State> {
    Router::new()
        .route("/my", get(my::home))
        .route("/my/subject", get(my::subject))
        .route("/my/subject/group", get(group::get))
        .route("/my/subject/group/form.pdf", get(group::get_form))
        .route("/my/subject/group/{which}", get(group::get_member).post(group::post_member))
        .route("/my/filings", get(my::filings))
        .route("/my/entries", get(my::entries))
        .route("/my/messages", get(my::messages).post(my::post_messages))
        .route("/my/deadlines", get(deadlines::get).post(deadlines::post))
        .route("/claims", get(claims::get).post(claims::post))
        .route("/apply/new", get(choose::get).post(choose::post))
        .route("/apply/{filing}", get(step::resume))
        .route("/apply/{filing}/check", get(check::get).post(check::post))
        .route("/apply/{filing}/form", get(form::get).post(form::post))
        .route("/apply/{filing}/notice", get(notice::get).post(notice::post))
        .route("/apply/{filing}/code", get(code::get).post(code::post))
        .route("/apply/{filing}/{step}", get(step::get).post(step::post))
        .route("/filings/{id}", get(filing::get))
        .route("/filings/{id}/papers/{file}", get(papers::get))
        .route("/papers/{id}", get(papers::scan))
        .route("/papers/violations/{id}", get(papers::scan_violation))
        .route("/filings/{id}/withdraw", get(filing::get_withdraw).post(filing::post_withdraw))
        .route("/filings/{id}/unlock", get(unlock::get).post(unlock::post))
        .route("/filings/{id}/copy", post(begin::post_copy))
        .route("/prefill/{token}", get(prefill::get).post(prefill::post))
        .route("/my/prefills/{organisation}/{link}", post(prefill::post_waiting))
        .route("/receive", get(receive::get).post(receive::post))
        .route("/records/{id}", get(record::get))
        .route("/records/{id}/begin", post(begin::post))
        .route("/records/{id}/check", get(record_watch::get_check).post(record_watch::post_check))
        .route(
            "/records/{id}/report",
            get(record_watch::get_report).post(record_watch::post_report),
        )
        .route(
            "/records/{id}/reply",
            get(record_history::get_reply).post(record_history::post_reply),
        )
        .route("/records/{id}/badge/{file}", get(record::get_badge))
        .route("/filings/{id}/submitted", get(submitted::get))
        .route("/uploads", post(upload::post))
        .route("/uploads/signature", post(signature::post))
        .route("/attachments/{id}", get(attachment::get))
        .route("/attachments/{id}/thumb", get(attachment::get_thumb))
}

/// Why something lawful to ask is not done.
fn refusal_text(t: Lang, refusal: &Refusal) -> String {
    let key = format!("refusal-{}", refusal.code());
    match refusal {
        Refusal::NoOrgan(region) => t.with(key, &[("region", region)]),
        Refusal::Taken(what) => t.with(key, &[("what", what)]),
        _ => t.text(key).to_owned(),
    }
}
