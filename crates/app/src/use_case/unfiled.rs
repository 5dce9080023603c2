//! 未备案网站: what officers put down, one by one or as a table, and take back.

use std::collections::HashSet;

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::field::FieldFlaw;
use anbei_domain::id::OrganId;
use anbei_domain::table::{Heading, UNFILED, UnfiledNotice};
use anbei_store::read::organ::Organ;
use anbei_store::write::audit::{self, NewAuditEvent};
use anbei_store::write::unfiled::NewUnfiledSite;
use anbei_store::{StoreError, Tx, read, write};
use serde_json::json;

use super::import::{BATCH, ImportReport, Pass, Verdict};
use crate::sheet::{RowFlaw, Table, read_table};
use crate::{App, AppError, Via};

impl App {
    /// Reads a file of unfiled sites. Takes time.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, or with its heading.
    pub fn read_unfiled(&self, bytes: &[u8]) -> Result<Table<UnfiledNotice>, Vec<RowFlaw>> {
        read_table(bytes, UNFILED.columns, self.now().date_in_china(), UnfiledNotice::read)
    }

    /// Puts sites down for an organ, or says what would happen. Waits.
    ///
    /// # Errors
    ///
    /// [`AppError::NotFound`] if the organ is not there or not theirs.
    pub fn import_unfiled(
        &self,
        (actor, via): (&Actor, &Via),
        organ: &OrganId,
        table: Table<UnfiledNotice>,
        pass: Pass,
    ) -> Result<ImportReport, AppError> {
        let organ = self.organ_to_enter_for(actor, organ)?;
        let mut report = ImportReport::of(&table);
        let mut seen = HashSet::new();
        let mut rows = table.rows.into_iter();
        loop {
            let batch: Vec<_> = rows.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                break;
            }
            let mut judged = Vec::new();
            for (row, notice) in batch {
                if seen.insert(notice.domain.clone()) {
                    judged.push((row, notice));
                } else {
                    // The same site on two lists is one site.
                    report.count(row, Verdict::ThereAlready, UNFILED.columns);
                }
            }
            let numbers: Vec<_> = judged.iter().map(|(row, _)| *row).collect();
            let notices = judged.into_iter().map(|(_, notice)| notice).collect();
            let verdicts = self.put_down((actor, via), &organ, notices, pass)?;
            for (row, verdict) in numbers.into_iter().zip(verdicts) {
                report.count(row, verdict, UNFILED.columns);
            }
        }
        if pass == Pass::Real {
            self.note_import((actor, via), "import-unfiled", &organ, &report)?;
        }
        Ok(report.in_order())
    }

    /// Puts one site down, as typed: a text for each column, by its id. Waits.
    ///
    /// # Errors
    ///
    /// [`anbei_domain::refusal::Refusal::Flawed`] with everything that is wrong, the fields being the columns.
    pub fn add_unfiled<'a>(
        &self,
        (actor, via): (&Actor, &Via),
        organ: &OrganId,
        typed: impl Fn(&str) -> &'a str,
    ) -> Result<(), AppError> {
        let organ = self.organ_to_enter_for(actor, organ)?;
        let columns = UNFILED.columns;
        let heads: Vec<_> = columns.iter().map(|column| column.headings[0].to_owned()).collect();
        let cells: Vec<_> = columns.iter().map(|column| typed(column.id).to_owned()).collect();
        let told = |flaws: Vec<anbei_domain::table::CellFlaw>| {
            let flaws = flaws.into_iter();
            AppError::flawed(flaws.map(|f| in_field(f.column.id, f.flaw)).collect())
        };
        let heading = Heading::read(columns, &heads).map_err(told)?;
        let today = self.now().date_in_china();
        let notice = UnfiledNotice::read(&heading, &cells, today).map_err(told)?;
        let verdicts = self.put_down((actor, via), &organ, vec![notice], Pass::Real)?;
        match verdicts.into_iter().next() {
            Some(Verdict::Wrong(id, flaw)) => Err(AppError::flawed(vec![in_field(id, flaw)])),
            Some(Verdict::ThereAlready) => {
                let flaw = Flaw::new("unfiled-twice");
                Err(AppError::flawed(vec![in_field("primary-domain", flaw)]))
            }
            _ => Ok(()),
        }
    }

    fn put_down(
        &self,
        (actor, via): (&Actor, &Via),
        organ: &Organ,
        notices: Vec<UnfiledNotice>,
        pass: Pass,
    ) -> Result<Vec<Verdict>, AppError> {
        if pass == Pass::Dry {
            let judged = self
                .store()
                .read_now(|tx| notices.iter().map(|notice| judge(tx, notice)).collect());
            return judged;
        }
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        let organ = organ.id.clone();
        self.store().write_now(move |tx| {
            let put = |notice| app.put_down_one(tx, (&actor, &via), &organ, notice);
            notices.iter().map(put).collect()
        })
    }

    fn put_down_one(
        &self,
        tx: &mut Tx,
        by: (&Actor, &Via),
        organ: &OrganId,
        notice: &UnfiledNotice,
    ) -> Result<Verdict, AppError> {
        let verdict = judge(tx, notice)?;
        if !matches!(verdict, Verdict::Fits) {
            return Ok(verdict);
        }
        let id = self.fresh_id(self.now());
        let known = Some(&notice.document).filter(|document| !document.is_empty());
        let blind = known.map(|document| self.keys().blind("document", document));
        let site = NewUnfiledSite {
            id: &id,
            organ,
            domain: &notice.domain,
            name: &notice.name,
            icp_number: &notice.icp_number,
            document_blind: blind.as_deref().unwrap_or(""),
            notified_on: &notice.notified_on.to_string(),
            at: self.now(),
        };
        match write::unfiled::insert(tx, &site) {
            Ok(()) => {}
            Err(StoreError::Duplicate(_)) => return Ok(Verdict::ThereAlready),
            Err(other) => return Err(other.into()),
        }
        self.note_unfiled(tx, by, &id, ("put-down", &notice.domain))?;
        Ok(Verdict::Fits)
    }

    /// Takes a site back: nothing is owed for it any more.
    pub fn withdraw_unfiled(
        &self,
        (actor, via): (&Actor, &Via),
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via, id) = (self.clone(), actor.clone(), via.clone(), id.to_owned());
        self.store().write(move |tx| {
            let Actor::Officer { organ, .. } = &actor else { return Err(AppError::NotFound) };
            write::unfiled::withdraw(tx, organ, &id, app.now())?;
            app.note_unfiled(tx, (&actor, &via), &id, ("withdraw", ""))
        })
    }

    fn note_unfiled(
        &self,
        tx: &mut Tx,
        (actor, via): (&Actor, &Via),
        id: &str,
        (action, domain): (&str, &str),
    ) -> Result<(), AppError> {
        let event = NewAuditEvent {
            aggregate: "unfiled",
            aggregate_id: id,
            at: self.now(),
            actor,
            via: &via.to_string(),
            action,
            detail: &json!({ "domain": domain }).to_string(),
            before: "",
            after: "",
        };
        Ok(audit::append(tx, &event)?)
    }
}

fn in_field(field: &'static str, flaw: Flaw) -> FieldFlaw {
    FieldFlaw { field, index: 0, flaw }
}

fn judge(tx: &mut Tx, notice: &UnfiledNotice) -> Result<Verdict, AppError> {
    if let Some(number) = read::older::find_number_on_domain(tx, &notice.domain)? {
        let flaw = Flaw::new("unfiled-is-filed").with("number", number);
        return Ok(Verdict::Wrong("primary-domain", flaw));
    }
    let known = read::unfiled::find_by_domain(tx, &notice.domain)?;
    Ok(if known.is_some() { Verdict::ThereAlready } else { Verdict::Fits })
}
