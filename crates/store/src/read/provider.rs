//! 服务商机构, for its members and for administrators.

use anbei_domain::actor::Actor;
use anbei_domain::id::{AccountId, OrganisationId};
use anbei_domain::provider::{Member, MemberRole, Organisation};
use anbei_domain::time::Timestamp;

use crate::provider_row::{member, organisation, role};
use crate::{Row, StoreError, Tx, args};

macro_rules! select_organisation {
    ($condition:literal) => {
        concat!(
            "SELECT o.id, o.state, o.entry_id, o.listed, o.proposal, o.remarks, o.version, o.changed_at
               FROM provider_organisation o ",
            $condition
        )
    };
}

/// The organisation that an account acts for and its role there, if it acts for one.
pub fn find_membership(tx: &mut Tx, account: &AccountId) -> Result<Option<Member>, StoreError> {
    const FIND: &str = "
        SELECT m.account_id, m.organisation_id, m.role, o.entry_id
          FROM provider_member m JOIN provider_organisation o ON o.id = m.organisation_id
         WHERE m.account_id = $1";
    tx.find(FIND, args![account.as_str()], member)
}

/// The organisation, if it is there and `actor` may see it: its members, and administrators.
pub fn find(tx: &mut Tx, actor: &Actor, id: &str) -> Result<Option<Organisation>, StoreError> {
    const FIND: &str = select_organisation!("WHERE o.id = $1");
    let may_see = match actor {
        Actor::Provider(member) => member.organisation.as_str() == id,
        Actor::Administrator(_) => true,
        _ => false,
    };
    if may_see { tx.find(FIND, args![id], |row| organisation(row, 0)) } else { Ok(None) }
}

/// The organisation that has an entry of the directory.
pub fn find_of_entry(tx: &mut Tx, entry: &str) -> Result<Option<OrganisationId>, StoreError> {
    const FIND: &str = "SELECT id FROM provider_organisation WHERE entry_id = $1";
    tx.find(FIND, args![entry], |row| Ok(OrganisationId::new(row.text(0)?)))
}

/// The entry of the directory that an organisation has, once it is listed.
pub fn find_entry(tx: &mut Tx, id: &OrganisationId) -> Result<Option<String>, StoreError> {
    const FIND: &str = "SELECT entry_id FROM provider_organisation WHERE id = $1";
    Ok(tx.find(FIND, args![id.as_str()], |row| row.opt_text(0))?.flatten())
}

/// An organisation in a list.
#[derive(Debug, Clone)]
pub struct OrganisationLine {
    pub organisation: Organisation,
    pub changed_at: Timestamp,
}

/// Organisations for an administrator: what waits for review first, the longest waiting first.
pub fn list(tx: &mut Tx, limit: usize, offset: usize) -> Result<Vec<OrganisationLine>, StoreError> {
    const LIST: &str = select_organisation!(
        "ORDER BY CASE WHEN o.state IN ('proposed', 'change-proposed') THEN 0 ELSE 1 END, o.changed_at, o.id
         LIMIT $1 OFFSET $2"
    );
    tx.list(LIST, args![limit, offset], |row| {
        let changed_at = Timestamp::from_millis(row.int(7)?);
        Ok(OrganisationLine { organisation: organisation(row, 0)?, changed_at })
    })
}

/// How many organisations there are, and how many of them wait for review.
pub fn count(tx: &mut Tx) -> Result<(usize, usize), StoreError> {
    const COUNT: &str = "
        SELECT COUNT(*), COUNT(CASE WHEN state IN ('proposed', 'change-proposed') THEN 1 END)
          FROM provider_organisation";
    let number =
        |row: &Row, column| Ok::<_, StoreError>(usize::try_from(row.int(column)?).unwrap_or(0));
    tx.load(COUNT, args![], |row| Ok((number(row, 0)?, number(row, 1)?)))
}

/// A member as the others see them.
#[derive(Debug, Clone)]
pub struct MemberLine {
    pub member: Member,
    pub login_name: String,
    pub display_name: String,
    pub since: Timestamp,
}

/// The members of an organisation, the oldest first. Acting for it proves the right.
pub fn list_members(
    tx: &mut Tx,
    organisation: &OrganisationId,
) -> Result<Vec<MemberLine>, StoreError> {
    const LIST: &str = "
        SELECT m.account_id, m.organisation_id, m.role, o.entry_id, a.login_name, a.display_name, m.since
          FROM provider_member m
          JOIN provider_organisation o ON o.id = m.organisation_id
          JOIN account a ON a.id = m.account_id
         WHERE m.organisation_id = $1 ORDER BY m.since, m.account_id";
    tx.list(LIST, args![organisation.as_str()], |row| {
        Ok(MemberLine {
            member: member(row)?,
            login_name: row.text(4)?,
            display_name: row.text(5)?,
            since: Timestamp::from_millis(row.int(6)?),
        })
    })
}

/// 邀请 that has not been taken up.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub id: String,
    pub organisation: OrganisationId,
    /// What the organisation is called.
    pub name: String,
    pub role: MemberRole,
    pub account: Option<AccountId>,
    /// The address it was sent to, masked; empty for a code.
    pub sent_to: String,
    pub expires_at: Timestamp,
}

macro_rules! select_invitation {
    ($condition:literal) => {
        concat!(
            "SELECT i.id, i.organisation_id, o.name, i.role, i.account_id, i.sent_to, i.expires_at
               FROM provider_invitation i JOIN provider_organisation o ON o.id = i.organisation_id ",
            $condition
        )
    };
}

fn invitation(row: &Row) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: row.text(0)?,
        organisation: OrganisationId::new(row.text(1)?),
        name: row.text(2)?,
        role: role(row.str(3)?)?,
        account: row.opt_text(4)?.map(AccountId::new),
        sent_to: row.text(5)?,
        expires_at: Timestamp::from_millis(row.int(6)?),
    })
}

/// Invitations of an organisation that may still be taken up.
pub fn list_invitations(
    tx: &mut Tx,
    organisation: &OrganisationId,
    now: Timestamp,
) -> Result<Vec<Invitation>, StoreError> {
    const LIST: &str = select_invitation!(
        "WHERE i.organisation_id = $1 AND i.expires_at > $2 ORDER BY i.created_at DESC, i.id"
    );
    tx.list(LIST, args![organisation.as_str(), now.as_millis()], invitation)
}

/// Invitations that an account may take up.
pub fn list_invitations_to(
    tx: &mut Tx,
    account: &AccountId,
    now: Timestamp,
) -> Result<Vec<Invitation>, StoreError> {
    const LIST: &str = select_invitation!(
        "WHERE i.account_id = $1 AND i.expires_at > $2 ORDER BY i.created_at DESC, i.id"
    );
    tx.list(LIST, args![account.as_str(), now.as_millis()], invitation)
}

/// The invitation with this code, known by its keyed hash.
pub fn find_invitation_by_code(
    tx: &mut Tx,
    code_blind: &str,
    now: Timestamp,
) -> Result<Option<Invitation>, StoreError> {
    const FIND: &str = select_invitation!("WHERE i.code_blind = $1 AND i.expires_at > $2");
    tx.find(FIND, args![code_blind, now.as_millis()], invitation)
}

/// 下级接入服务商: who names this entry of the directory as upstream, by name.
pub fn list_downstream(tx: &mut Tx, entry: &str) -> Result<Vec<(String, String)>, StoreError> {
    const LIST: &str = "
        SELECT d.name, d.phone
          FROM provider_organisation o
          JOIN directory_entry d ON d.directory = 'access_provider' AND d.id = o.entry_id
         WHERE o.upstream_id = $1 ORDER BY d.name";
    tx.list(LIST, args![entry], |row| Ok((row.text(0)?, row.text(1)?)))
}

/// Every address range of the other providers, each with its owner's name.
pub fn list_other_ranges(tx: &mut Tx, entry: &str) -> Result<Vec<(String, String)>, StoreError> {
    const LIST: &str = "
        SELECT d.name, r.ip_range
          FROM provider_range r
          JOIN directory_entry d ON d.directory = 'access_provider' AND d.id = r.provider_id
         WHERE r.provider_id <> $1 ORDER BY d.name, r.ip_range";
    tx.list(LIST, args![entry], |row| Ok((row.text(0)?, row.text(1)?)))
}
