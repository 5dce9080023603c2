//! Every state with every action, who may, and what an entry must say.

use super::form;
use super::lifecycle::{ORGANISATION_MOVES, find};
use super::*;
use crate::field::FieldFlaw;
use crate::id::AccountId;

fn member(account: &str, role: MemberRole) -> Member {
    let (account, organisation) = (AccountId::new(account), OrganisationId::new("o"));
    Member { account, organisation, role, entry: None }
}

fn by(role: MemberRole) -> Actor {
    Actor::Provider(member("a", role))
}

fn answers() -> Answers {
    let mut answers = Answers::new();
    for (id, text) in [
        ("provider_name", "云栖示例云计算有限公司"),
        ("provider_uscc", "91000000MA0000007C"),
        ("provider_region", "330106"),
        ("provider_address", "示例路 1 号"),
        ("provider_phone", "0571-55500001"),
        ("provider_methods", "leased-host"),
        ("provider_licences", "示例 B1-20260001"),
        ("provider_licence_scans", "01jd9zz0000000000000000000"),
        ("provider_ranges", "203.0.113.0/24"),
        ("provider_default_method", "leased-host"),
    ] {
        answers.set(id, [text]);
    }
    answers
}

fn flaws(id: &str, texts: &[&str]) -> Vec<(usize, &'static str)> {
    let mut answers = answers();
    answers.set(id, texts.iter().copied());
    let of = |flaw: FieldFlaw| (flaw.field == id).then_some((flaw.index, flaw.flaw.code));
    form::check(&answers).err().unwrap_or_default().into_iter().filter_map(of).collect()
}

fn at(state: OrganisationState) -> Organisation {
    let listed = if state.is_listed() { answers() } else { Answers::new() };
    let entry = state.is_listed().then(|| "yunqi".to_owned());
    let id = OrganisationId::new("o");
    Organisation { id, state, entry, listed, proposal: answers(), remarks: Vec::new(), version: 0 }
}

#[test]
fn an_organisation_moves_as_its_table_says_and_not_otherwise() {
    let actors = [by(MemberRole::Manager), Actor::Administrator(AccountId::new("s"))];
    for state in OrganisationState::ALL {
        for action in OrganisationAction::ALL {
            let row = find(Some(*state), *action);
            for actor in &actors {
                let may = row.is_some_and(|row| row.who == actor.role());
                assert_eq!(at(*state).offers(*action, actor), may, "{state:?} {action:?}");
            }
        }
    }
    assert!(ORGANISATION_MOVES.iter().all(|row| row.from != Some(row.to)));
}

#[test]
fn only_a_manager_of_the_organisation_moves_it() {
    let listed = at(OrganisationState::Listed);
    let refused = |actor: &Actor| {
        listed.clone().moved(actor, OrganisationMove::Propose(Answers::new())).unwrap_err()
    };
    assert_eq!(refused(&by(MemberRole::Operator)), Refusal::RoleForbids);
    assert_eq!(refused(&by(MemberRole::Reader)), Refusal::RoleForbids);
    let mut stranger = member("b", MemberRole::Manager);
    stranger.organisation = OrganisationId::new("other");
    assert!(matches!(refused(&Actor::Provider(stranger)), Refusal::NotFromHere { .. }));
}

#[test]
fn what_was_listed_stays_until_a_change_is_approved() {
    let (manager, keeper) = (by(MemberRole::Manager), Actor::Administrator(AccountId::new("s")));
    let mut changed = answers();
    changed.set("provider_phone", ["0571-55500009"]);
    let same = at(OrganisationState::Listed).moved(&manager, OrganisationMove::Propose(answers()));
    assert_eq!(same.unwrap_err(), Refusal::NothingChanged);
    let propose = OrganisationMove::Propose(changed.clone());
    let proposed = at(OrganisationState::Listed).moved(&manager, propose).unwrap().organisation;
    assert_eq!((&proposed.listed, &proposed.proposal), (&answers(), &changed));
    let none = proposed.clone().moved(&keeper, OrganisationMove::Return(Vec::new()));
    assert_eq!(none.unwrap_err(), Refusal::NoReason);
    let withdrawn = proposed.clone().moved(&manager, OrganisationMove::Withdraw).unwrap();
    assert_eq!(withdrawn.organisation.proposal, answers());
    let approved = proposed.moved(&keeper, OrganisationMove::Approve).unwrap();
    assert_eq!(approved.organisation.listed, changed);
    assert!(approved.effects.contains(&OrganisationEffect::Publish));
}

#[test]
fn an_organisation_that_was_never_listed_ends_with_its_withdrawal() {
    let proposed = at(OrganisationState::Proposed);
    let ended = proposed.moved(&by(MemberRole::Manager), OrganisationMove::Withdraw).unwrap();
    assert_eq!(ended.organisation.state, OrganisationState::Withdrawn);
    assert_eq!(ended.effects, [OrganisationEffect::Dissolve]);
}

#[test]
fn the_last_manager_neither_leaves_nor_becomes_anything_else() {
    let mut members = vec![member("a", MemberRole::Manager), member("b", MemberRole::Operator)];
    let a = AccountId::new("a");
    assert_eq!(keeps_a_manager(&members, &a, None), Err(Refusal::LastManager));
    let reader = Some(MemberRole::Reader);
    assert_eq!(keeps_a_manager(&members, &a, reader), Err(Refusal::LastManager));
    assert!(keeps_a_manager(&members, &AccountId::new("b"), None).is_ok());
    members.push(member("c", MemberRole::Manager));
    assert!(keeps_a_manager(&members, &a, None).is_ok());
}

#[test]
fn an_entry_says_what_is_wrong_at_the_answer_and_the_line() {
    assert!(form::check(&answers()).is_ok());
    assert_eq!(flaws("provider_name", &[]), [(0, "required")]);
    let ranges = ["203.0.113.0/24", "2001:db8::/32", "203.0.113.9-203.0.113.20"];
    assert_eq!(flaws("provider_ranges", &ranges), [(2, "provider-ranges-overlap")]);
    assert_eq!(flaws("provider_ranges", &["203.0.113.0/24", "10.0.0.1"]), [(1, "ip-private")]);
    let other = flaws("provider_default_method", &["dedicated-line"]);
    assert_eq!(other, [(0, "provider-default-method")]);
    let outside = flaws("provider_default_ip", &["198.51.100.1"]);
    assert_eq!(outside, [(0, "provider-default-ip")]);
}

#[test]
fn every_question_has_an_id_of_its_own() {
    let mut ids: Vec<_> = form::FIELDS.iter().map(|field| field.id()).collect();
    ids.dedup();
    assert_eq!(ids.len(), form::FIELDS.len());
    assert!(ids.iter().all(|id| id.starts_with("provider_")));
}
