//! People, as clients of the application.

use anbei_app::use_case::authority::EntryMove;
use anbei_app::use_case::review::ReviewMove;
use anbei_app::use_case::submit::{Acceptance, NOTICE_VERSION};
use anbei_app::{App, AppError, Committed, Via};
use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::filing::{Filing, Reason};
use anbei_domain::id::{AccountId, OrganId};
use anbei_domain::kind::{Kind, NEW_APP, NEW_MINI_PROGRAM, NEW_WEBSITE, REGISTER_SUBJECT};
use anbei_store::read;
use anbei_store::write::attachment::{self, NewAttachment};

use crate::{fixtures, must};

fn via(name: &str) -> Via {
    Via { address: "127.0.0.1".to_owned(), session: format!("session-{name}") }
}

/// 填报人.
#[derive(Clone)]
pub struct Applicant {
    app: App,
    pub actor: Actor,
    pub via: Via,
    pub account: AccountId,
    /// A file of theirs, for every upload asked.
    pub upload: String,
    /// Files of theirs, for where several are asked.
    pub uploads: Vec<String>,
}

impl Applicant {
    pub(crate) fn new(app: &App, name: &str) -> Self {
        Self::of_account(app, &format!("account-{name}"))
    }

    pub(crate) fn of_account(app: &App, account: &str) -> Self {
        let (name, account) = (account, AccountId::new(account.to_owned()));
        let uploads: Vec<_> = (0..5).map(|_| has_file(app, &account)).collect();
        let upload = uploads[0].clone();
        let actor = Actor::Applicant(account.clone());
        Self { app: app.clone(), actor, via: via(name), account, upload, uploads }
    }

    /// Begins a filing.
    pub async fn begins(&self, kind: &'static Kind) -> Result<String, AppError> {
        Ok(self.app.begin_filing(&self.actor, kind).await?.to_string())
    }

    /// Begins a filing about an entry.
    pub async fn begins_on(&self, kind: &'static Kind, entry: &str) -> Result<String, AppError> {
        Ok(self.app.begin_on_entry(&self.actor, kind, entry).await?.to_string())
    }

    /// Has a filing confirmed as a code sent to the mobile would.
    pub fn confirms(&self, id: &str) {
        let (app, filing) = (self.app.clone(), self.sees(id));
        let filing = must(filing.ok_or("no such filing"));
        let confirmed = Filing { confirmed_round: filing.round + 1, ..filing };
        must(
            self.app
                .store()
                .write_now(move |tx| anbei_store::write::filing::save(tx, app.keys(), &confirmed)),
        );
    }

    /// Accepts a transfer with its code, having read the notice.
    pub async fn accepts(&self, code: &str) -> Result<String, AppError> {
        let acceptance =
            Acceptance { notice_version: NOTICE_VERSION.to_owned(), shown_at: self.app.now() };
        let by = (&self.actor, &self.via);
        Ok(self.app.accept_transfer(by, code, Some(acceptance)).await?.to_string())
    }

    /// The entries that are theirs, the newest first.
    pub fn entries(&self) -> Vec<read::entry::Entry> {
        let account = self.account.clone();
        must(self.app.store().read_now(move |tx| read::entry::list_of_account(tx, &account, 50)))
    }

    /// Types answers into a filing.
    pub async fn types(&self, id: &str, answers: Answers) -> Result<Filing, AppError> {
        self.app.save_answers(&self.actor, id, answers).await
    }

    /// Types one answer.
    pub async fn types_one(&self, id: &str, field: &str, text: &str) -> Result<Filing, AppError> {
        let mut answers = Answers::new();
        answers.set(field, [text]);
        self.types(id, answers).await
    }

    /// Submits, having read the notice.
    pub async fn submits(&self, id: &str) -> Result<Committed, AppError> {
        let shown_at = self.app.now();
        let acceptance = Acceptance { notice_version: NOTICE_VERSION.to_owned(), shown_at };
        self.app.submit_filing((&self.actor, &self.via), id, Some(acceptance)).await
    }

    /// 撤回.
    pub async fn withdraws(&self, id: &str) -> Result<Committed, AppError> {
        self.app.withdraw_filing((&self.actor, &self.via), id).await
    }

    /// Registers an individual as the subject and submits it.
    pub async fn registers_subject(&self) -> String {
        self.registers(fixtures::individual(&self.upload)).await
    }

    /// Registers the subject described by `answers` and submits it.
    pub async fn registers(&self, answers: Answers) -> String {
        let id = must(self.begins(&REGISTER_SUBJECT).await);
        must(self.types(&id, answers).await);
        must(self.submits(&id).await);
        id
    }

    /// Files a website on `domain` and submits it.
    pub async fn files_website(&self, domain: &str) -> String {
        let id = must(self.begins(&NEW_WEBSITE).await);
        must(self.types(&id, fixtures::website(domain, &self.upload)).await);
        must(self.submits(&id).await);
        id
    }

    /// Files an app called `name` and submits it.
    pub async fn files_app(&self, name: &str) -> String {
        let id = must(self.begins(&NEW_APP).await);
        must(self.types(&id, fixtures::app(name, &self.uploads)).await);
        must(self.submits(&id).await);
        id
    }

    /// Files a mini-program called `name` and submits it.
    pub async fn files_mini_program(&self, name: &str) -> String {
        let id = must(self.begins(&NEW_MINI_PROGRAM).await);
        must(self.types(&id, fixtures::mini_program(name, &self.uploads)).await);
        must(self.submits(&id).await);
        id
    }

    /// The filing as its applicant sees it.
    pub fn sees(&self, id: &str) -> Option<Filing> {
        sees(&self.app, &self.actor, id)
    }

    /// The codes of the messages they got, the newest first.
    pub fn messages(&self) -> Vec<String> {
        let account = self.account.clone();
        let messages = self.app.store().read_now(move |tx| read::message::list(tx, &account, 50));
        must(messages).into_iter().map(|message| message.notice).collect()
    }
}

/// Keeps a file for an account.
fn has_file(app: &App, account: &AccountId) -> String {
    let upload = app.fresh_id(app.now());
    let (id, owner, at) = (upload.clone(), account.clone(), app.now());
    must(app.store().write_now(move |tx| {
        let file = NewAttachment {
            id: &id,
            account: &owner,
            name: "证件.jpg",
            media_type: "image/jpeg",
            size: 1000,
            sha256: "00",
            width: Some(600),
            height: Some(400),
            pages: None,
            has_thumb: false,
            at,
        };
        attachment::insert(tx, &file)
    }));
    upload
}

/// 审核民警.
#[derive(Clone)]
pub struct Officer {
    app: App,
    pub actor: Actor,
    pub via: Via,
}

impl Officer {
    pub(crate) fn new(app: &App, name: &str, organ: &str) -> Self {
        let account = AccountId::new(format!("officer-{name}"));
        let actor = Actor::Officer { account, organ: OrganId::new(organ) };
        Self { app: app.clone(), actor, via: via(name) }
    }

    /// 领取下一件.
    pub async fn takes_next(&self) -> Result<Option<String>, AppError> {
        self.app.take_next((&self.actor, &self.via)).await
    }

    /// Moves a case.
    pub async fn moves(&self, id: &str, what: ReviewMove) -> Result<Committed, AppError> {
        self.app.review((&self.actor, &self.via), id, what).await
    }

    /// Does something with an entry.
    pub async fn treats(&self, entry: &str, what: EntryMove) -> Result<(), AppError> {
        self.app.move_entry((&self.actor, &self.via), entry, what).await
    }

    /// Takes a case and approves it.
    pub async fn approves(&self, id: &str) -> Result<Committed, AppError> {
        self.moves(id, ReviewMove::Take).await?;
        self.moves(id, ReviewMove::Approve).await
    }

    /// Takes a case and returns it because of one field.
    pub async fn returns(&self, id: &str, field: &str, code: &str) -> Result<Committed, AppError> {
        self.moves(id, ReviewMove::Take).await?;
        let field = Some(field.to_owned());
        let reason = Reason { field, code: code.to_owned(), note: "请重新填写".to_owned() };
        self.moves(id, ReviewMove::Return(vec![reason])).await
    }

    /// The filing as this officer sees it.
    pub fn sees(&self, id: &str) -> Option<Filing> {
        sees(&self.app, &self.actor, id)
    }
}

fn sees(app: &App, actor: &Actor, id: &str) -> Option<Filing> {
    let (inner, actor, id) = (app.clone(), actor.clone(), id.to_owned());
    must(app.store().read_now(move |tx| read::filing::find(tx, inner.keys(), &actor, &id)))
}
