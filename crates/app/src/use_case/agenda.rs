//! 我的期限: how an account wishes to be reminded, what it says is done, and the secret address of its calendar.

use anbei_domain::actor::Actor;
use anbei_domain::deadline::DeadlineRule;
use anbei_domain::id::AccountId;
use anbei_store::read::deadline::{About, ReminderWish};
use anbei_store::read::feed::FeedOwner;
use anbei_store::{read, write};
use serde_json::json;

use super::account::note;
use super::session::{SignedIn, token_hash};
use crate::{App, AppError, Via};

impl App {
    /// Keeps how an account wishes to be reminded.
    pub fn set_reminder_wish(
        &self,
        account: &AccountId,
        wish: ReminderWish,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let account = account.clone();
        self.store().write(move |tx| Ok(write::deadline::put_wish(tx, &account, wish)?))
    }

    /// 已放置: the holder of an entry says that its number is shown. What the platform sees counts more, once it has looked.
    pub fn say_badge_shown(
        &self,
        (actor, via): (&Actor, &Via),
        entry: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, entry) = (self.clone(), actor.clone(), via.clone(), entry.to_owned());
        self.store().write(move |tx| {
            let found = read::entry_life::find(tx, &actor, &entry)?.ok_or(AppError::NotFound)?;
            let holder = found.holder.filter(|holder| actor.account() == Some(&holder.account));
            let holder = holder.ok_or(AppError::NotFound)?;
            let (rule, now) = (DeadlineRule::ShowBadge, app.now());
            if write::deadline::mark_done(tx, About::Entry, &entry, rule, now)? {
                let detail = json!({ "entry": entry });
                note(tx, (&actor, &via), &holder.account, "badge-said-shown", &detail, now)?;
            }
            Ok(())
        })
    }

    /// Gives an account's feed an address nobody can guess; the one it had leads nowhere from now on.
    pub fn open_feed(
        &self,
        who: &SignedIn,
        via: &Via,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, who, via, token) = (self.clone(), who.clone(), via.clone(), self.fresh_token());
        self.store().write(move |tx| {
            let (id, now) = (&who.session.account, app.now());
            write::feed::put(tx, app.keys(), id, (&token, &token_hash(&token)), now)?;
            Ok(note(tx, (&who.actor(), &via), id, "feed-opened", &json!({}), now)?)
        })
    }

    /// Closes an account's feed.
    pub fn close_feed(
        &self,
        who: &SignedIn,
        via: &Via,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, who, via) = (self.clone(), who.clone(), via.clone());
        self.store().write(move |tx| {
            let id = &who.session.account;
            if write::feed::delete(tx, id)? {
                note(tx, (&who.actor(), &via), id, "feed-closed", &json!({}), app.now())?;
            }
            Ok(())
        })
    }

    /// Whose feed this token opens.
    pub fn find_feed(
        &self,
        token: &str,
    ) -> impl Future<Output = Result<Option<FeedOwner>, AppError>> + Send + use<> {
        let hash = token_hash(token);
        self.store().read(move |tx| Ok(read::feed::find(tx, &hash)?))
    }
}
