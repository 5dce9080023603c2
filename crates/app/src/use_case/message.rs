//! 站内消息: read and removed by whom they were written to.

use anbei_domain::actor::Actor;
use anbei_store::write;

use crate::{App, AppError};

impl App {
    /// Marks everything as read.
    pub fn read_messages(
        &self,
        actor: &Actor,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (now, account) = (self.now(), actor.account().cloned());
        self.store().write(move |tx| {
            let account = account.ok_or(AppError::NotFound)?;
            Ok(write::message::mark_all_read(tx, &account, now)?)
        })
    }

    /// Removes one message.
    pub fn delete_message(
        &self,
        actor: &Actor,
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (id, account) = (id.to_owned(), actor.account().cloned());
        self.store().write(move |tx| {
            let account = account.ok_or(AppError::NotFound)?;
            Ok(write::message::delete(tx, &account, &id)?)
        })
    }
}
