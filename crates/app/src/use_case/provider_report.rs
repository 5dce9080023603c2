//! 批量上报: the sites, lines and nodes of an access provider, from a table. What is reported again as it was is skipped; what differs
//! takes the place of what was, so that a corrected table leaves no doubles.

use std::collections::HashSet;

use anbei_domain::Flaw;
use anbei_domain::actor::Actor;
use anbei_domain::provider::Member;
use anbei_domain::provider::form::USCC;
use anbei_domain::table::{
    CDN_NODES, CdnNode, Column, DEDICATED_LINES, DedicatedLine, HOSTED_SITES, HostedSite,
};
use anbei_domain::value::IpRange;
use anbei_store::{StoreError, Tx, read, write};
use serde_json::json;

use super::import::{BATCH, ImportReport, Pass, Verdict};
use super::provider::own_ranges;
use crate::commit::provider::note_on_organisation;
use crate::sheet::{Record, RowFlaw, Table, read_list, read_records, read_table};
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
    /// What must lie within the provider's own ranges.
    fn ranges(&self) -> &[IpRange];
    /// 接入商组织机构代码, where the row itself gives it.
    fn provider_code(&self) -> Option<&str> {
        None
    }
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

    fn provider_code(&self) -> Option<&str> {
        Some(self.provider_code.as_str()).filter(|code| !code.is_empty())
    }

    fn is_there(&self, app: &App, tx: &mut Tx, entry: &str) -> Result<bool, StoreError> {
        read::provider_report::has_line(tx, app.keys(), entry, self)
    }

    fn put(&self, app: &App, tx: &mut Tx, entry: &str) -> Result<(), StoreError> {
        write::provider_report::put_line(tx, app.keys(), entry, self, app.now())
    }
}

impl Reported for CdnNode {
    const ACTION: &'static str = "report-nodes";
    const ADDRESS: &'static str = "cdn-node";

    fn columns() -> &'static [Column] {
        CDN_NODES.columns
    }

    fn key(&self) -> String {
        self.range.to_string()
    }

    /// Nodes stand in other providers' rooms too.
    fn ranges(&self) -> &[IpRange] {
        &[]
    }

    fn is_there(&self, _: &App, tx: &mut Tx, entry: &str) -> Result<bool, StoreError> {
        read::provider_report::has_node(tx, entry, self)
    }

    fn put(&self, app: &App, tx: &mut Tx, entry: &str) -> Result<(), StoreError> {
        write::provider_report::put_node(tx, entry, self, app.now())
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

    /// Reads a file of changes of nodes. Takes time.
    ///
    /// # Errors
    ///
    /// What is wrong with the file.
    pub fn read_nodes(&self, bytes: &[u8]) -> Result<Table<CdnNode>, Vec<RowFlaw>> {
        let today = self.now().date_in_china();
        read_list(bytes, CDN_NODES.columns, today, CdnNode::read).map(of_one_mind)
    }

    /// Reads changes of nodes as a program gives them.
    ///
    /// # Errors
    ///
    /// As of [`Self::read_site_records`].
    pub fn read_node_records(&self, of: &[Record]) -> Result<Table<CdnNode>, Vec<RowFlaw>> {
        let today = self.now().date_in_china();
        read_records(of, CDN_NODES.columns, today, CdnNode::read).map(of_one_mind)
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

    /// Enters nodes that are new and forgets those that are gone, or says what would happen. Waits.
    ///
    /// # Errors
    ///
    /// That the member's role does not allow it, or that the provider is not listed yet.
    pub fn report_nodes(
        &self,
        by: (&Member, &Via),
        table: Table<CdnNode>,
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
        let (own, code) = self.store().read_now(|tx| -> Result<_, AppError> {
            Ok((own_ranges(tx, &entry)?, own_code(tx, member)?))
        })?;
        let mut report = ImportReport::of(&table);
        let mut seen = HashSet::new();
        let mut rows = table.rows.into_iter().peekable();
        while rows.peek().is_some() {
            let mut batch = Vec::new();
            for (number, row) in rows.by_ref().take(BATCH) {
                if !seen.insert(row.key()) {
                    report.count(number, Verdict::ThereAlready, T::columns());
                } else if let Some(flaw) = of_another(code.as_deref(), row.provider_code()) {
                    report.count(number, Verdict::Wrong("provider-code", flaw), T::columns());
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

/// 组织机构代码 of the organisation, where its entry has told its 统一社会信用代码.
fn own_code(tx: &mut Tx, member: &Member) -> Result<Option<String>, StoreError> {
    let actor = Actor::Provider(member.clone());
    let found = read::provider::find(tx, &actor, member.organisation.as_str())?;
    let code = found.and_then(|organisation| USCC.of(&organisation.listed));
    Ok(code.map(|code| code.organisation_code().to_owned()))
}

/// Nobody reports for another provider.
fn of_another(own: Option<&str>, given: Option<&str>) -> Option<Flaw> {
    let own = own.filter(|own| given.is_some_and(|given| given != *own))?;
    Some(Flaw::new("line-provider-code").with("own", own.to_owned()))
}

/// A list that says of an address that it is new and that it is gone says neither.
fn of_one_mind(table: Table<CdnNode>) -> Table<CdnNode> {
    let said = |is_removed: bool| {
        let of = table.rows.iter().filter(move |(_, node)| node.is_removed == is_removed);
        of.map(|(_, node)| node.range).collect::<HashSet<_>>()
    };
    let (new, gone) = (said(false), said(true));
    let mut settled = Table { rows: Vec::new(), ..table };
    for (number, node) in table.rows {
        if new.contains(&node.range) && gone.contains(&node.range) {
            let flaw = Flaw::new("node-both");
            let column = &CDN_NODES.columns[0];
            settled.add_wrong([RowFlaw::in_column(number, column, &node.line(), flaw)]);
        } else {
            settled.rows.push((number, node));
        }
    }
    settled
}

/// The first of the ranges that is not within the provider's own.
fn outside(own: &[IpRange], ranges: &[IpRange]) -> Option<Flaw> {
    let is_inside = |range: &&IpRange| {
        own.iter().any(|block| block.contains(range.first()) && block.contains(range.last()))
    };
    let range = ranges.iter().find(|range| !is_inside(range))?;
    Some(Flaw::new("report-ip-outside").with("range", range.to_string()))
}
