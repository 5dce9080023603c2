//! 已办备案: an entry that an organ registered before there was this platform. It begins without a holder.

use anbei_domain::actor::Actor;
use anbei_domain::id::EntryId;
use anbei_domain::register::{Entry, EntryState, PublicFacts};
use anbei_domain::table::OlderEntry;
use anbei_domain::time::Timestamp;
use anbei_store::Tx;
use anbei_store::read::organ::Organ;
use anbei_store::write::entry::ClaimMarks;

use super::entry::commit_registered;
use super::outcome::{insert, public_form, registered};
use crate::{App, AppError, Via};

/// Enters it: the row, the first event of its history, the beginning of its audit chain.
pub(crate) fn register_older(
    app: &App,
    tx: &mut Tx,
    (by, via): (&Actor, &Via),
    organ: &Organ,
    older: &OlderEntry,
) -> Result<(), AppError> {
    let entry = Entry {
        id: EntryId::new(app.fresh_id(app.now())),
        kind: older.kind,
        state: EntryState::Active,
        facts: PublicFacts {
            number: older.number.to_string(),
            name: older.name.clone(),
            primary_domain: older.primary_domain.clone(),
            secondary_domains: older.secondary_domains.clone(),
            identities: Vec::new(),
            subject_nature: older.subject_nature.to_owned(),
            subject_name: public_form(older.subject_nature, &older.subject_name),
            is_interactive: older.is_interactive,
            organ_name: organ.name.clone(),
        },
        holder: None,
        organ: organ.id.clone(),
        proposal: None,
        version: 0,
    };
    let document = &older.document;
    let blind =
        if document.is_empty() { String::new() } else { app.keys().blind("document", document) };
    let marks = ClaimMarks { icp_number: &older.icp_number, document_blind: &blind };
    let issued_at = Timestamp::start_of(older.issued_on);
    insert(tx, &entry, "", marks, issued_at)?;
    commit_registered(app, tx, via, &entry, &registered(by, None), issued_at)
}
