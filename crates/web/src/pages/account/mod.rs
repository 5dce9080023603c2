//! 账号: registration, log-in, and what keeps an account safe.

mod connections;
mod connector;
mod forgot;
mod forgot_code;
mod login;
mod login_code;
mod outbox;
mod overview;
mod password;
mod questions;
mod receiver;
mod register;
mod register_codes;
mod reminders;
mod second_factor;
mod session;

use std::sync::Arc;

use anbei_app::{App, AppError};
use anbei_domain::Flaw;
use anbei_domain::field::FieldFlaw;
use anbei_domain::refusal::Refusal;
use axum::Router;
use axum::response::Redirect;
use axum::routing::{get, post};

pub(in crate::pages) use register::captcha_error;

use crate::captcha;
use crate::extract::Posted;
use crate::pages::frame::language::local;
use crate::{PageError, State};

pub fn routes() -> Router<State> {
    Router::new()
        .route("/register", get(register::show).post(register::post))
        .route("/register/codes", get(register_codes::show).post(register_codes::post))
        .route("/register/done", get(register_codes::done))
        .route("/login", get(login::show).post(login::post))
        .route("/login/code", get(login_code::show).post(login_code::post))
        .route("/logout", post(session::log_out))
        .route("/session/keep", post(session::keep))
        .route("/forgot", get(forgot::show).post(forgot::post))
        .route("/forgot/code", get(forgot_code::show).post(forgot_code::post))
        .route("/account", get(overview::show).post(overview::post))
        .route("/account/password", get(password::show).post(password::post))
        .route("/account/reminders", get(reminders::show).post(reminders::post))
        .merge(connection_routes())
        .route("/account/second-factor", get(second_factor::show).post(second_factor::post))
        .route("/demo/outbox", get(outbox::show))
}

/// 系统对接, of an account and of an organisation alike.
fn connection_routes() -> Router<State> {
    Router::new()
        .route("/account/connections", get(connections::show).post(connections::post))
        .route("/account/connections/webhooks/{id}", get(receiver::show).post(receiver::post))
        .route(
            "/account/connections/webhooks/{id}/delete",
            get(receiver::get_delete).post(receiver::post_delete),
        )
        .route("/provider/connections", get(connections::show).post(connections::post))
        .route("/provider/connections/webhooks/{id}", get(receiver::show).post(receiver::post))
        .route(
            "/provider/connections/webhooks/{id}/delete",
            get(receiver::get_delete).post(receiver::post_delete),
        )
}

/// Runs what hashes passwords, a few at a time, on a thread that may wait.
async fn hashing<T: Send + 'static>(
    state: &State,
    work: impl FnOnce(&App) -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    let app = state.app().clone();
    let turn = Arc::clone(app.hashing()).acquire_owned().await.map_err(AppError::internal)?;
    let run = tokio::task::spawn_blocking(move || {
        let outcome = work(&app);
        drop(turn);
        outcome
    });
    run.await.map_err(AppError::internal)?
}

/// What is wrong with what was typed; anything else goes on as an error.
fn flaws_of(error: AppError) -> Result<Vec<FieldFlaw>, PageError> {
    match error {
        AppError::Refused(Refusal::Flawed(flaws)) => Ok(flaws),
        other => Err(other.into()),
    }
}

/// Checks the captcha of a form, and uses it up.
pub(in crate::pages) async fn check_captcha(
    state: &State,
    posted: &Posted,
) -> Result<Option<Flaw>, PageError> {
    match captcha::verify(state, posted) {
        Ok(answer) => {
            let is_new = state.app().use_token(&answer.id, answer.until).await?;
            Ok((!is_new).then(|| Flaw::new("captcha-used")))
        }
        Err(flaw) => Ok(Some(flaw)),
    }
}

/// To where somebody wanted, if that is a page of ours to come back to; else to where they work.
fn onward(back: Option<&str>, home: &'static str) -> Redirect {
    let back = local(back.unwrap_or("/"));
    let leads_on = back != "/" && !["/login", "/logout", "/register"].contains(&back.as_str());
    Redirect::to(if leads_on { &back } else { home })
}
