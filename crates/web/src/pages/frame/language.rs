//! `GET /language?to=en&back=/path` — 切换语言.

use axum::Router;
use axum::extract::{Query, State as Shared};
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

use crate::i18n::COOKIE;
use crate::{Lang, PageError, State};

#[derive(Deserialize)]
pub struct Choice {
    to: String,
    #[serde(default)]
    back: String,
}

pub fn routes() -> Router<State> {
    Router::new().route("/language", get(get_language))
}

async fn get_language(
    Shared(state): Shared<State>,
    Query(choice): Query<Choice>,
) -> Result<Response, PageError> {
    let lang = Lang::of_code(&choice.to).ok_or(PageError::Malformed("no such language"))?;
    let secure = if state.config().is_secure() { "; Secure" } else { "" };
    let code = lang.code();
    let cookie = format!("{COOKIE}={code}; Path=/; Max-Age=31536000; SameSite=Lax{secure}");
    let mut response = Redirect::to(&local(&choice.back)).into_response();
    let cookie = HeaderValue::from_str(&cookie).map_err(PageError::internal)?;
    response.headers_mut().insert(SET_COOKIE, cookie);
    Ok(response)
}

/// The path, if it is one of ours: `//elsewhere` and `/\elsewhere` are other sites to a browser. A `lang` in its query
/// goes, or it would win over the choice.
pub fn local(path: &str) -> String {
    let is_local = path.starts_with('/')
        && !path.starts_with("//")
        && !path.bytes().any(|b| b == b'\\' || b.is_ascii_control() || !b.is_ascii());
    if !is_local {
        return "/".to_owned();
    }
    let Some((path, query)) = path.split_once('?') else { return path.to_owned() };
    let kept: Vec<_> = query.split('&').filter(|pair| !pair.starts_with("lang=")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}
