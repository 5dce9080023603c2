//! 服务商机构: their entries, members and invitations.

use anbei_domain::field::AnyField;
use anbei_domain::id::{AccountId, OrganisationId};
use anbei_domain::provider::{MemberRole, Organisation, form};
use anbei_domain::time::Timestamp;

use crate::provider_row::remarks_to_json;
use crate::write::attachment::hold;
use crate::{StoreError, Tx, args};

/// Writes an organisation that was not there before.
pub fn insert(tx: &mut Tx, of: &Organisation, now: Timestamp) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO provider_organisation (id, state, entry_id, name, upstream_id, listed, proposal, remarks, created_at,
               changed_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 0)";
    tx.execute(
        INSERT,
        args![
            of.id.as_str(),
            of.state.as_str(),
            of.entry,
            of.name(),
            of.listed.one(form::UPSTREAM.id()),
            of.listed.to_json(),
            of.proposal.to_json(),
            remarks_to_json(&of.remarks),
            now.as_millis(),
        ],
    )?;
    show(tx, of)
}

/// Writes `of` back, provided nobody has written it since it was read.
///
/// # Errors
///
/// [`StoreError::Stale`] if somebody has; the caller reloads and asks again.
pub fn save(tx: &mut Tx, of: &Organisation, now: Timestamp) -> Result<(), StoreError> {
    const SAVE: &str = "
        UPDATE provider_organisation
           SET state = $1, entry_id = $2, name = $3, upstream_id = $4, listed = $5, proposal = $6, remarks = $7,
               changed_at = $8, version = version + 1
         WHERE id = $9 AND version = $10";
    match tx.execute(
        SAVE,
        args![
            of.state.as_str(),
            of.entry,
            of.name(),
            of.listed.one(form::UPSTREAM.id()),
            of.listed.to_json(),
            of.proposal.to_json(),
            remarks_to_json(&of.remarks),
            now.as_millis(),
            of.id.as_str(),
            of.version,
        ],
    )? {
        0 => Err(StoreError::Stale),
        _ => show(tx, of),
    }
}

/// Lets the members and administrators open the files that it names.
fn show(tx: &mut Tx, of: &Organisation) -> Result<(), StoreError> {
    const SHOW: &str = "
        INSERT INTO provider_attachment (organisation_id, attachment_id) VALUES ($1, $2)
        ON CONFLICT (organisation_id, attachment_id) DO NOTHING";
    for file in of.proposal.all(form::LICENCE_SCANS.id()) {
        hold(tx, file)?;
        tx.execute(SHOW, args![of.id.as_str(), file])?;
    }
    Ok(())
}

/// Adds a member.
///
/// # Errors
///
/// [`StoreError::Duplicate`] if the account acts for an organisation already.
pub fn insert_member(
    tx: &mut Tx,
    organisation: &OrganisationId,
    (account, role): (&AccountId, MemberRole),
    now: Timestamp,
) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO provider_member (account_id, organisation_id, role, since) VALUES ($1, $2, $3, $4)";
    tx.execute(
        INSERT,
        args![account.as_str(), organisation.as_str(), role.as_str(), now.as_millis()],
    )
    .map(drop)
}

/// Gives a member another role.
pub fn set_role(
    tx: &mut Tx,
    organisation: &OrganisationId,
    (account, role): (&AccountId, MemberRole),
) -> Result<(), StoreError> {
    const SET: &str =
        "UPDATE provider_member SET role = $1 WHERE account_id = $2 AND organisation_id = $3";
    tx.execute(SET, args![role.as_str(), account.as_str(), organisation.as_str()]).map(drop)
}

/// Takes a member away.
pub fn delete_member(
    tx: &mut Tx,
    organisation: &OrganisationId,
    account: &AccountId,
) -> Result<(), StoreError> {
    const DELETE: &str =
        "DELETE FROM provider_member WHERE account_id = $1 AND organisation_id = $2";
    tx.execute(DELETE, args![account.as_str(), organisation.as_str()]).map(drop)
}

/// Takes every member and every invitation away.
pub fn dissolve(tx: &mut Tx, organisation: &OrganisationId) -> Result<(), StoreError> {
    const MEMBERS: &str = "DELETE FROM provider_member WHERE organisation_id = $1";
    const INVITATIONS: &str = "DELETE FROM provider_invitation WHERE organisation_id = $1";
    tx.execute(MEMBERS, args![organisation.as_str()])?;
    tx.execute(INVITATIONS, args![organisation.as_str()]).map(drop)
}

/// An invitation about to be made.
pub struct NewInvitation<'a> {
    pub id: &'a str,
    pub organisation: &'a OrganisationId,
    pub role: MemberRole,
    pub account: Option<&'a AccountId>,
    pub sent_to: &'a str,
    pub code_blind: Option<&'a str>,
    pub at: Timestamp,
    pub expires_at: Timestamp,
}

/// Makes an invitation.
pub fn insert_invitation(tx: &mut Tx, new: &NewInvitation<'_>) -> Result<(), StoreError> {
    const INSERT: &str = "
        INSERT INTO provider_invitation (id, organisation_id, role, account_id, sent_to, code_blind, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.execute(
        INSERT,
        args![
            new.id,
            new.organisation.as_str(),
            new.role.as_str(),
            new.account.map(AccountId::as_str),
            new.sent_to,
            new.code_blind,
            new.at.as_millis(),
            new.expires_at.as_millis(),
        ],
    )
    .map(drop)
}

/// Takes an invitation of the organisation away: withdrawn, or taken up. Gives how many there were.
pub fn delete_invitation(
    tx: &mut Tx,
    organisation: &OrganisationId,
    id: &str,
) -> Result<u64, StoreError> {
    const DELETE: &str = "DELETE FROM provider_invitation WHERE id = $1 AND organisation_id = $2";
    tx.execute(DELETE, args![id, organisation.as_str()])
}

/// Forgets invitations that have run out. Gives how many.
pub fn delete_over(tx: &mut Tx, now: Timestamp) -> Result<u64, StoreError> {
    const DELETE: &str = "DELETE FROM provider_invitation WHERE expires_at <= $1";
    tx.execute(DELETE, args![now.as_millis()])
}
