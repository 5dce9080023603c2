//! What went wrong, sorted by who can act on it, and how pages and programs are told.
//!
//! An error becomes a bare response that carries a [`Failure`]; the outermost middleware, which knows the reader's
//! language, draws it as a page or as `application/problem+json`.

use std::error::Error;
use std::sync::Arc;

use anbei_app::{AppError, StoreError};
use anbei_domain::field::FieldFlaw;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::i18n::facts_of;

/// Why a page was not shown.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The request cannot be understood. Only a broken browser or a program sends such.
    #[error("malformed request: {0}")]
    Malformed(&'static str),
    /// The form was not shown by us to this browser, or too long ago.
    #[error("forged or stale form")]
    Forged,
    /// It is there, but not for this person.
    #[error("forbidden")]
    Forbidden,
    /// There is no such thing, or it is not theirs to see.
    #[error("not found")]
    NotFound,
    /// Somebody else changed it in between.
    #[error("it has changed since it was read")]
    Stale,
    /// The request is larger than we take; nothing of it was kept.
    #[error("too large")]
    TooLarge,
    /// A body of a kind we do not read.
    #[error("unsupported media type")]
    Unsupported,
    /// The rules say no; `refusal-{code}` says why.
    #[error("refused: {code}")]
    Refused { code: &'static str, facts: Vec<(&'static str, String)> },
    /// Asked too often.
    #[error("too many requests")]
    TooMany { retry_seconds: u32 },
    /// Too much is going on.
    #[error("busy")]
    Busy,
    /// Only the operator can do something: logged in full, shown as a reference.
    #[error("internal error")]
    Internal(#[source] Box<dyn Error + Send + Sync>),
}

/// Why an operation of the API did not happen.
#[derive(Debug, Clone)]
pub struct ApiProblem {
    pub status: StatusCode,
    /// Stable, kebab-case.
    pub code: &'static str,
    /// What the message of the code mentions.
    pub facts: Vec<(&'static str, String)>,
    /// What is wrong with the answers, each at its field.
    pub flaws: Vec<FieldFlaw>,
}

/// An error on its way to the middleware that draws it.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    /// `{area}-{code}` is its message.
    pub area: &'static str,
    pub code: &'static str,
    pub facts: Vec<(&'static str, String)>,
    pub flaws: Vec<FieldFlaw>,
    pub retry_seconds: Option<u32>,
    pub cause: Option<Arc<dyn Error + Send + Sync>>,
}

impl Failure {
    pub(crate) fn new(code: &'static str) -> Self {
        let (facts, flaws) = (Vec::new(), Vec::new());
        Self { area: "error", code, facts, flaws, retry_seconds: None, cause: None }
    }

    /// What a response without any explanation of its own means by its status.
    pub(crate) fn of_status(status: StatusCode) -> Option<Self> {
        let code = match status.as_u16() {
            400 | 422 => "malformed",
            403 => "forbidden",
            404 => "not-found",
            405 => "method",
            408 | 503 => "busy",
            409 => "stale",
            413 => "too-large",
            415 => "unsupported",
            429 => "too-many",
            500..=599 => "internal",
            _ => return None,
        };
        Some(Self::new(code))
    }

    fn into_response(self, status: StatusCode) -> Response {
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl PageError {
    /// A fault for the operator.
    pub fn internal(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }

    /// A refusal without facts.
    pub const fn refused(code: &'static str) -> Self {
        Self::Refused { code, facts: Vec::new() }
    }

    pub const fn status(&self) -> StatusCode {
        match self {
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::Forged | Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Stale | Self::Refused { .. } => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn failure(self) -> Failure {
        match self {
            Self::Malformed(_) => Failure::new("malformed"),
            Self::Forged => Failure::new("forged"),
            Self::Forbidden => Failure::new("forbidden"),
            Self::NotFound => Failure::new("not-found"),
            Self::Stale => Failure::new("stale"),
            Self::TooLarge => Failure::new("too-large"),
            Self::Unsupported => Failure::new("unsupported"),
            Self::Refused { code, facts } => {
                Failure { area: "refusal", facts, ..Failure::new(code) }
            }
            Self::TooMany { retry_seconds } => {
                Failure { retry_seconds: Some(retry_seconds), ..Failure::new("too-many") }
            }
            Self::Busy => Failure { retry_seconds: Some(5), ..Failure::new("busy") },
            Self::Internal(cause) => {
                Failure { cause: Some(cause.into()), ..Failure::new("internal") }
            }
        }
    }
}

impl From<AppError> for PageError {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Refused(refusal) => {
                Self::Refused { code: refusal.code(), facts: facts_of(&refusal) }
            }
            AppError::Stale => Self::Stale,
            AppError::NotFound => Self::NotFound,
            AppError::Busy => Self::Busy,
            AppError::Internal(cause) => Self::Internal(cause),
        }
    }
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        AppError::from(error).into()
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let status = self.status();
        self.failure().into_response(status)
    }
}

impl ApiProblem {
    pub const fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, facts: Vec::new(), flaws: Vec::new() }
    }

    /// Answers that are wrong.
    pub fn flawed(flaws: Vec<FieldFlaw>) -> Self {
        Self { flaws, ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "flawed") }
    }

    /// Adds a fact that the message mentions.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<String>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}

impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        let Self { facts, flaws, .. } = self;
        let failure = Failure { area: "problem", facts, flaws, ..Failure::new(self.code) };
        failure.into_response(self.status)
    }
}

impl From<AppError> for ApiProblem {
    fn from(error: AppError) -> Self {
        PageError::from(error).into()
    }
}

/// What an operation of the API meets underneath is told the same way.
impl From<PageError> for ApiProblem {
    fn from(error: PageError) -> Self {
        let status = error.status();
        if let PageError::Internal(cause) = &error {
            tracing::error!(error = cause.as_ref() as &dyn Error, "internal error");
        }
        let failure = error.failure();
        Self { status, code: failure.code, facts: failure.facts, flaws: Vec::new() }
    }
}
