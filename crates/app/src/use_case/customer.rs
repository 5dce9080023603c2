//! 客户: how the sites and apps stand that an access provider hosts.

use anbei_domain::check;
use anbei_domain::deadline::Deadline;
use anbei_domain::id::EntryId;
use anbei_domain::provider::Member;
use anbei_domain::register::EntryKind;
use anbei_store::read::deadline::{About, DeadlineRow};
use anbei_store::read::hosting::{Customer, CustomerFilter, Hosted};
use anbei_store::{StoreError, Tx, read};
use jiff::civil::Date;

use crate::{App, AppError};

/// A customer as its access provider sees it: nothing that only concerns its people.
#[derive(Debug, Clone)]
pub struct CustomerView {
    pub customer: Customer,
    /// Whether the badge was there at the last look; nothing if it was never looked for, or the customer is not proved.
    pub badge: Option<bool>,
    /// What is over or near, the nearest first; nothing of a customer that is not proved.
    pub deadlines: Vec<DeadlineRow>,
}

/// How far ahead a customer's deadlines are told, days.
const AHEAD_DAYS: i64 = 90;
/// The most customers of one table.
const MOST: usize = 20_000;
/// Customers read at a time for it.
const BATCH: usize = 500;

impl App {
    fn until(&self) -> Date {
        self.now().plus_days(AHEAD_DAYS).date_in_china()
    }

    /// A page of the customers of the organisation that `member` acts for, and how many there are.
    pub fn find_customers(
        &self,
        member: &Member,
        filter: CustomerFilter,
    ) -> impl Future<Output = Result<(Vec<CustomerView>, usize), AppError>> + Send + use<> {
        let (entry, until) = (member.entry.clone(), self.until());
        self.store().read_heavy(move |tx| {
            let Some(entry) = entry else { return Ok((Vec::new(), 0)) };
            let count = read::hosting::count_customers(tx, &entry, &filter)?;
            Ok((page(tx, &entry, &filter, until)?, count))
        })
    }

    /// All of them as the filter leaves them, for a table to take away.
    pub fn export_customers(
        &self,
        member: &Member,
        words: String,
    ) -> impl Future<Output = Result<Vec<CustomerView>, AppError>> + Send + use<> {
        let (entry, until) = (member.entry.clone(), self.until());
        self.store().read_heavy(move |tx| {
            let Some(entry) = entry else { return Ok(Vec::new()) };
            let mut all = Vec::new();
            let mut filter = CustomerFilter { words, limit: BATCH, offset: 0 };
            loop {
                let batch = page(tx, &entry, &filter, until)?;
                let is_last = batch.len() < BATCH;
                all.extend(batch);
                if is_last || all.len() >= MOST {
                    return Ok(all);
                }
                filter.offset += BATCH;
            }
        })
    }
}

fn page(
    tx: &mut Tx,
    entry: &str,
    filter: &CustomerFilter,
    until: Date,
) -> Result<Vec<CustomerView>, AppError> {
    let customers = read::hosting::list_customers(tx, entry, filter)?;
    let views = customers.into_iter().map(|customer| view(tx, customer, until));
    Ok(views.collect::<Result<_, StoreError>>()?)
}

fn view(tx: &mut Tx, customer: Customer, until: Date) -> Result<CustomerView, StoreError> {
    if !customer.is_proved {
        return Ok(CustomerView { customer, badge: None, deadlines: Vec::new() });
    }
    let about = if customer.hosted == Hosted::Entry { About::Entry } else { About::Filing };
    let mut deadlines = read::deadline::list_about(tx, about, &customer.id)?;
    let is_told = |row: &DeadlineRow| {
        let Deadline { rule, due_on, .. } = &row.deadline;
        !row.is_done && *due_on <= until && rule.is_told_to_provider()
    };
    deadlines.retain(is_told);
    Ok(CustomerView { badge: badge(tx, &customer)?, customer, deadlines })
}

/// 备案标识: a website's, as the last look found it.
fn badge(tx: &mut Tx, of: &Customer) -> Result<Option<bool>, StoreError> {
    if of.hosted != Hosted::Entry || of.kind != EntryKind::Website.as_str() {
        return Ok(None);
    }
    let entry = read::entry_life::find_to_watch(tx, &EntryId::new(of.id.clone()))?;
    let Some(entry) = entry else { return Ok(None) };
    let last = read::look::list_of_entry(tx, &entry, 1)?;
    Ok(last.first().map(|look| check::is_badge_shown(&look.findings)))
}
