//! From where a request comes.

use std::convert::Infallible;
use std::net::SocketAddr;

use anbei_app::Via;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderName;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;

use crate::State;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The network address of whoever asks, and what their browser calls itself.
#[derive(Debug, Clone)]
pub struct Origin {
    pub via: Via,
    pub agent: String,
}

impl FromRequestParts<State> for Origin {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Infallible> {
        Ok(Self::of(parts, state))
    }
}

impl Origin {
    pub(super) fn of(parts: &Parts, state: &State) -> Self {
        let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
        // Our own proxy appends the address it sees; whatever stands before it anybody could have written.
        let forwarded = header(FORWARDED_FOR).and_then(|list| list.rsplit(',').next());
        let forwarded = forwarded.filter(|_| state.config().trusted_proxy);
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let address = match (forwarded, peer) {
            (Some(forwarded), _) => forwarded.trim().chars().take(45).collect(),
            (None, Some(peer)) => peer.0.ip().to_canonical().to_string(),
            (None, None) => String::new(),
        };
        let agent = header(USER_AGENT).unwrap_or("").to_owned();
        Self { via: Via { address, session: String::new() }, agent }
    }
}
