//! 截图 of a site: kept as attachments are, found through the looks and alarms that refer to it, and let go of with them.

use anbei_domain::id::AccountId;
use anbei_store::read::attachment::Attachment;
use anbei_store::{Tx, write};

use super::{Prepared, insert};
use crate::{App, AppError};

/// A picture whose bytes are kept; its row goes with what refers to it.
pub(in crate::use_case) struct SitePicture {
    stored: Attachment,
    prepared: Prepared,
}

impl SitePicture {
    pub fn id(&self) -> &str {
        &self.stored.id
    }

    fn insert(&self, tx: &mut Tx) -> Result<(), AppError> {
        insert(tx, &self.stored, &self.prepared)
    }
}

impl App {
    /// Keeps a picture. One that cannot be kept is told to the operator, and missing: no look fails for it.
    pub(in crate::use_case) fn put_picture(&self, picture: &Prepared) -> Option<SitePicture> {
        let told = |error: &AppError| tracing::error!(%error, "a site's picture cannot be kept");
        // No account has it but through what refers to it.
        let nobody = AccountId::new("");
        let stored = self.put_file(picture, nobody).inspect_err(told).ok()?;
        Some(SitePicture { stored, prepared: picture.clone() })
    }

    /// Writes a picture's row for what may come to refer to it; if nothing does, it is forgotten.
    pub(in crate::use_case) fn with_picture(
        &self,
        tx: &mut Tx,
        picture: Option<&SitePicture>,
        refer: impl FnOnce(&mut Tx) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        let Some(picture) = picture else { return refer(tx) };
        picture.insert(tx)?;
        refer(tx)?;
        self.let_go(tx, [picture.id()])
    }

    /// 剩余信息清除: forgets those pictures to which nothing refers any more.
    pub(in crate::use_case) fn let_go<'a>(
        &self,
        tx: &mut Tx,
        pictures: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), AppError> {
        for id in pictures {
            if write::attachment::hold(tx, id)? {
                self.forget_held(tx, id)?;
            }
        }
        Ok(())
    }
}
