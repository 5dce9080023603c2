//! The officer's desk as officers' browsers meet it.

use anbei_app::port::Secret;
use anbei_app::use_case::account::{NewAccount, Password};
use anbei_app::{App, views};
use anbei_domain::account::{AccountKind, AdminRole};
use anbei_domain::actor::Actor;
use anbei_domain::filing::Filing;
use anbei_domain::id::{AccountId, OrganId};
use anbei_store::testing::TestStore;
use anbei_store::write::session::{self, NewSession};
use anbei_testkit::{Applicant, ORGAN, Officer, TestApp};
use anbei_web::{Config, State};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use sha2::{Digest, Sha256};

use crate::support::{Answer, ask, get};

/// A portal with organs, applicants and officers.
pub struct Desk {
    pub test: TestApp,
    router: Router,
    _store: Option<TestStore>,
}

impl Desk {
    pub fn new() -> Self {
        let store = TestStore::sqlite();
        let desk = Self::on(&store);
        Self { _store: Some(store), ..desk }
    }

    /// On a store that somebody else keeps.
    pub fn on(store: &TestStore) -> Self {
        let test = TestApp::on(store);
        let config = Config { demo: true, secret: [7; 32], ..Config::default() };
        let router = anbei_web::router(State::new(config, test.app.clone()));
        Self { test, router, _store: None }
    }

    pub fn app(&self) -> &App {
        &self.test.app
    }

    /// What anybody sees who has not logged in.
    pub async fn public(&self, path: &str) -> Answer {
        get(&self.router, path).await
    }

    /// What a system gets that asks with its key; with a body, it posts.
    pub async fn system(&self, key: &str, path: &str, body: Option<&str>) -> Answer {
        let request = if body.is_some() { Request::post(path) } else { Request::get(path) };
        let request = if key.is_empty() {
            request
        } else {
            request.header("authorization", format!("Bearer {key}"))
        };
        let body = Body::from(body.unwrap_or_default().to_owned());
        ask(&self.router, request.body(body).unwrap()).await
    }

    /// The same for a form, with a file or without.
    pub async fn system_sends(
        &self,
        key: &str,
        path: &str,
        (texts, file): (&[(&str, &str)], FilePart<'_>),
    ) -> Answer {
        let body = multipart(texts.iter().copied(), file);
        let request = Request::post(path).header("authorization", format!("Bearer {key}"));
        let request = request.header(CONTENT_TYPE, "multipart/form-data; boundary=cut");
        ask(&self.router, request.body(Body::from(body)).unwrap()).await
    }

    /// An applicant with an established subject and one registered website, the officer who approved both, and the
    /// record's id.
    pub async fn registered(&self, name: &str) -> (Applicant, Officer, String) {
        let (applicant, officer) = (self.test.applicant(name), self.test.officer("li"));
        let subject = applicant.registers_subject().await;
        officer.approves(&subject).await.unwrap();
        let site = applicant.files_website(&format!("{name}.example")).await;
        officer.approves(&site).await.unwrap();
        let entry = applicant.entries()[0].id.clone();
        (applicant, officer, entry)
    }

    /// A subject and its website, both submitted.
    pub async fn filed(&self, name: &str) -> (String, String) {
        let applicant = self.test.applicant(name);
        let subject = applicant.registers_subject().await;
        (subject, applicant.files_website(&format!("{name}.example.com")).await)
    }

    pub async fn officer(&self, name: &str, organ: &str) -> Browser {
        self.browser(AccountKind::Officer, name, Some(organ)).await
    }

    /// An administrator with one of the three roles.
    pub async fn administrator(&self, role: AdminRole) -> Browser {
        let name = role.as_str();
        let mut new = NewAccount::new(AccountKind::Administrator, name, password());
        new.admin_role = Some(role);
        new.totp_secret = Some(b"twenty bytes of them".to_vec());
        let account = AccountId::new(format!("staff-{name}"));
        new.id = Some(account.clone());
        self.logged_in(new, name, Actor::Administrator(account)).await
    }

    /// The applicant of this name, at a browser.
    pub async fn at_browser(&self, name: &str) -> Browser {
        let mut new = NewAccount::new(AccountKind::Personal, name, password());
        let account = AccountId::new(format!("account-{name}"));
        new.id = Some(account.clone());
        self.logged_in(new, name, Actor::Applicant(account)).await
    }

    /// Somebody who has logged in and shown the second factor.
    pub async fn browser(&self, kind: AccountKind, name: &str, organ: Option<&str>) -> Browser {
        let mut new = NewAccount::new(kind, name, password());
        new.organ = organ.map(OrganId::new);
        new.totp_secret = Some(b"twenty bytes of them".to_vec());
        let account = AccountId::new(format!("staff-{name}"));
        new.id = Some(account.clone());
        let organ = OrganId::new(organ.unwrap_or(ORGAN));
        self.logged_in(new, name, Actor::Officer { account, organ }).await
    }

    async fn logged_in(&self, new: NewAccount, name: &str, actor: Actor) -> Browser {
        let app = self.app();
        let home = match new.kind {
            AccountKind::Officer => "/desk",
            AccountKind::Administrator => "/admin",
            _ => "/my",
        };
        let account = app.create_account_now(new).unwrap();
        let (owner, token, now) = (account.clone(), format!("token-{name}"), app.now());
        let hash = hex::encode(Sha256::digest(token.as_bytes()));
        let id = format!("session-{name}");
        app.store()
            .write_now(move |tx| {
                let begun = NewSession {
                    token_hash: &hash,
                    id: &id,
                    account: &owner,
                    now,
                    expires_at: now.plus_days(30),
                    remember: true,
                    address: "127.0.0.1",
                    agent: "",
                };
                session::insert(tx, &begun)?;
                session::confirm_second_factor(tx, &id, now)
            })
            .unwrap();
        let mut browser = Browser {
            router: self.router.clone(),
            cookie: format!("session={token}"),
            csrf: String::new(),
            account,
            actor,
        };
        let page = browser.get(home).await;
        assert_eq!(page.status, 200, "{}", page.text);
        let visit = page.header("set-cookie").split(';').next().unwrap();
        browser.cookie = format!("{}; {visit}", browser.cookie);
        between(&page.text, "name=\"_csrf\" value=\"", "\"").clone_into(&mut browser.csrf);
        browser
    }

    pub fn case(&self, officer: &Browser, id: &str) -> Filing {
        let (app, actor, id) = (self.app().clone(), officer.actor.clone(), id.to_owned());
        let read =
            self.app().store().read_now(move |tx| views::filing::find(tx, app.keys(), &actor, &id));
        read.unwrap().unwrap()
    }
}

pub struct Browser {
    router: Router,
    cookie: String,
    csrf: String,
    pub account: AccountId,
    pub actor: Actor,
}

impl Browser {
    pub async fn get(&self, path: &str) -> Answer {
        let request = Request::get(path).header(COOKIE, &self.cookie);
        ask(&self.router, request.body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, texts: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("_csrf", &self.csrf);
        for (name, text) in texts {
            form.append_pair(name, text);
        }
        let request = Request::post(path).header(COOKIE, &self.cookie);
        let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        ask(&self.router, request.body(Body::from(form.finish())).unwrap()).await
    }

    /// A form with a file in it.
    pub async fn post_file(&self, path: &str, name: &str, bytes: &[u8]) -> Answer {
        self.post_with_file(path, &[], ("file", name, bytes)).await
    }

    /// A form with texts and a file in it.
    pub async fn post_with_file(
        &self,
        path: &str,
        texts: &[(&str, &str)],
        (field, name, bytes): (&str, &str, &[u8]),
    ) -> Answer {
        let texts = [("_csrf", self.csrf.as_str())].into_iter().chain(texts.iter().copied());
        let body = multipart(texts, Some((field, name, bytes)));
        let request = Request::post(path).header(COOKIE, &self.cookie);
        let request = request.header(CONTENT_TYPE, "multipart/form-data; boundary=cut");
        ask(&self.router, request.body(Body::from(body)).unwrap()).await
    }

    /// Takes a case, and is on its page then.
    pub async fn takes(&self, id: &str) {
        let answer = self.post(&format!("/desk/cases/{id}/take"), &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
    }
}

/// The name of its control, its own, and what is in it.
type FilePart<'a> = Option<(&'a str, &'a str, &'a [u8])>;

/// A form in parts, `cut` between them.
fn multipart<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, file: FilePart<'_>) -> Vec<u8> {
    let head = |name: &str| format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"");
    let texts = texts.map(|(name, text)| format!("{}\r\n\r\n{text}\r\n", head(name)));
    let mut body = texts.collect::<String>().into_bytes();
    if let Some((field, name, bytes)) = file {
        let head = format!("{}; filename=\"{name}\"\r\n\r\n", head(field));
        body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
    }
    body.extend(b"--cut--\r\n");
    body
}

fn password() -> Password {
    Password::Plain(Secret::new("qingfeng7-Wan-hu"))
}

pub fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("no {before} in {text}")).1;
    rest.split_once(after).unwrap().0
}
