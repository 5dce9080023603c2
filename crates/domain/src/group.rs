//! 网络信息安全保护小组: who keeps a subject's network secure (domain.md §7). It belongs to the subject and fills a form.

use crate::Flaw;
use crate::field::{Answers, AnyField, Field, FieldFlaw};
use crate::value::choices::GroupRole;
use crate::value::{
    DocumentNumber, FieldValue, IdDocumentKind, Line, Mobile, PersonName, check_number,
};

pub static MEMBER_NAME: Field<PersonName> = Field::required("member_name");
/// 组内职务.
pub static MEMBER_ROLE: Field<GroupRole> = Field::required("member_role");
/// 部门与职务.
pub static MEMBER_POST: Field<Line> = Field::optional("member_post");
pub static MEMBER_ID_KIND: Field<IdDocumentKind> = Field::required("member_id_kind");
pub static MEMBER_ID_NUMBER: Field<DocumentNumber> =
    Field::required("member_id_number").sensitive();
pub static MEMBER_MOBILE: Field<Mobile> = Field::required("member_mobile").sensitive();

/// What is asked of each member.
pub const MEMBER: &[&dyn AnyField] =
    &[&MEMBER_NAME, &MEMBER_ROLE, &MEMBER_POST, &MEMBER_ID_KIND, &MEMBER_ID_NUMBER, &MEMBER_MOBILE];

/// The largest group.
pub const MOST: usize = 20;

/// A member's answers in normal form, or everything that is wrong with them.
pub fn check_member(answers: &Answers) -> Result<Answers, Vec<FieldFlaw>> {
    let (mut normal, mut flaws) = (Answers::new(), Vec::new());
    for field in MEMBER {
        match field.check(answers) {
            Ok(texts) => normal.set(field.id(), texts),
            Err(wrong) => flaws.extend(wrong),
        }
    }
    if let (Some(Ok(kind)), Some(number)) =
        (normal.one(MEMBER_ID_KIND.id()).map(IdDocumentKind::parse), normal.one("member_id_number"))
        && let Err(wrong) = check_number(kind, number)
    {
        flaws.push(FieldFlaw { field: MEMBER_ID_NUMBER.id(), index: 0, flaw: wrong });
    }
    if flaws.is_empty() { Ok(normal) } else { Err(flaws) }
}

/// Why a full group takes nobody in.
pub fn is_full() -> FieldFlaw {
    let flaw = Flaw::new("too-many").with("most", MOST.to_string());
    FieldFlaw { field: MEMBER_NAME.id(), index: 0, flaw }
}

/// 组长 first, then 副组长, then 成员; within these as they were added.
pub fn sort(members: &mut [Answers]) {
    let rank = |member: &Answers| {
        let role = MEMBER_ROLE.of(member);
        GroupRole::ALL.iter().position(|known| Some(*known) == role)
    };
    members.sort_by_key(rank);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(role: &str, number: &str) -> Answers {
        let mut answers = Answers::new();
        for (id, text) in [
            ("member_name", "阿卜杜热合曼·吾买尔江"),
            ("member_role", role),
            ("member_id_kind", "resident-id"),
            ("member_id_number", number),
            ("member_mobile", "138 0013 8000"),
        ] {
            answers.set(id, [text]);
        }
        answers
    }

    #[test]
    fn a_member_is_kept_in_normal_form() {
        let kept = check_member(&member("leader", "11010119900307109x")).unwrap();
        assert_eq!(kept.one("member_id_number"), Some("11010119900307109X"));
        assert_eq!(kept.one("member_mobile"), Some("13800138000"));
    }

    #[test]
    fn a_members_document_has_the_form_of_its_kind() {
        let flaws = check_member(&member("member", "110101199003071091")).unwrap_err();
        assert_eq!(flaws.iter().map(|flaw| flaw.field).collect::<Vec<_>>(), ["member_id_number"]);
        let nothing = check_member(&Answers::new()).unwrap_err();
        assert_eq!(nothing.len(), 5);
    }

    #[test]
    fn the_leader_stands_first() {
        let mut members = ["member", "deputy", "leader"].map(|role| member(role, "x"));
        sort(&mut members);
        let roles: Vec<_> = members.iter().map(|one| one.one("member_role").unwrap()).collect();
        assert_eq!(roles, ["leader", "deputy", "member"]);
    }
}
