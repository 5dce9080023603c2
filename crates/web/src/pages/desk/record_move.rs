//! 暂停, 恢复, 撤销, 撤销后恢复, 批注: what an officer does to a record in coded reasons and words.

use anbei_app::use_case::authority::{EntryMove, Given, MOST};
use anbei_domain::register::{EntryAction, Visibility, reason};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::record::to_record;
use super::record_file::RecordFile;
use super::refused::refused_on_record;
use super::seat::Seat;
use crate::extract::Posted;
use crate::view::{ControlView, FieldView, Link, OptionView, SummaryError, field, rests_on};
use crate::{Cache, Page, PageError, Shell};

#[derive(Template)]
#[template(path = "desk/record_move.html")]
struct MovePage {
    shell: Shell,
    nav: Vec<Link>,
    errors: Vec<SummaryError>,
    over: String,
    title: String,
    lead: &'static str,
    fields: Vec<FieldView>,
    /// What is about to happen, in words that name the record.
    confirm: String,
    confirm_text: &'static str,
    is_danger: bool,
    label: String,
    back: String,
}

impl Page for MovePage {
    const CACHE: Cache = Cache::Never;
}

/// A move by its name in the address, where it takes a form.
fn find(name: &str) -> Result<EntryAction, PageError> {
    let with_form = [
        EntryAction::Suspend,
        EntryAction::Restore,
        EntryAction::Revoke,
        EntryAction::Reinstate,
        EntryAction::Annotate,
    ];
    with_form.into_iter().find(|action| action.as_str() == name).ok_or(PageError::NotFound)
}

/// `GET /desk/records/{id}/{move}`.
pub async fn get(
    seat: Seat,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let action = find(&name)?;
    let file = RecordFile::load(&seat, &id).await?;
    if !file.entry.offers(action, seat.actor()) {
        return Ok(to_record(&id, ""));
    }
    let form = Form { action, codes: Vec::new(), words: String::new(), visibility: None };
    Ok(page(&seat, &file, &form, false).await?.respond())
}

/// `POST /desk/records/{id}/{move}`.
pub async fn post(
    seat: Seat,
    Path((id, name)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, PageError> {
    let form = Form::read(find(&name)?, &posted);
    let file = RecordFile::load(&seat, &id).await?;
    let Some((what, did)) = form.complete() else {
        return Ok(page(&seat, &file, &form, true).await?.unprocessable());
    };
    match seat.app().move_entry(seat.by(), &id, what).await {
        Ok(()) => Ok(to_record(&id, did)),
        Err(error) => refused_on_record(&seat, &id, error).await,
    }
}

/// The form as it was filled in.
struct Form {
    action: EntryAction,
    codes: Vec<String>,
    words: String,
    visibility: Option<Visibility>,
}

impl Form {
    fn read(action: EntryAction, posted: &Posted) -> Self {
        let fits = |code: &&str| reason::for_action(action).any(|reason| reason.code == *code);
        let chosen = posted.one("visibility");
        Self {
            action,
            codes: posted.all("codes").filter(fits).map(str::to_owned).collect(),
            words: posted.one("words").unwrap_or("").trim().to_owned(),
            visibility: VISIBILITIES.into_iter().find(|v| Some(v.as_str()) == chosen),
        }
    }

    fn is_remark(&self) -> bool {
        self.action == EntryAction::Annotate
    }

    fn is_too_long(&self) -> bool {
        self.words.chars().count() > MOST
    }

    /// The move, and what the record's page will say was done; nothing while something is missing.
    fn complete(&self) -> Option<(EntryMove, &'static str)> {
        if self.is_too_long() {
            return None;
        }
        let text = self.words.clone();
        if self.is_remark() {
            let visibility = self.visibility.filter(|_| !text.is_empty())?;
            return Some((EntryMove::Annotate { text, visibility }, "annotate"));
        }
        if self.codes.is_empty() {
            return None;
        }
        let given = Given { codes: self.codes.clone(), note: text };
        Some(match self.action {
            EntryAction::Suspend => (EntryMove::Suspend(given), "suspend"),
            EntryAction::Restore => (EntryMove::Restore(given), "restore"),
            action => (EntryMove::Propose(action, given), "propose"),
        })
    }

    fn fields(&self, seat: &Seat, is_checked: bool) -> Vec<FieldView> {
        let mut fields = vec![
            if self.is_remark() { self.visibility(seat) } else { self.reasons(seat) },
            self.text(seat),
        ];
        if !is_checked {
            return fields;
        }
        let t = seat.t;
        let (choice, text) = fields.split_at_mut(1);
        if self.is_remark() && self.visibility.is_none() {
            choice[0].add_error(t.text("flaw-choose-one"));
        } else if !self.is_remark() && self.codes.is_empty() {
            choice[0].add_error(t.text("flaw-choose-some"));
        }
        if self.is_too_long() {
            let length = self.words.chars().count();
            text[0]
                .add_error(t.with("flaw-text-too-long", &[("length", &length), ("most", &MOST)]));
        } else if self.is_remark() && self.words.is_empty() {
            text[0].add_error(t.text("flaw-required"));
        }
        fields
    }

    fn reasons(&self, seat: &Seat) -> FieldView {
        let t = seat.t;
        let option = |known: &reason::AuthorityReason| OptionView {
            code: known.code.to_owned(),
            label: t.text(format!("authority-{}", known.code)).to_owned(),
            hint: Some(rests_on(t, known.basis)),
            checked: self.codes.iter().any(|code| code == known.code),
        };
        let label = t.text("desk-record-reasons").to_owned();
        let mut view = FieldView::blank("codes", label, ControlView::AnyOf);
        view.hint = Some(t.text("desk-record-reasons.hint").to_owned());
        view.options = reason::for_action(self.action).map(option).collect();
        view
    }

    fn visibility(&self, seat: &Seat) -> FieldView {
        let t = seat.t;
        let option = |visibility: Visibility| OptionView {
            code: visibility.as_str().to_owned(),
            label: t.text(format!("visibility-{}", visibility.as_str())).to_owned(),
            hint: Some(
                t.text(format!("desk-record-visibility.{}", visibility.as_str())).to_owned(),
            ),
            checked: self.visibility == Some(visibility),
        };
        let label = t.text("desk-record-visibility").to_owned();
        let mut view = FieldView::blank("visibility", label, ControlView::OneOf);
        view.options = VISIBILITIES.into_iter().map(option).collect();
        view
    }

    fn text(&self, seat: &Seat) -> FieldView {
        let key = if self.is_remark() { "desk-record-remark" } else { "desk-record-note" };
        let label = seat.t.text(key).to_owned();
        let mut view = FieldView::blank("words", label, ControlView::Paragraph);
        view.hint = Some(seat.t.text(format!("{key}.hint")).to_owned());
        view.required = self.is_remark();
        view.value.clone_from(&self.words);
        view
    }
}

const VISIBILITIES: [Visibility; 2] = [Visibility::Public, Visibility::Internal];

async fn page(
    seat: &Seat,
    file: &RecordFile,
    form: &Form,
    is_checked: bool,
) -> Result<MovePage, PageError> {
    let t = seat.t;
    let key = format!("desk-record-do-{}", form.action.as_str());
    let fields = form.fields(seat, is_checked);
    Ok(MovePage {
        nav: seat.nav(&seat.counts().await?, "records"),
        errors: field::summary(&fields),
        over: file.named(seat),
        title: t.text(&key).to_owned(),
        lead: t.text(format!("{key}.lead")),
        fields,
        confirm: t.with(format!("{key}.confirm"), &[("record", &file.named(seat))]),
        confirm_text: t.text(format!("{key}.text")),
        is_danger: matches!(form.action, EntryAction::Suspend | EntryAction::Revoke),
        label: t.text(format!("{key}.label")).to_owned(),
        back: file.path(),
        shell: seat.shell(),
    })
}
