//! 验证码: six digits, ten minutes, five attempts, once.

use anbei_domain::Flaw;
use anbei_domain::id::AccountId;
use anbei_domain::time::Timestamp;
use anbei_store::write::code::NewCode;
use anbei_store::{Tx, read, write};
use serde_json::json;

use crate::job::{self, DELIVER_CODE};
use crate::{App, AppError};

/// What a code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    RegisterEmail,
    RegisterMobile,
    ResetPassword,
    /// 手机验证码 for a filing that ends something or gives it away.
    ConfirmFiling,
}

impl Purpose {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RegisterEmail => "register-email",
            Self::RegisterMobile => "register-mobile",
            Self::ResetPassword => "reset-password",
            Self::ConfirmFiling => "confirm-filing",
        }
    }

    pub(crate) const fn channel(self) -> &'static str {
        match self {
            Self::RegisterEmail | Self::ResetPassword => "mail",
            Self::RegisterMobile | Self::ConfirmFiling => "sms",
        }
    }
}

/// A code works for so many minutes.
pub const CODE_MINUTES: i64 = 10;
/// Another one is sent after so many seconds.
pub const RESEND_SECONDS: i64 = 60;
/// So many are sent to one target in an hour.
const PER_TARGET: i64 = 5;

/// A code to be sent.
pub(crate) struct CodeRequest<'a> {
    pub purpose: Purpose,
    pub holder: &'a str,
    /// Whose it is. For a lost password nobody's if there is no such account: then nothing is sent.
    pub account: Option<&'a AccountId>,
    pub target: &'a str,
    pub address: &'a str,
    pub language: &'a str,
}

impl App {
    /// Makes a code and has it sent, or says why not now.
    pub(crate) fn send_code(
        &self,
        tx: &mut Tx,
        request: &CodeRequest<'_>,
        now: Timestamp,
    ) -> Result<Result<(), Flaw>, AppError> {
        let target_blind = self.keys().blind("code-target", &request.target.to_lowercase());
        if let Some(flaw) = self.too_many(tx, request, &target_blind, now)? {
            return Ok(Err(flaw));
        }
        let id = self.fresh_id(now);
        let number = u64::from_be_bytes(self.random()) % 1_000_000;
        let code = format!("{number:06}");
        let row = NewCode {
            id: &id,
            purpose: request.purpose.as_str(),
            holder: request.holder,
            account: request.account,
            target_blind: &target_blind,
            address: request.address,
            code_blind: &self.blind_code(&id, &code),
            now,
            expires_at: now.plus_minutes(CODE_MINUTES),
        };
        write::code::insert(tx, &row)?;
        if request.account.is_some() || request.purpose != Purpose::ResetPassword {
            let payload = json!({
                "channel": request.purpose.channel(), "purpose": request.purpose.as_str(),
                "to": request.target, "code": code, "language": request.language, "key": row.id,
            });
            job::enqueue(self, tx, DELIVER_CODE, &payload, now)?;
        }
        Ok(Ok(()))
    }

    fn too_many(
        &self,
        tx: &mut Tx,
        request: &CodeRequest<'_>,
        target_blind: &str,
        now: Timestamp,
    ) -> Result<Option<Flaw>, AppError> {
        let newest = read::code::find_newest(tx, request.purpose.as_str(), request.holder)?;
        if let Some(newest) = newest {
            let waited = now.millis_since(newest.created_at) / 1000;
            if waited < RESEND_SECONDS {
                let seconds = (RESEND_SECONDS - waited).to_string();
                return Ok(Some(Flaw::new("code-too-soon").with("seconds", seconds)));
            }
        }
        let an_hour_ago = now.plus_minutes(-60);
        let is_over = read::code::count_to_target(tx, target_blind, an_hour_ago)? >= PER_TARGET
            || read::code::count_from_address(tx, request.address, an_hour_ago)?
                >= self.config().codes_per_address;
        Ok(is_over.then(|| Flaw::new("code-too-many")))
    }

    /// Tries a code: right and used up, or what is wrong. The attempt counts only if the caller's transaction is kept.
    pub(crate) fn try_code(
        &self,
        tx: &mut Tx,
        purpose: Purpose,
        holder: &str,
        typed: &str,
        now: Timestamp,
    ) -> Result<Result<Option<AccountId>, Flaw>, AppError> {
        let typed: String = typed.chars().filter_map(ascii_digit).collect();
        if typed.len() != 6 {
            return Ok(Err(Flaw::new("code-shape")));
        }
        let Some(code) = read::code::find_newest(tx, purpose.as_str(), holder)? else {
            return Ok(Err(Flaw::new("code-expired")));
        };
        if !write::code::attempt(tx, &code.id, now)? {
            let is_old = code.is_used || code.expires_at <= now;
            return Ok(Err(Flaw::new(if is_old { "code-expired" } else { "code-spent" })));
        }
        if self.blind_code(&code.id, &typed) != code.code_blind {
            return Ok(Err(Flaw::new("code-wrong")));
        }
        if !write::code::use_up(tx, &code.id, now)? {
            return Ok(Err(Flaw::new("code-expired")));
        }
        Ok(Ok(code.account))
    }

    fn blind_code(&self, id: &str, code: &str) -> String {
        self.keys().blind("code", &format!("{id}:{code}"))
    }
}

/// A digit however it was typed; spaces and dashes between digits are nothing.
fn ascii_digit(c: char) -> Option<char> {
    match c {
        '０'..='９' => char::from_u32(c as u32 - 0xFEE0),
        '0'..='9' => Some(c),
        c if c.is_whitespace() || c == '-' => None,
        // Anything else makes the code too long.
        _ => Some('x'),
    }
}
