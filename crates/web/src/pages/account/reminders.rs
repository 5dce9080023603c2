//! `/account/reminders` — 提醒与订阅: how somebody is reminded, and the secret addresses of their calendar and news.

use anbei_app::AppError;
use anbei_app::views::deadline::{ReminderWish, find_wish};
use anbei_app::views::feed;
use anbei_domain::Flaw;
use anbei_domain::deadline::reminder::QuietHours;
use anbei_domain::field::FieldFlaw;
use askama::Template;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};

use super::questions::Questions;
use crate::extract::Posted;
use crate::page::Cache;
use crate::view::field::summary;
use crate::view::{ControlView, FieldView, OptionGroupView, OptionView, SummaryError};
use crate::{Page, PageError, Shell, SignedIn, State};

#[derive(Template)]
#[template(path = "account/reminders.html")]
struct RemindersPage {
    shell: Shell,
    errors: Vec<SummaryError>,
    fields: Vec<FieldView>,
    /// The addresses of calendar and news.
    feeds: Option<[String; 2]>,
    is_saved: bool,
}

impl Page for RemindersPage {
    const CACHE: Cache = Cache::Never;
}

/// The wishes as they are typed: mail, short messages, and the two hours.
struct Typed {
    by_mail: bool,
    by_sms: bool,
    hours: [String; 2],
}

const HOURS: [&str; 2] = ["quiet_from", "quiet_until"];

impl Typed {
    fn of(wish: ReminderWish) -> Self {
        let hours = [wish.quiet.from, wish.quiet.until].map(|hour| hour.to_string());
        Self { by_mail: wish.by_mail, by_sms: wish.by_sms, hours }
    }

    fn read(posted: &Posted) -> Self {
        let is_on = |name| posted.one(name) == Some("yes");
        let hours = HOURS.map(|name| posted.one(name).unwrap_or("").to_owned());
        Self { by_mail: is_on("by_mail"), by_sms: is_on("by_sms"), hours }
    }

    fn wish(&self) -> Result<ReminderWish, Vec<FieldFlaw>> {
        let hours = self.hours.each_ref().map(|text| text.parse().ok().filter(|hour| *hour < 24));
        let wrong = HOURS.iter().zip(&hours).filter(|(_, hour)| hour.is_none());
        let flaw = |field| FieldFlaw { field, index: 0, flaw: Flaw::new("quiet-hour") };
        let flaws: Vec<_> = wrong.map(|(name, _)| flaw(*name)).collect();
        match hours {
            [Some(from), Some(until)] => {
                let quiet = QuietHours { from, until };
                Ok(ReminderWish { by_mail: self.by_mail, by_sms: self.by_sms, quiet })
            }
            _ => Err(flaws),
        }
    }
}

pub(super) async fn show(
    Shared(state): Shared<State>,
    person: SignedIn,
    uri: Uri,
) -> Result<Response, PageError> {
    let account = person.account().clone();
    let wish = state.app().store().read(move |tx| Ok::<_, AppError>(find_wish(tx, &account)?));
    let typed = Typed::of(wish.await?);
    let is_saved = uri.query() == Some("done=saved");
    Ok(page(&state, &person, (&typed, &[]), is_saved).await?.respond())
}

pub(super) async fn post(
    Shared(state): Shared<State>,
    person: SignedIn,
    posted: Posted,
) -> Result<Response, PageError> {
    let (app, who, via) = (state.app(), &person.found, &person.via);
    match posted.action() {
        "open" | "renew" => app.open_feed(who, via).await?,
        "close" => app.close_feed(who, via).await?,
        _ => {
            let typed = Typed::read(&posted);
            match typed.wish() {
                Ok(wish) => app.set_reminder_wish(person.account(), wish).await?,
                Err(flaws) => {
                    let page = page(&state, &person, (&typed, &flaws), false).await?;
                    return Ok(page.unprocessable());
                }
            }
            return Ok(Redirect::to("/account/reminders?done=saved").into_response());
        }
    }
    Ok(Redirect::to("/account/reminders#feed").into_response())
}

async fn page(
    state: &State,
    person: &SignedIn,
    (typed, flaws): (&Typed, &[FieldFlaw]),
    is_saved: bool,
) -> Result<RemindersPage, PageError> {
    let (app, account) = (state.app().clone(), person.account().clone());
    let read = state
        .app()
        .store()
        .read(move |tx| -> Result<_, AppError> { Ok(feed::find_token(tx, app.keys(), &account)?) });
    let base = &state.app().config().public_url;
    let address = |token: String| {
        ["deadlines.ics", "messages.atom"].map(|file| format!("{base}/feeds/{token}/{file}"))
    };
    let q = Questions { t: person.visitor.t, flaws };
    let mut fields = vec![q.tick("by_mail", typed.by_mail), q.tick("by_sms", typed.by_sms)];
    fields.extend(HOURS.iter().zip(&typed.hours).map(|(name, hour)| hours(q, name, hour)));
    Ok(RemindersPage {
        errors: summary(&fields),
        fields,
        feeds: read.await?.map(address),
        is_saved,
        shell: person.shell(state),
    })
}

/// One of the hours of the day.
fn hours(q: Questions<'_>, id: &'static str, chosen: &str) -> FieldView {
    let option = |hour: u8| OptionView {
        code: hour.to_string(),
        label: format!("{hour}:00"),
        hint: None,
        checked: hour.to_string() == chosen,
    };
    let label = q.t.text("reminders-hours").to_owned();
    let groups = vec![OptionGroupView { label, options: (0..24).map(option).collect() }];
    FieldView { control: ControlView::Directory, groups, ..q.line(id, chosen, "off") }
}
