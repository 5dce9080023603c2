//! 批量上报: the sites and lines of an access provider, from a table. What is reported again as it was is skipped; what differs
//! takes the place of what was, so that a corrected table leaves no doubles.

use std::collections::HashSet;

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::provider::Member;
use anbei_domain::table::{Column, DEDICATED_LINES, DedicatedLine, HOSTED_SITES, HostedSite};
use anbei_domain::value::IpRange;
use anbei_store::{StoreError, Tx, read, write};
use serde_json::json;

use super::import::{BATCH, ImportReport, Pass, Verdict};
use super::provider::own_ranges;
use crate::commit::provider::note_on_organisation;
use crate::sheet::{Record, RowFlaw, Table, read_records, read_table};
use crate::{App, AppError, Via};

/// What is reported a row at a time.
trait Reported: Send + Sync + 'static {
    /// As the audit trail calls it.
    const ACTION: &'static str;
    /// The column that holds the addresses, or the last of them.
    const ADDRESS: &'static str;

    fn columns() -> &'static [Column];
    /// What makes two rows the same thing.
    fn key(&self) -> String;
    fn ranges(&self) -> &[IpRange];
    fn is_there(&self, app: &App, tx: &mut Tx, entry: &str) -> Result<bool, StoreError>;
    fn put(&self, app: &App, tx: &mut Tx, entry: &str) -> Result<(), StoreError>;
}

impl Reported for HostedSite {
    const ACTION: &'static str = "report-sites";
    const ADDRESS: &'static str = "hosted-ip";

    fn columns() -> &'static [Column] {
        HOSTED_SITES.columns
    }

    fn key(&self) -> String {
        self.domain.clone()
    }

    fn ranges(&self) -> &[IpRange] {
        &self.ranges
    }

    fn is_there(&self, _: &App, tx: &mut Tx, entry: &str) -> Result<bool, StoreError> {
        read::provider_report::has_site(tx, entry, self)
    }

    fn put(&self, app: &App, tx: &mut Tx, entry: &str) -> Result<(), StoreError> {
        write::provider_report::put_site(tx, entry, self, app.now())
    }
}

impl Reported for DedicatedLine {
    const ACTION: &'static str = "report-lines";
    const ADDRESS: &'static str = "last-ip";

    fn columns() -> &'static [Column] {
        DEDICATED_LINES.columns
    }

    fn key(&self) -> String {
        self.range.to_string()
    }

    fn ranges(&self) -> &[IpRange] {
        std::slice::from_ref(&self.range)
    }

    fn is_there(&self, app: &App, tx: &mut Tx, entry: &str) -> Result<bool, StoreError> {
        read::provider_report::has_line(tx, app.keys(), entry, self)
    }

    fn put(&self, app: &App, tx: &mut Tx, entry: &str) -> Result<(), StoreError> {
        write::provider_report::put_line(tx, app.keys(), entry, self, app.now())
    }
}

impl App {
    /// Reads a file of hosted sites. Takes time.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, or with its heading.
    pub fn read_hosted_sites(&self, bytes: &[u8]) -> Result<Table<HostedSite>, Vec<RowFlaw>> {
        read_table(bytes, HOSTED_SITES.columns, self.now().date_in_china(), HostedSite::read)
    }

    /// Reads a file of dedicated lines. Takes time.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, or with its heading.
    pub fn read_lines(&self, bytes: &[u8]) -> Result<Table<DedicatedLine>, Vec<RowFlaw>> {
        read_table(bytes, DEDICATED_LINES.columns, self.now().date_in_china(), DedicatedLine::read)
    }

    /// Reads hosted sites as a program gives them.
    ///
    /// # Errors
    ///
    /// None that the rows are to blame for: each tells its own.
    pub fn read_site_records(&self, of: &[Record]) -> Result<Table<HostedSite>, Vec<RowFlaw>> {
        read_records(of, HOSTED_SITES.columns, self.now().date_in_china(), HostedSite::read)
    }

    /// Reads dedicated lines as a program gives them.
    ///
    /// # Errors
    ///
    /// As of [`Self::read_site_records`].
    pub fn read_line_records(&self, of: &[Record]) -> Result<Table<DedicatedLine>, Vec<RowFlaw>> {
        read_records(of, DEDICATED_LINES.columns, self.now().date_in_china(), DedicatedLine::read)
    }

    /// Reports sites, or says what would happen. Waits.
    ///
    /// # Errors
    ///
    /// That the member's role does not allow it, or that the provider is not listed yet.
    pub fn report_sites(
        &self,
        by: (&Member, &Via),
        table: Table<HostedSite>,
        pass: Pass,
    ) -> Result<ImportReport, AppError> {
        self.report_rows(by, table, pass)
    }

    /// Reports lines, or says what would happen. Waits.
    ///
    /// # Errors
    ///
    /// That the member's role does not allow it, or that the provider is not listed yet.
    pub fn report_lines(
        &self,
        by: (&Member, &Via),
        table: Table<DedicatedLine>,
        pass: Pass,
    ) -> Result<ImportReport, AppError> {
        self.report_rows(by, table, pass)
    }

    fn report_rows<T: Reported>(
        &self,
        (member, via): (&Member, &Via),
        table: Table<T>,
        pass: Pass,
    ) -> Result<ImportReport, AppError> {
        member.works()?;
        let entry = member.entry.clone().ok_or(AppError::NotFound)?;
        let own = self.store().read_now(|tx| own_ranges(tx, &entry))?;
        let mut report = ImportReport::of(&table);
        let mut seen = HashSet::new();
        let mut rows = table.rows.into_iter().peekable();
        while rows.peek().is_some() {
            let mut batch = Vec::new();
            for (number, row) in rows.by_ref().take(BATCH) {
                if !seen.insert(row.key()) {
                    report.count(number, Verdict::ThereAlready, T::columns());
                } else if let Some(flaw) = outside(&own, row.ranges()) {
                    report.count(number, Verdict::Wrong(T::ADDRESS, flaw), T::columns());
                } else {
                    batch.push((number, row));
                }
            }
            for (number, verdict) in self.enter_rows(&entry, batch, pass)? {
                report.count(number, verdict, T::columns());
            }
        }
        if pass == Pass::Real {
            self.note_report::<T>((member, via), report.done)?;
        }
        Ok(report.in_order())
    }

    /// Enters rows, or says what would become of them.
    fn enter_rows<T: Reported>(
        &self,
        entry: &str,
        batch: Vec<(usize, T)>,
        pass: Pass,
    ) -> Result<Vec<(usize, Verdict)>, AppError> {
        let (app, entry) = (self.clone(), entry.to_owned());
        let work = move |tx: &mut Tx<'_>| {
            let one = |(number, row): &(usize, T)| -> Result<_, StoreError> {
                if row.is_there(&app, tx, &entry)? {
                    return Ok((*number, Verdict::ThereAlready));
                }
                if pass == Pass::Real {
                    row.put(&app, tx, &entry)?;
                }
                Ok((*number, Verdict::Fits))
            };
            Ok(batch.iter().map(one).collect::<Result<_, _>>()?)
        };
        if pass == Pass::Dry { self.store().read_now(work) } else { self.store().write_now(work) }
    }

    fn note_report<T: Reported>(
        &self,
        (member, via): (&Member, &Via),
        done: usize,
    ) -> Result<(), AppError> {
        let (app, actor, via) = (self.clone(), Actor::Provider(member.clone()), via.clone());
        let of = member.organisation.clone();
        self.store().write_now(move |tx| {
            let detail = json!({ "rows": done });
            note_on_organisation(&app, tx, (&actor, &via), &of, (T::ACTION, &detail))
        })
    }
}

/// The first of the ranges that is not within the provider's own.
fn outside(own: &[IpRange], ranges: &[IpRange]) -> Option<Flaw> {
    let is_inside = |range: &&IpRange| {
        own.iter().any(|block| block.contains(range.first()) && block.contains(range.last()))
    };
    let range = ranges.iter().find(|range| !is_inside(range))?;
    Some(Flaw::new("report-ip-outside").with("range", range.to_string()))
}
