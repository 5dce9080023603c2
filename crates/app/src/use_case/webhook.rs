//! 事件推送: receivers of a party's events, and what they were handed.

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::connection::delivery::{Outcome, WebhookState};
use anbei_domain::connection::{Party, WebhookUrl};
use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use anbei_store::read::connection::Webhook;
use anbei_store::write::connection::NewWebhook;
use anbei_store::{Tx, read, write};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::account::note;
use crate::job::deliver::{Message, hand_over};
use crate::port::Secret;
use crate::{App, AppError, Via};

/// Receivers that a party may have.
const MOST: usize = 10;
/// How long the secret before goes on signing, so that a receiver can be changed over.
const OVERLAP_HOURS: i64 = 24;

/// What is done about a receiver. Its act is `webhook-{name}` in the audit trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebhookMove {
    Pause,
    Resume,
    Delete,
}

impl App {
    /// Keeps a receiver; the secret by which it recognises us is told here, and never again.
    pub fn add_webhook(
        &self,
        (actor, via): (&Actor, &Via),
        party: &Party,
        url: &str,
    ) -> impl Future<Output = Result<(String, Secret), AppError>> + Send + use<> {
        let (app, actor, via, party) = (self.clone(), actor.clone(), via.clone(), party.clone());
        let url = url.parse::<WebhookUrl>();
        self.store().write(move |tx| {
            let at_url = |flaw| Refusal::Flawed(vec![FieldFlaw { field: "url", index: 0, flaw }]);
            let url = url.map_err(at_url)?;
            if url.plain_host().is_some_and(|host| !app.ports().net.might_go_plain(host)) {
                return Err(at_url(Flaw::new("webhook-plain")).into());
            }
            let there = read::connection::list_webhooks(tx, &party)?;
            if there.iter().any(|webhook| webhook.url == url.as_str()) {
                return Err(at_url(Flaw::new("webhook-twice")).into());
            }
            if there.len() >= MOST {
                let flaw = Flaw::new("webhook-too-many").with("most", MOST.to_string());
                return Err(at_url(flaw).into());
            }
            let account = actor.account().ok_or(AppError::NotFound)?;
            let (now, secret) = (app.now(), app.fresh_secret());
            let id = app.fresh_id(now);
            let webhook = NewWebhook {
                id: &id,
                party: &party,
                url: url.as_str(),
                secret: &secret,
                made_by: account,
                created_at: now,
            };
            write::connection::insert_webhook(tx, app.keys(), &webhook)?;
            let detail = json!({ "webhook": id, "url": url.as_str() });
            note(tx, (&actor, &via), account, "webhook-added", &detail, now)?;
            Ok((id, Secret::new(secret)))
        })
    }

    /// 验证: asks the receiver to answer with a word that only a receiver which reads our messages can know. Waits for the
    /// network.
    pub fn verify_webhook_now(
        &self,
        (actor, via): (&Actor, &Via),
        party: &Party,
        id: &str,
    ) -> Result<Outcome, AppError> {
        let webhook = self.store().read_now(|tx| find(tx, party, id))?;
        let (now, challenge) = (self.now(), self.fresh_token());
        let body = json!({
            "type": "endpoint.verification", "timestamp": now.to_string(), "data": { "challenge": challenge },
        });
        let message_id = format!("vrf_{}", self.fresh_id(now));
        let message = Message { id: &message_id, body: &body.to_string() };
        let handed = hand_over(self, (id, &webhook.url), message)?;
        let outcome = match handed.outcome {
            Outcome::Arrived if !handed.said.contains(&challenge) => Outcome::Refused,
            outcome => outcome,
        };
        if outcome == Outcome::Arrived && webhook.state == WebhookState::Unverified {
            let (actor, via, party) = (actor.clone(), via.clone(), party.clone());
            let id = id.to_owned();
            self.store().write_now(move |tx| {
                let found = find(tx, &party, &id)?;
                let account = actor.account().ok_or(AppError::NotFound)?;
                write::connection::set_state(tx, &found.id, WebhookState::Active)?;
                let detail = json!({ "webhook": id });
                Ok::<_, AppError>(note(
                    tx,
                    (&actor, &via),
                    account,
                    "webhook-verified",
                    &detail,
                    now,
                )?)
            })?;
        }
        Ok(outcome)
    }

    /// 更换签名密钥: another secret; the one before signs as well for a day.
    pub fn renew_webhook_secret(
        &self,
        (actor, via): (&Actor, &Via),
        party: &Party,
        id: &str,
    ) -> impl Future<Output = Result<Secret, AppError>> + Send + use<> {
        let (app, actor, via, party) = (self.clone(), actor.clone(), via.clone(), party.clone());
        let id = id.to_owned();
        self.store().write(move |tx| {
            let webhook = find(tx, &party, &id)?;
            let account = actor.account().ok_or(AppError::NotFound)?;
            let (now, secret) = (app.now(), app.fresh_secret());
            let until = now.plus_minutes(OVERLAP_HOURS * 60);
            write::connection::renew_secret(tx, app.keys(), (&webhook.id, &secret), until)?;
            let detail = json!({ "webhook": id });
            note(tx, (&actor, &via), account, "webhook-secret-renewed", &detail, now)?;
            Ok(Secret::new(secret))
        })
    }

    /// 暂停、恢复、删除.
    pub fn move_webhook(
        &self,
        (actor, via): (&Actor, &Via),
        party: &Party,
        id: &str,
        what: WebhookMove,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, party) = (self.clone(), actor.clone(), via.clone(), party.clone());
        let id = id.to_owned();
        self.store().write(move |tx| {
            let webhook = find(tx, &party, &id)?;
            let act = match (what, webhook.state) {
                (WebhookMove::Pause, WebhookState::Active) => {
                    write::connection::set_state(tx, &id, WebhookState::Paused)?;
                    "webhook-paused"
                }
                (WebhookMove::Resume, WebhookState::Paused) => {
                    write::connection::set_state(tx, &id, WebhookState::Active)?;
                    "webhook-resumed"
                }
                (WebhookMove::Delete, _) => {
                    write::connection::delete_webhook(tx, &id)?;
                    "webhook-deleted"
                }
                // Somebody was faster, or pressed twice.
                _ => return Ok(()),
            };
            let account = actor.account().ok_or(AppError::NotFound)?;
            Ok(note(tx, (&actor, &via), account, act, &json!({ "webhook": id }), app.now())?)
        })
    }

    /// 重新投递.
    pub fn redeliver(
        &self,
        party: &Party,
        (webhook, event): (&str, &str),
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, party) = (self.clone(), party.clone());
        let (webhook, event) = (webhook.to_owned(), event.to_owned());
        self.store().write(move |tx| {
            find(tx, &party, &webhook)?;
            let is_there = write::event::redeliver(tx, (&webhook, &event), app.now())?;
            if is_there { Ok(()) } else { Err(AppError::NotFound) }
        })
    }

    /// 确认: events that a party's system has taken. Tells how many were new.
    pub fn acknowledge_events(
        &self,
        party: &Party,
        ids: Vec<String>,
    ) -> impl Future<Output = Result<usize, AppError>> + Send + use<> {
        let (app, party) = (self.clone(), party.clone());
        self.store().write(move |tx| Ok(write::event::acknowledge(tx, &party, &ids, app.now())?))
    }

    /// As Standard Webhooks writes one.
    fn fresh_secret(&self) -> String {
        format!("whsec_{}", STANDARD.encode(self.random::<32>()))
    }
}

fn find(tx: &mut Tx, party: &Party, id: &str) -> Result<Webhook, AppError> {
    read::connection::find_webhook(tx, party, id)?.ok_or(AppError::NotFound)
}
