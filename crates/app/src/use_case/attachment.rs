//! 附件: take a file in, give it out to whoever may open it.
//!
//! Everything here takes time (pictures are decoded, disks are waited for) and is called on threads that may wait.

mod picture;
mod prepare;
mod sheet;
mod site_picture;
#[cfg(test)]
mod tests;

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::id::AccountId;
use anbei_store::read::attachment::{Attachment, Unused};
use anbei_store::write::attachment::NewAttachment;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::{Tx, read, write};
use serde_json::json;

pub(super) use picture::prepare_site;
pub use prepare::{MOST_BYTES, Prepared, prepare_upload};
pub(super) use site_picture::SitePicture;

use super::apply::files_in;
use crate::job::{self, FORGET_FILE};
use crate::{App, AppError, Via};

/// Why a file was not taken.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// The person uploading can mend it: another file, or this one saved anew.
    #[error("{0}")]
    Flawed(Flaw),
    #[error(transparent)]
    App(#[from] AppError),
}

/// An attachment opened for somebody.
pub struct Opened {
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

impl App {
    /// Takes a file in: judged by its content, cleaned, sealed and kept. Waits.
    ///
    /// # Errors
    ///
    /// [`UploadError::Flawed`] says what is wrong with the file.
    pub fn store_upload(
        &self,
        actor: &Actor,
        name: &str,
        bytes: &[u8],
    ) -> Result<Attachment, UploadError> {
        // What somebody sends who has not logged in is nobody's but the case's that it goes with.
        let account = match actor {
            Actor::Applicant(account) | Actor::Officer { account, .. } => account.clone(),
            Actor::Visitor => AccountId::new(""),
            _ => return Err(AppError::NotFound.into()),
        };
        let prepared = prepare_upload(bytes, name).map_err(UploadError::Flawed)?;
        if let Some(scanner) = &self.ports().scanner
            && let Some(found) = scanner.scan(bytes).map_err(AppError::internal)?
        {
            return Err(UploadError::Flawed(Flaw::new("upload-infected").with("name", found)));
        }
        let stored = self.put_file(&prepared, account)?;
        let row = stored.clone();
        self.store().write_now(move |tx| insert(tx, &row, &prepared))?;
        Ok(stored)
    }

    /// Keeps the bytes; the row is still to be written.
    fn put_file(&self, prepared: &Prepared, uploader: AccountId) -> Result<Attachment, AppError> {
        let now = self.now();
        let id = self.fresh_id(now);
        self.keep(&key(&id, false), &prepared.bytes)?;
        if let Some(thumb) = &prepared.thumb {
            self.keep(&key(&id, true), thumb)?;
        }
        Ok(Attachment {
            id,
            name: prepared.name.clone(),
            media_type: prepared.media_type.to_owned(),
            size: i64::try_from(prepared.bytes.len()).unwrap_or(i64::MAX),
            sha256: prepared.sha256(),
            pages: prepared.pages.map(i64::from),
            has_thumb: prepared.thumb.is_some(),
            at: now,
            uploader,
        })
    }

    /// Opens an attachment, or its thumbnail, if `actor` may. A look at the whole of what somebody else uploaded is audited before
    /// it is given out. Waits.
    ///
    /// # Errors
    ///
    /// [`AppError::NotFound`] if it is not there or not theirs.
    pub fn open_attachment(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
        wants_thumb: bool,
    ) -> Result<Opened, AppError> {
        let found = self.store().read_now(|tx| -> Result<_, AppError> {
            read::attachment::find(tx, actor, id)?.ok_or(AppError::NotFound)
        })?;
        if wants_thumb && !found.has_thumb {
            return Err(AppError::NotFound);
        }
        let key = key(&found.id, wants_thumb);
        let sealed = self.ports().blobs.get(&key).map_err(AppError::internal)?;
        let sealed = sealed.ok_or_else(|| AppError::internal(format!("blob {key} is missing")))?;
        let bytes = self.keys().open(&purpose(&key), &sealed);
        let bytes = bytes.map_err(|_| AppError::internal(format!("blob {key} does not open")))?;
        if !wants_thumb && actor.account() != Some(&found.uploader) {
            self.note_look((actor, via), &found)?;
        }
        let media_type =
            if wants_thumb { "image/jpeg".to_owned() } else { found.media_type.clone() };
        Ok(Opened { name: found.name, media_type, bytes: bytes.to_vec() })
    }

    fn note_look(&self, (actor, via): (&Actor, &Via), found: &Attachment) -> Result<(), AppError> {
        let (actor, via, now) = (actor.clone(), via.to_string(), self.now());
        let (id, sha256) = (found.id.clone(), found.sha256.clone());
        self.store().write_now(move |tx| {
            let event = NewAuditEvent {
                aggregate: "attachment",
                aggregate_id: &id,
                at: now,
                actor: &actor,
                via: &via,
                action: "open",
                detail: "{}",
                before: &sha256,
                after: &sha256,
            };
            Ok(audit::append(tx, &event)?)
        })
    }

    /// 剩余信息清除: forgets a file that nobody has attached to anything. Its bytes go with the job that this asks for. Says whether
    /// it was forgotten: the decision is made here, so that nobody attaches it at the same moment.
    pub(crate) fn forget_upload(&self, file: Unused) -> Result<bool, AppError> {
        let app = self.clone();
        self.store().write_now(move |tx| {
            let is_free = write::attachment::hold(tx, &file.id)? && !app.is_typed(tx, &file)?;
            Ok(is_free && app.forget_held(tx, &file.id)?)
        })
    }

    fn forget_held(&self, tx: &mut Tx, id: &str) -> Result<bool, AppError> {
        let is_gone = write::attachment::forget_unused(tx, id)?;
        if is_gone {
            job::enqueue(self, tx, FORGET_FILE, &json!({ "id": id }), self.now())?;
        }
        Ok(is_gone)
    }

    /// Whether a filing of its account's that is being filled in names the file.
    fn is_typed(&self, tx: &mut Tx, file: &Unused) -> Result<bool, AppError> {
        let actor = Actor::Applicant(file.account.clone());
        for line in read::filing::list_being_filled_in(tx, &file.account)? {
            let filing = read::filing::find(tx, self.keys(), &actor, &line)?;
            let mut named = filing.iter().flat_map(|of| files_in(of.kind, &of.answers));
            if named.any(|id| *id == file.id) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Removes the bytes of a file that was forgotten. Waits.
    pub(crate) fn forget_bytes(&self, id: &str) -> Result<(), AppError> {
        for is_thumb in [false, true] {
            self.ports().blobs.delete(&key(id, is_thumb)).map_err(AppError::internal)?;
        }
        Ok(())
    }

    fn keep(&self, key: &str, bytes: &[u8]) -> Result<(), AppError> {
        let sealed = self.keys().seal(&purpose(key), bytes);
        self.ports().blobs.put(key, sealed).map_err(AppError::internal)
    }
}

/// Writes the row of a file whose bytes are kept.
fn insert(tx: &mut Tx, stored: &Attachment, prepared: &Prepared) -> Result<(), AppError> {
    let new = NewAttachment {
        id: &stored.id,
        account: &stored.uploader,
        name: &stored.name,
        media_type: &stored.media_type,
        size: prepared.bytes.len(),
        sha256: &stored.sha256,
        width: prepared.width,
        height: prepared.height,
        pages: prepared.pages,
        has_thumb: stored.has_thumb,
        at: stored.at,
    };
    Ok(write::attachment::insert(tx, &new)?)
}

/// Where the bytes lie. Identifiers end in what is random, so folders fill evenly.
fn key(id: &str, is_thumb: bool) -> String {
    let fan = id.get(id.len().saturating_sub(2)..).unwrap_or("00");
    let suffix = if is_thumb { "-thumb" } else { "" };
    format!("{fan}/{id}{suffix}")
}

/// What the seal of a blob is bound to.
fn purpose(key: &str) -> String {
    format!("blob/{key}")
}
