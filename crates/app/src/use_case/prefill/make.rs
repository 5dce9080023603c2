//! Links made here: one by one, or a table of them.

use std::collections::HashSet;

use anbei_domain::Flaw;
use anbei_domain::field::{Answers, AnyField, FieldFlaw};
use anbei_domain::kind::new_website::{
    ACCESS_METHOD, CERTIFICATE_FROM, CERTIFICATE_UNTIL, ICP_NUMBER, IP_RANGES, PRIMARY_DOMAIN,
    SECONDARY_DOMAINS, SITE_NAME,
};
use anbei_domain::prefill::{self, CERTIFICATE_NUMBER, MOST_DAYS, PrefillLink};
use anbei_domain::provider::Member;
use anbei_domain::refusal::Refusal;
use anbei_domain::table::{PREFILLS, PrefillRow};
use anbei_domain::time::Timestamp;
use anbei_domain::value::IpRange;
use anbei_store::read::prefill::LinkRow;
use anbei_store::write::prefill::NewLink;
use anbei_store::{Tx, read, write};

use super::key::{note, signing_key};
use super::token::{self, Signer};
use crate::sheet::{RowFlaw, Table, read_table};
use crate::use_case::import::{BATCH, ImportReport, Pass, Verdict};
use crate::use_case::provider::own_ranges;
use crate::{App, AppError, Via};

/// Days that are offered for a link.
pub const LINK_DAYS: [i64; 3] = [30, 90, 365];
/// For how long a link of a table opens that does not say.
const USUAL_DAYS: i64 = LINK_DAYS[1];

/// A link as it is asked for; the answers as typed.
#[derive(Debug, Clone, Default)]
pub struct PrefillWish {
    pub answers: Answers,
    pub days: i64,
    pub is_single: bool,
}

/// The column of a table in which each answer stands.
static COLUMNS: [(&dyn AnyField, &str); 9] = [
    (&PRIMARY_DOMAIN, "primary-domain"),
    (&SITE_NAME, "name"),
    (&ICP_NUMBER, "site-icp"),
    (&IP_RANGES, "hosted-ip"),
    (&ACCESS_METHOD, "hosted-method"),
    (&CERTIFICATE_NUMBER, "certificate-number"),
    (&CERTIFICATE_FROM, "certificate-from"),
    (&CERTIFICATE_UNTIL, "certificate-until"),
    (&SECONDARY_DOMAINS, "secondary-domains"),
];

impl App {
    /// Makes a link.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wish; that the member's role does not allow it.
    pub fn make_prefill(
        &self,
        (member, via): (&Member, &Via),
        wish: PrefillWish,
    ) -> impl Future<Output = Result<LinkRow, AppError>> + Send + use<> {
        let (app, member, via) = (self.clone(), member.clone(), via.clone());
        self.store().write(move |tx| {
            member.works()?;
            let entry = member.entry.clone().ok_or(AppError::NotFound)?;
            let own = own_ranges(tx, &entry)?;
            let given = check(&app, &wish, &own)?;
            let link = app.new_link((entry, given), (wish.days, wish.is_single));
            keep(&app, tx, (&member, &via), link)
        })
    }

    /// 作废: a link opens for nobody any more who did not open it before.
    pub fn end_prefill(
        &self,
        (member, via): (&Member, &Via),
        id: &str,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, member, via) = (self.clone(), member.clone(), via.clone());
        let id = id.to_owned();
        self.store().write(move |tx| {
            member.works()?;
            if !write::prefill::end_link(tx, &member.organisation, &id, app.now())? {
                return Err(AppError::NotFound);
            }
            note(&app, tx, (&member, &via), ("prefill-ended", &id))
        })
    }

    /// Where a link leads.
    pub fn prefill_url(&self, token: &str) -> String {
        format!("{}/prefill/{token}", self.config().public_url)
    }

    /// Reads a file of sites to make links for. Takes time.
    ///
    /// # Errors
    ///
    /// What is wrong with the file, or with its heading.
    pub fn read_prefills(&self, bytes: &[u8]) -> Result<Table<PrefillRow>, Vec<RowFlaw>> {
        read_table(bytes, PREFILLS.columns, self.now().date_in_china(), PrefillRow::read)
    }

    /// Makes a link for each row, or says what would happen. A domain that has an open link is skipped. Waits.
    ///
    /// # Errors
    ///
    /// That the member's role does not allow it, or that the provider is not listed yet.
    pub fn make_prefills(
        &self,
        (member, via): (&Member, &Via),
        table: Table<PrefillRow>,
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
                let domain = row.answers.one(PRIMARY_DOMAIN.id()).unwrap_or_default().to_owned();
                let of = (row.days.unwrap_or(USUAL_DAYS), row.is_single);
                let wish = PrefillWish { answers: row.answers, days: of.0, is_single: of.1 };
                let verdict = match check(self, &wish, &own) {
                    _ if !seen.insert(domain.clone()) => Verdict::ThereAlready,
                    Err(refusal) => verdict(refusal),
                    Ok(given) => {
                        let link = self.new_link((entry.clone(), given), of);
                        batch.push((number, domain, link));
                        continue;
                    }
                };
                report.count(number, verdict, PREFILLS.columns);
            }
            for (number, verdict) in self.enter_links((member, via), batch, pass)? {
                report.count(number, verdict, PREFILLS.columns);
            }
        }
        Ok(report.in_order())
    }

    fn enter_links(
        &self,
        (member, via): (&Member, &Via),
        batch: Vec<(usize, String, PrefillLink)>,
        pass: Pass,
    ) -> Result<Vec<(usize, Verdict)>, AppError> {
        let (app, member, via) = (self.clone(), member.clone(), via.clone());
        let work = move |tx: &mut Tx<'_>| {
            let now = app.now();
            let one = |(number, domain, link): &(usize, String, PrefillLink)| {
                if read::prefill::has_open_link(tx, &member.organisation, domain, now)? {
                    return Ok((*number, Verdict::ThereAlready));
                }
                if pass == Pass::Real {
                    keep(&app, tx, (&member, &via), link.clone())?;
                }
                Ok((*number, Verdict::Fits))
            };
            batch.iter().map(one).collect::<Result<_, AppError>>()
        };
        if pass == Pass::Dry { self.store().read_now(work) } else { self.store().write_now(work) }
    }

    fn new_link(
        &self,
        (provider, given): (String, Answers),
        (days, is_single): (i64, bool),
    ) -> PrefillLink {
        let now = self.now();
        // To the second, as it is written into the link.
        let issued_at = Timestamp::from_millis(now.as_millis() / 1000 * 1000);
        let expires_at = issued_at.plus_days(days);
        PrefillLink { id: self.fresh_id(now), provider, given, issued_at, expires_at, is_single }
    }
}

/// The first thing that is wrong with a row, in its column.
fn verdict(refusal: Refusal) -> Verdict {
    let Refusal::Flawed(flaws) = refusal else { return Verdict::ThereAlready };
    let first = flaws.into_iter().next();
    let Some(FieldFlaw { field, flaw, .. }) = first else { return Verdict::ThereAlready };
    let column = COLUMNS.iter().find(|(of, _)| of.id() == field);
    Verdict::Wrong(column.map_or("primary-domain", |(_, column)| column), flaw)
}

/// The answers in normal form.
fn check(app: &App, wish: &PrefillWish, own: &[IpRange]) -> Result<Answers, Refusal> {
    let checked = prefill::check(&wish.answers, own, app.now().date_in_china());
    let mut flaws = checked.as_ref().err().cloned().unwrap_or_default();
    if !(1..=MOST_DAYS).contains(&wish.days) {
        let flaw = Flaw::new("prefill-days").with("most", MOST_DAYS.to_string());
        flaws.push(FieldFlaw { field: "prefill_days", index: 0, flaw });
    }
    match checked {
        Ok(given) if flaws.is_empty() => Ok(given),
        _ => Err(Refusal::Flawed(flaws)),
    }
}

/// Signs a link and writes it down.
fn keep(
    app: &App,
    tx: &mut Tx,
    by: (&Member, &Via),
    link: PrefillLink,
) -> Result<LinkRow, AppError> {
    let key = signing_key(app, tx, by)?;
    let signer = Signer { key: &key.id, private: &key.private };
    let signed = token::sign(&link, &app.config().public_url, &signer);
    let token = signed.ok_or_else(|| AppError::internal("a link could not be signed"))?;
    let domain = link.given.one(PRIMARY_DOMAIN.id()).unwrap_or_default().to_owned();
    let new = NewLink {
        organisation: &by.0.organisation,
        key: &key.id,
        link: &link,
        domain: &domain,
        token: &token,
    };
    write::prefill::keep_link(tx, &new)?;
    note(app, tx, by, ("prefill-made", &link.id))?;
    Ok(LinkRow { link, domain, token, uses: 0, used_at: None, is_ended: false })
}
