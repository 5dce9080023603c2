//! 截图 that may become evidence: what is kept of a record's site, and of sites that display its number.

use anbei_app::views::alarm::Alarm;
use anbei_app::views::look::Look;
use anbei_app::{AppError, Tx, views};
use anbei_domain::actor::Actor;
use anbei_domain::register::Entry;

use super::form::Questions;
use crate::Lang;
use crate::extract::Posted;
use crate::view::checks::{PictureView, alarm_picture, look};
use crate::view::{ControlView, FieldView, OptionView};

/// What an officer may take into a case.
#[derive(Default)]
pub struct Pictures(Vec<PictureView>);

impl Pictures {
    /// Those about a record.
    pub fn of_record(
        t: Lang,
        tx: &mut Tx<'_>,
        actor: &Actor,
        entry: &Entry,
    ) -> Result<Self, AppError> {
        let looks = views::look::list_of_entry(tx, entry, views::look::MOST_OF_ENTRY)?;
        let alarms = views::alarm::list_of_entry(tx, entry)?;
        Self::read(t, tx, actor, (&entry.facts.name, &looks, &alarms))
    }

    /// Those of looks at the site of this name, and of alarms about its number, that this officer may open.
    pub fn read(
        t: Lang,
        tx: &mut Tx<'_>,
        actor: &Actor,
        (name, looks, alarms): (&str, &[Look], &[Alarm]),
    ) -> Result<Self, AppError> {
        let own = looks.iter().filter_map(|seen| look(t, seen, name).picture);
        let strange = alarms.iter().filter_map(|alarm| alarm_picture(t, alarm));
        let mut pictures = Vec::new();
        for picture in own.chain(strange) {
            if views::attachment::find(tx, actor, &picture.id)?.is_some() {
                pictures.push(picture);
            }
        }
        Ok(Self(pictures))
    }

    /// Asks before a form's files which of them are to go with it.
    pub fn ask(&self, q: Questions<'_>, fields: &mut Vec<FieldView>) {
        let Some(files) = fields.iter().position(|field| field.control == ControlView::Files)
        else {
            return;
        };
        if self.0.is_empty() {
            return;
        }
        let chosen = self.chosen(q.posted);
        let option = |picture: &PictureView| OptionView {
            code: picture.id.clone(),
            label: picture.alt.clone(),
            hint: Some(picture.about.clone()),
            checked: chosen.contains(&picture.id),
        };
        let options = self.0.iter().map(option).collect();
        fields.insert(files, FieldView { options, ..q.optional("pictures", ControlView::AnyOf) });
    }

    /// Those that were chosen.
    pub fn chosen(&self, posted: &Posted) -> Vec<String> {
        let is_offered = |id: &&str| self.0.iter().any(|picture| picture.id == **id);
        posted.all("pictures").filter(is_offered).map(str::to_owned).collect()
    }
}
