//! 网络信息安全保护小组: its subject names who is in it.

use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::group::{MOST, check_member, is_full, sort};
use anbei_domain::refusal::Refusal;
use anbei_store::read::security_group::SecurityGroup;
use anbei_store::{read, write};
use serde_json::json;

use super::account::note;
use crate::{App, AppError, Via};

/// What becomes of a group.
#[derive(Debug, Clone)]
pub enum GroupMove {
    Add(Answers),
    /// Which one, and what is known of them now.
    Change(usize, Answers),
    Remove(usize),
}

impl App {
    /// The group of the actor's own subject.
    pub fn find_own_group(
        &self,
        actor: &Actor,
    ) -> impl Future<Output = Result<SecurityGroup, AppError>> + Send + use<> {
        let (app, actor) = (self.clone(), actor.clone());
        self.store().read(move |tx| {
            let account = actor.account().ok_or(AppError::NotFound)?;
            let subject = app.own_subject(tx, account)?;
            Ok(read::security_group::find(tx, app.keys(), &subject.id)?)
        })
    }

    /// Changes the group of the actor's own subject, as it was when it had this version.
    pub fn change_group(
        &self,
        (actor, via): (&Actor, &Via),
        version: i64,
        what: GroupMove,
    ) -> impl Future<Output = Result<(), AppError>> + Send + use<> {
        let (app, actor, via) = (self.clone(), actor.clone(), via.clone());
        self.store().write(move |tx| {
            let account = actor.account().ok_or(AppError::NotFound)?;
            let subject = app.own_subject(tx, account)?;
            let mut group = read::security_group::find(tx, app.keys(), &subject.id)?;
            if group.version != version {
                return Err(AppError::Stale);
            }
            moved(&mut group.members, what)?;
            let now = app.now();
            write::security_group::save(tx, app.keys(), &subject.id, &group, now)?;
            let detail = json!({ "subject": subject.id.as_str(), "members": group.members.len() });
            Ok(note(tx, (&actor, &via), account, "group-changed", &detail, now)?)
        })
    }
}

fn moved(members: &mut Vec<Answers>, what: GroupMove) -> Result<(), AppError> {
    let checked = |typed: &Answers| check_member(typed).map_err(Refusal::Flawed);
    match what {
        GroupMove::Add(_) if members.len() >= MOST => {
            return Err(Refusal::Flawed(vec![is_full()]).into());
        }
        GroupMove::Add(typed) => members.push(checked(&typed)?),
        GroupMove::Change(at, typed) => {
            *members.get_mut(at).ok_or(AppError::NotFound)? = checked(&typed)?;
        }
        GroupMove::Remove(at) if at < members.len() => drop(members.remove(at)),
        GroupMove::Remove(_) => return Err(AppError::NotFound),
    }
    sort(members);
    Ok(())
}
