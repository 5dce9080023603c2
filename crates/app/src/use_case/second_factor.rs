//! 动态口令 (RFC 6238): enrolled, shown at log-in, taken off.

use anbei_domain::Flaw;
use anbei_domain::account::AccountKind;
use anbei_domain::time::Timestamp;
use anbei_store::read::account::Account;
use anbei_store::{Tx, read, write};
use serde_json::json;
use totp_rs::{Algorithm, Builder, Secret as TotpSecret, Totp};

use super::account::{actor_of, note, wrong};
use super::login::Knock;
use super::session::SignedIn;
use crate::{App, AppError, Via};

/// A second factor offered to somebody: what their device is shown.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Base32, for typing.
    pub secret: String,
    /// `otpauth://…` as a QR code: an `<svg>` element.
    pub qr_svg: String,
}

/// The code of an account right now; for demonstrations only.
#[derive(Debug, Clone)]
pub struct DemoCode {
    pub login_name: String,
    pub display_name: String,
    pub code: String,
    pub seconds_left: i64,
}

/// How many recovery codes there are.
const RECOVERY_CODES: usize = 10;
const STEP_SECONDS: i64 = 30;

impl App {
    /// The second factor an account could enrol: the same until it does.
    pub fn offer_second_factor(
        &self,
        who: &SignedIn,
        issuer: &str,
    ) -> impl Future<Output = Result<Offer, AppError>> + Send + use<> {
        let (app, who, issuer) = (self.clone(), who.clone(), issuer.replace(':', " "));
        self.store().write(move |tx| {
            let id = &who.session.account;
            if who.session.has_second_factor {
                return Err(AppError::NotFound);
            }
            let offered = read::account::totp_secret(tx, app.keys(), id)?;
            let secret = if let Some(secret) = offered {
                secret
            } else {
                let secret = app.random::<20>().to_vec();
                write::account::offer_totp(tx, app.keys(), id, &secret)?;
                secret
            };
            let totp = totp(&secret, &who.session.login_name, &issuer)?;
            let url = totp.to_url().map_err(AppError::internal)?;
            let qr_svg = anbei_paper::qr_svg(&url).map_err(AppError::internal)?;
            Ok(Offer { secret: TotpSecret::from(secret).to_base32(), qr_svg })
        })
    }

    /// The device shows the right code: the second factor counts from now on. Returns the recovery codes.
    ///
    /// # Errors
    ///
    /// A flaw of `code`.
    pub fn enrol_second_factor(
        &self,
        who: &SignedIn,
        code: &str,
        via: &Via,
    ) -> impl Future<Output = Result<Vec<String>, AppError>> + Send + use<> {
        let (app, who, code, via) = (self.clone(), who.clone(), code.to_owned(), via.clone());
        self.store().write(move |tx| {
            let (id, now) = (&who.session.account, app.now());
            let secret = read::account::totp_secret(tx, app.keys(), id)?;
            let secret = secret.ok_or(AppError::NotFound)?;
            if !uses_up(tx, &who, &secret, &code, now)? {
                return Err(wrong("code", Flaw::new("totp-wrong")));
            }
            let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| app.recovery_code()).collect();
            let blinds: Vec<String> =
                codes.iter().map(|code| app.blind_recovery(&who, code)).collect();
            write::account::confirm_totp(tx, id, now, &blinds.join(" "))?;
            write::session::confirm_second_factor(tx, &who.session.id, now)?;
            note(tx, (&who.actor(), &via), id, "second-factor-enrolled", &json!({}), now)?;
            Ok(codes)
        })
    }

    /// The second step of a log-in: the device's code, or a recovery code.
    ///
    /// # Errors
    ///
    /// A flaw of `code`: wrong, used before, or tried too often.
    pub fn show_second_factor(
        &self,
        who: &SignedIn,
        code: &str,
        via: &Via,
    ) -> impl Future<Output = Result<Result<(), Flaw>, AppError>> + Send + use<> {
        let (app, who, code, via) = (self.clone(), who.clone(), code.to_owned(), via.clone());
        self.store().write(move |tx| {
            let (id, now) = (&who.session.account, app.now());
            let account = read::account::find(tx, id)?.ok_or(AppError::NotFound)?;
            let knock = Knock::account(id);
            if let Some(minutes) = knock.waits(tx, now)? {
                return Ok(Err(Flaw::new("login-locked").with("minutes", minutes.to_string())));
            }
            let Some(way) = app.proves(tx, &who, &account, &code, now)? else {
                knock.fail(tx, now)?;
                note(tx, (&actor_of(&account), &via), id, "second-factor-failed", &json!({}), now)?;
                return Ok(Err(Flaw::new("totp-wrong")));
            };
            knock.clear(tx)?;
            write::session::confirm_second_factor(tx, &who.session.id, now)?;
            let detail = json!({ "by": way });
            note(tx, (&actor_of(&account), &via), id, "second-factor-shown", &detail, now)?;
            Ok(Ok(()))
        })
    }

    /// Takes the second factor off; only where it is not required.
    ///
    /// # Errors
    ///
    /// A flaw of `code`.
    pub fn remove_second_factor(
        &self,
        who: &SignedIn,
        code: &str,
        via: &Via,
    ) -> impl Future<Output = Result<Result<(), Flaw>, AppError>> + Send + use<> {
        let (app, who, code, via) = (self.clone(), who.clone(), code.to_owned(), via.clone());
        self.store().write(move |tx| {
            let (id, now) = (&who.session.account, app.now());
            if who.session.kind.needs_second_factor() {
                return Err(AppError::NotFound);
            }
            let account = read::account::find(tx, id)?.ok_or(AppError::NotFound)?;
            let knock = Knock::account(id);
            if let Some(minutes) = knock.waits(tx, now)? {
                return Ok(Err(Flaw::new("login-locked").with("minutes", minutes.to_string())));
            }
            if app.proves(tx, &who, &account, &code, now)?.is_none() {
                knock.fail(tx, now)?;
                return Ok(Err(Flaw::new("totp-wrong")));
            }
            write::account::remove_totp(tx, id)?;
            note(tx, (&who.actor(), &via), id, "second-factor-removed", &json!({}), now)?;
            Ok(Ok(()))
        })
    }

    /// How somebody proved to be who they are: by their device, by a recovery code, or not.
    fn proves(
        &self,
        tx: &mut Tx,
        who: &SignedIn,
        account: &Account,
        code: &str,
        now: Timestamp,
    ) -> Result<Option<&'static str>, AppError> {
        if !account.has_second_factor {
            return Ok(None);
        }
        let secret = read::account::totp_secret(tx, self.keys(), &account.id)?;
        if let Some(secret) = secret
            && uses_up(tx, who, &secret, code, now)?
        {
            return Ok(Some("device"));
        }
        let blind = self.blind_recovery(who, &code.trim().to_lowercase());
        let before = &account.recovery_blinds;
        let left: Vec<_> = before.split(' ').filter(|known| *known != blind).collect();
        let left = left.join(" ");
        let is_one = left.len() < before.len();
        let is_used = is_one && write::account::use_recovery_code(tx, &account.id, before, &left)?;
        Ok(is_used.then_some("recovery-code"))
    }

    /// What the devices of officers and administrators show now. Empty unless this is a demonstration.
    pub fn demo_codes(
        &self,
    ) -> impl Future<Output = Result<Vec<DemoCode>, AppError>> + Send + use<> {
        let app = self.clone();
        self.store().read(move |tx| {
            let mut codes = Vec::new();
            if !app.config().demo {
                return Ok(codes);
            }
            let seconds = app.now().as_millis() / 1000;
            for kind in [AccountKind::Administrator, AccountKind::Officer] {
                for account in read::account::list_of_kind(tx, kind, 50)? {
                    let secret = read::account::totp_secret(tx, app.keys(), &account.id)?;
                    let Some(secret) = secret else { continue };
                    let totp = totp(&secret, &account.login_name, "")?;
                    codes.push(DemoCode {
                        code: totp.generate(u64::try_from(seconds).unwrap_or(0)).to_string(),
                        login_name: account.login_name,
                        display_name: account.display_name,
                        seconds_left: STEP_SECONDS - seconds % STEP_SECONDS,
                    });
                }
            }
            Ok(codes)
        })
    }

    /// Ten characters without look-alikes.
    fn recovery_code(&self) -> String {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let letter = |byte: u8| char::from(LETTERS[usize::from(byte % 32)]);
        let text: String = self.random::<10>().map(letter).iter().collect();
        format!("{}-{}", &text[..5], &text[5..])
    }

    fn blind_recovery(&self, who: &SignedIn, code: &str) -> String {
        self.keys().blind("recovery-code", &format!("{}:{code}", who.session.account))
    }
}

/// Whether `code` is the device's, now or a step beside, and was not used before; it is used up then.
fn uses_up(
    tx: &mut Tx,
    who: &SignedIn,
    secret: &[u8],
    code: &str,
    now: Timestamp,
) -> Result<bool, AppError> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let seconds = u64::try_from(now.as_millis() / 1000).unwrap_or(0);
    let Some(step) = totp(secret, &who.session.login_name, "")?.check(&digits, seconds) else {
        return Ok(false);
    };
    let step = i64::try_from(step).map_err(AppError::internal)?;
    Ok(write::account::use_totp_step(tx, &who.session.account, step)?)
}

/// SHA-1, six digits, thirty seconds, one step of tolerance: what every device understands.
fn totp(secret: &[u8], login_name: &str, issuer: &str) -> Result<Totp, AppError> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(STEP_SECONDS.unsigned_abs())
        .with_skew(1)
        .with_secret(secret)
        .with_account_name(login_name)
        .with_issuer((!issuer.is_empty()).then_some(issuer))
        .build()
        .map_err(AppError::internal)
}
