//! What begins a filing from something that is there: a record, an earlier filing.

use anbei_app::views;
use anbei_app::views::entry::Entry;
use anbei_app::{AppError, Tx};
use anbei_domain::id::EntryId;
use anbei_domain::kind::{self, CANCEL_RECORD, Kind, TRANSFER_RECORD};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::here::Here;
use crate::{Lang, PageError, Posted};

/// A way to go on with a record.
pub struct Way {
    pub kind: &'static str,
    pub label: &'static str,
    pub summary: &'static str,
}

/// What may be begun about a record, or the filing about it that is open.
pub enum Ways {
    Open(String),
    Begin(Vec<Way>),
}

impl Ways {
    /// As the record stands now.
    pub fn find(tx: &mut Tx<'_>, entry: &Entry, t: Lang) -> Result<Self, AppError> {
        let id = EntryId::new(entry.id.clone());
        if let Some(open) = views::entry_life::find_open_filing(tx, &id)? {
            return Ok(Self::Open(format!("/filings/{open}")));
        }
        let kinds = [kind::change_of(entry.kind), Some(&TRANSFER_RECORD), Some(&CANCEL_RECORD)];
        let is_admitted = |kind: &&'static Kind| {
            let action = kind.outcome.on_entry();
            action.is_some_and(|action| {
                anbei_domain::register::lifecycle::find(entry.state, action).is_some()
            })
        };
        let way = |kind: &'static Kind| Way {
            kind: kind.id,
            label: t.text(format!("kind-{}", kind.id)),
            summary: t.text(format!("kind-{}.summary", kind.id)),
        };
        Ok(Self::Begin(kinds.into_iter().flatten().filter(is_admitted).map(way).collect()))
    }
}

/// `POST /records/{id}/begin` — 变更, 移交 or 注销 of a record.
pub async fn post(
    here: Here,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let kind = posted.one("kind").and_then(kind::find).ok_or(PageError::NotFound)?;
    let filing = here.app().begin_on_entry(&here.who.actor, kind, &id).await?;
    Ok(Redirect::to(&format!("/apply/{filing}")).into_response())
}

/// `POST /filings/{id}/copy` — 复制: a new filing with the answers of this one.
pub async fn post_copy(
    here: Here,
    Path(id): Path<String>,
    _: Posted,
) -> Result<Response, PageError> {
    let filing = here.app().begin_copy(&here.who.actor, &id).await?;
    Ok(Redirect::to(&format!("/apply/{filing}")).into_response())
}
