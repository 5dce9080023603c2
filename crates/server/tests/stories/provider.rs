//! 接入服务商: from an application to an entry of the directory, and who acts for it.

use anbei_app::port::Secret;
use anbei_app::use_case::account::{NewAccount, Password};
use anbei_app::use_case::provider_members::{Invited, Ticket};
use anbei_app::use_case::violation::{About, CaseWish, Said};
use anbei_app::{App, AppError};
use anbei_domain::account::AccountKind;
use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::id::AccountId;
use anbei_domain::provider::{
    Member, MemberRole, Organisation, OrganisationMove, OrganisationState, Remark,
};
use anbei_domain::refusal::Refusal;
use anbei_domain::register::EntryState;
use anbei_domain::violation::{CaseAction, CaseMove, Charge, Severity, category};
use anbei_store::testing::TestStore;
use anbei_store::{args, every_engine, read};
use anbei_testkit::{Applicant, Officer, TestApp};

use crate::agenda;
use crate::tell;
use crate::violation::order;
use crate::watch::waits;

/// What 示例云 says of itself.
pub fn entry(scan: &str) -> Answers {
    let mut answers = Answers::new();
    for (id, texts) in [
        ("provider_name", &["示例云计算有限公司"][..]),
        ("provider_uscc", &["91000000MA0000007C"]),
        ("provider_region", &["330106"]),
        ("provider_address", &["示例路 1 号"]),
        ("provider_phone", &["0571-55500001"]),
        ("provider_licences", &["示例 B1-20260001"]),
        ("provider_licence_scans", &[scan]),
        ("provider_methods", &["leased-host", "virtual-space"]),
        ("provider_ranges", &["203.0.113.0/24", "2001:db8::/32"]),
        ("provider_default_method", &["virtual-space"]),
    ] {
        answers.set(id, texts.iter().copied());
    }
    answers
}

/// Somebody with an account that others can find.
pub fn person(test: &TestApp, name: &str) -> Applicant {
    let password = Password::Plain(Secret::new("qingfeng7-Wan"));
    test.app
        .create_account_now(NewAccount {
            id: Some(AccountId::new(format!("account-{name}"))),
            email: Some(format!("{name}@example.com")),
            ..NewAccount::new(AccountKind::Personal, &format!("{name}.provider"), password)
        })
        .unwrap();
    test.applicant(name)
}

pub fn keeper() -> Actor {
    Actor::Administrator(AccountId::new("account-system"))
}

pub async fn member(app: &App, who: &Applicant) -> Option<Member> {
    app.acts_for(who.actor.account().unwrap()).await.unwrap()
}

pub async fn organisation(app: &App, who: &Applicant) -> Organisation {
    let member = member(app, who).await.unwrap();
    let (id, actor) = (member.organisation.clone(), Actor::Provider(member));
    app.store().read_now(move |tx| read::provider::find(tx, &actor, id.as_str())).unwrap().unwrap()
}

/// `who` applies, and the entry is approved.
pub async fn listed(app: &App, who: &Applicant) -> Organisation {
    app.apply_as_provider((&who.actor, &who.via), entry(&who.upload)).await.unwrap();
    review(app, who, None).await.unwrap();
    organisation(app, who).await
}

async fn review(app: &App, of: &Applicant, remarks: Option<&str>) -> Result<(), AppError> {
    let found = organisation(app, of).await;
    let remark =
        |note: &str| Remark { field: Some("provider_phone".to_owned()), note: note.to_owned() };
    let remarks = remarks.map(|note| vec![remark(note)]);
    let via = anbei_app::Via::default();
    app.review_organisation((&keeper(), &via), (found.id.as_str(), found.version), remarks).await
}

/// Lets `who` in with this role, by a code.
pub async fn joins(app: &App, by: &Applicant, who: &Applicant, role: MemberRole) {
    let manager = member(app, by).await.unwrap();
    let invited = app.invite_member((&manager, &by.via), role, "").await.unwrap();
    let Invited::Code(code) = invited else { panic!("{invited:?}") };
    app.join_organisation((&who.actor, &who.via), Ticket::Code(code.to_lowercase())).await.unwrap();
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Refusal {
    match outcome {
        Err(AppError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn in_directory(app: &App, name: &str) -> Option<(String, Vec<String>)> {
    let name = name.to_owned();
    app.store()
        .read_now(move |tx| {
            let found = read::directory::find_by_name(tx, "access_provider", &name)?;
            let Some(found) = found else { return Ok(None) };
            let ranges = read::directory::list_ranges(tx, &found.id)?;
            Ok::<_, anbei_store::StoreError>(Some((found.access_method, ranges)))
        })
        .unwrap()
}

/// 王 with a website that `provider` hosts, the officer of its organ, and a case about it.
pub async fn ordered(test: &TestApp, provider: &str) -> (Applicant, Officer, String) {
    let (wang, li) = (person(test, "wang"), test.officer("li"));
    let subject = wang.registers_subject().await;
    li.approves(&subject).await.unwrap();
    let site = wang.files_website("qinghe.example").await;
    li.approves(&site).await.unwrap();
    let about = About::Record(wang.entries()[0].id.clone());
    let charge = Charge {
        category: category::find("fraud").unwrap(),
        severity: Severity::Grave,
        days: None,
    };
    let said = || Said { words: "立即停止接入".to_owned(), evidence: Vec::new() };
    let by = (&li.actor, &li.via);
    let id = test.app.open_violation(by, about, charge, said()).await.unwrap();
    let category = category::find("fraud").unwrap();
    let order = CaseMove::OrderAtOnce { category, order: order(provider) };
    test.app.move_violation(by, &id, CaseWish::Move(order), said()).await.unwrap();
    (wang, li, id)
}

/// `who` answers an order for its organisation.
async fn acts(app: &App, who: &Applicant, id: &str, what: CaseMove) -> Result<(), AppError> {
    let actor = Actor::Provider(member(app, who).await.unwrap());
    let said = Said { words: "已关闭端口".to_owned(), evidence: vec![who.upload.clone()] };
    app.move_violation((&actor, &who.via), id, CaseWish::Move(what), said).await
}

/// What `actor` learns of the case, and which files they may open.
fn seen(test: &TestApp, actor: Actor, id: &str) -> Option<Vec<CaseAction>> {
    let (inner, id) = (test.app.clone(), id.to_owned());
    let read = test.app.store().read_now(move |tx| {
        let Some(case) = read::violation::find(tx, &actor, &id)? else { return Ok(None) };
        read::violation::list_events(tx, inner.keys(), &actor, &case).map(Some)
    });
    Some(read.unwrap()?.iter().map(|past| past.event.action).collect())
}

/// The acts that are on record of something, and whose they were.
fn audited(store: &TestStore, aggregate: &'static str, id: &str) -> Vec<(String, String)> {
    const ACTS: &str = "
        SELECT action, actor_id FROM audit_event WHERE aggregate = $1 AND aggregate_id = $2 ORDER BY seq";
    let id = id.to_owned();
    let acts = store.read_now(move |tx| {
        tx.list(ACTS, args![aggregate, id], |row| Ok((row.text(0)?, row.text(1)?)))
    });
    acts.unwrap()
}

every_engine! {
    fn an_order_that_nobody_carries_out_is_brought_to_mind_at_the_provider(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        let [qian, wu] = ["qian", "wu"].map(|name| person(&test, name));
        tell(async {
            let by = (&keeper(), &qian.via);
            let Invited::Code(code) = app.open_organisation(by, "ucloud", "").await.unwrap() else {
                panic!("no code")
            };
            app.join_organisation((&qian.actor, &qian.via), Ticket::Code(code)).await.unwrap();
            joins(app, &qian, &wu, MemberRole::Operator).await;
            let (wang, _, id) = ordered(&test, "优刻得科技股份有限公司").await;
            let due = || {
                let rows = test.app.store().read_now(|tx| read::deadline::list_of_provider(tx, "ucloud", 9));
                rows.unwrap().into_iter().map(|row| (row.about_id, row.deadline.due_on)).collect::<Vec<_>>()
            };
            // Ordered on Tuesday the 24th: one working day. Nobody else owes it.
            assert_eq!(due(), [(id.clone(), jiff::civil::date(2026, 11, 25))]);
            assert!(!agenda::running(store, &wang).iter().any(|(rule, _)| *rule == "answer-violation"));
            let told = |who: &Applicant| who.messages().iter().filter(|n| *n == "deadlines-near").count();
            agenda::sweep(&test);
            test.clock.pass_days(1);
            // In the middle of the night: the portal knows it, the letter waits for the morning.
            test.clock.pass_minutes(16 * 60);
            agenda::sweep(&test);
            agenda::sweep(&test);
            assert_eq!((told(&qian), told(&wu), told(&wang)), (1, 1, 0));
            let near = || agenda::letters(&test).iter().filter(|(subject, _)| subject.contains("期限提醒")).count();
            assert_eq!(near(), 0);
            test.clock.pass_minutes(8 * 60);
            assert_eq!(near(), 2);
            let day = test.app.now().date_in_china();
            acts(app, &qian, &id, CaseMove::ConfirmAccess { on: day, proofs: 1 }).await.unwrap();
            assert_eq!(due(), []);
        });
        test.check_audit();
    }

    fn a_provider_reads_its_order_confirms_it_with_proof_and_the_record_follows(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        let [qian, mut wu, zheng, other] = ["qian", "wu", "zheng", "other"].map(|name| person(&test, name));
        let picture = anbei_app::demo::pictures::icon().unwrap();
        wu.upload = app.store_upload(&wu.actor, "证明.png", &picture).unwrap().id;
        tell(async {
            let by = (&keeper(), &qian.via);
            let Invited::Code(code) = app.open_organisation(by, "ucloud", "").await.unwrap() else {
                panic!("no code")
            };
            app.join_organisation((&qian.actor, &qian.via), Ticket::Code(code)).await.unwrap();
            joins(app, &qian, &wu, MemberRole::Operator).await;
            joins(app, &qian, &zheng, MemberRole::Reader).await;
            listed(app, &other).await;
            let (wang, li, id) = ordered(&test, "优刻得科技股份有限公司").await;
            for told in ["provider-case", "provider-ordered"] {
                assert!(wu.messages().contains(&told.to_owned()), "{told}");
            }
            assert!(!zheng.messages().contains(&"provider-ordered".to_owned()));

            let as_member = async |who: &Applicant| Actor::Provider(member(app, who).await.unwrap());
            let theirs = seen(&test, as_member(&zheng).await, &id).unwrap();
            assert_eq!(theirs, [CaseAction::Open, CaseAction::OrderAtOnce]);
            assert!(seen(&test, as_member(&other).await, &id).is_none());
            let day = test.app.now().date_in_china();
            let confirm = || CaseMove::ConfirmAccess { on: day, proofs: 1 };
            assert_eq!(refused(acts(app, &zheng, &id, confirm()).await), Refusal::RoleForbids);
            assert!(matches!(acts(app, &other, &id, confirm()).await, Err(AppError::NotFound)));
            acts(app, &wu, &id, CaseMove::Acknowledge).await.unwrap();
            let twice = acts(app, &wu, &id, CaseMove::Acknowledge).await;
            assert!(matches!(refused(twice), Refusal::NotFromHere { .. }));
            let none = CaseMove::ConfirmAccess { on: day, proofs: 0 };
            assert_eq!(refused(acts(app, &wu, &id, none).await), Refusal::ProofMissing);
            acts(app, &wu, &id, confirm()).await.unwrap();
            assert_eq!(wang.entries()[0].state, EntryState::Suspended);

            let restore = CaseWish::Move(CaseMove::OrderRestore);
            let said = Said { words: "已整改".to_owned(), evidence: Vec::new() };
            app.move_violation((&li.actor, &li.via), &id, restore, said).await.unwrap();
            assert!(wu.messages().contains(&"provider-restore".to_owned()));
            let confirm = CaseMove::ConfirmRestore { on: day, proofs: 1 };
            acts(app, &qian, &id, confirm).await.unwrap();
            assert_eq!(wang.entries()[0].state, EntryState::Active);
            let all = seen(&test, li.actor.clone(), &id).unwrap();
            assert!(all.contains(&CaseAction::Acknowledge) && all.contains(&CaseAction::ConfirmRestore));
            // The proof is for the organ, and for the colleagues, whose look at it is on record.
            let colleague = (&zheng.actor, &zheng.via);
            assert!(waits(|| app.open_attachment(colleague, &wu.upload, false)).is_ok());
            let own = (&wu.actor, &wu.via);
            assert!(waits(|| app.open_attachment(own, &wu.upload, false)).is_ok());
            let looked = audited(store, "attachment", &wu.upload);
            assert_eq!(looked, [("open".to_owned(), zheng.account.to_string())]);
            for actor in [li.actor.clone(), zheng.actor.clone()] {
                let file = wu.upload.clone();
                let found = store.read_now(move |tx| read::attachment::find(tx, &actor, &file));
                assert!(found.unwrap().is_some());
            }
            let (actor, file) = (other.actor.clone(), wu.upload.clone());
            let hidden = store.read_now(move |tx| read::attachment::find(tx, &actor, &file));
            assert!(hidden.unwrap().is_none());
        });
        test.check_audit();
    }

    fn an_order_to_a_provider_without_account_is_confirmed_by_the_officer(store: &TestStore) {
        let test = TestApp::on(store);
        tell(async {
            let (wang, li, id) = ordered(&test, "名录外的服务商").await;
            let day = test.app.now().date_in_china();
            let said = Said { words: "对方书面回复".to_owned(), evidence: vec![wang.upload.clone()] };
            let confirm = CaseWish::Move(CaseMove::ConfirmAccess { on: day, proofs: 1 });
            test.app.move_violation((&li.actor, &li.via), &id, confirm, said).await.unwrap();
        });
    }

    fn an_application_is_returned_mended_and_listed_and_a_change_is_shown_once_it_is_approved(store: &TestStore) {
        let test = TestApp::on(store);
        let (app, qian) = (&test.app, person(&test, "qian"));
        tell(async {
            let by = (&qian.actor, &qian.via);
            let none = refused(app.apply_as_provider(by, Answers::new()).await);
            assert!(matches!(none, Refusal::Flawed(flaws) if flaws.len() > 8));
            // A file that is somebody else's is nobody's to show.
            let stranger = person(&test, "stranger");
            let borrowed = refused(app.apply_as_provider(by, entry(&stranger.upload)).await);
            assert!(matches!(borrowed, Refusal::Flawed(flaws) if flaws[0].flaw.code == "upload-missing"));
            app.apply_as_provider(by, entry(&qian.upload)).await.unwrap();
            assert_eq!(refused(app.apply_as_provider(by, entry(&qian.upload)).await), Refusal::MemberElsewhere);
            assert!(in_directory(app, "示例云计算有限公司").is_none());
            let scan = qian.upload.clone();
            let seen = store.read_now(move |tx| read::attachment::find(tx, &keeper(), &scan)).unwrap();
            assert!(seen.is_some(), "the reviewer cannot open the licence");

            review(app, &qian, Some("请填写能打通的电话")).await.unwrap();
            assert!(qian.messages().contains(&"provider-returned".to_owned()));
            let returned = organisation(app, &qian).await;
            assert_eq!(returned.remarks[0].field.as_deref(), Some("provider_phone"));
            let manager = member(app, &qian).await.unwrap();
            let propose = |answers| OrganisationMove::Propose(answers);
            app.move_organisation((&manager, &qian.via), propose(entry(&qian.upload))).await.unwrap();
            review(app, &qian, None).await.unwrap();
            let (methods, ranges) = in_directory(app, "示例云计算有限公司").unwrap();
            assert_eq!(methods, "virtual-space leased-host");
            assert_eq!(ranges.len(), 2);

            let manager = member(app, &qian).await.unwrap();
            assert!(manager.entry.is_some());
            let mut changed = entry(&qian.upload);
            changed.set("provider_ranges", ["203.0.113.0/25"]);
            app.move_organisation((&manager, &qian.via), propose(changed)).await.unwrap();
            assert_eq!(in_directory(app, "示例云计算有限公司").unwrap().1.len(), 2);
            review(app, &qian, None).await.unwrap();
            assert_eq!(in_directory(app, "示例云计算有限公司").unwrap().1, ["203.0.113.0-203.0.113.127"]);
            let stale = organisation(app, &qian).await;
            let late = app.review_organisation((&keeper(), &qian.via), (stale.id.as_str(), 0), None).await;
            assert!(matches!(late, Err(AppError::Stale)));
        });
        test.check_audit();
    }

    fn members_come_by_invitation_and_do_what_their_role_allows(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        let [qian, wu, zheng] = ["qian", "wu", "zheng"].map(|name| person(&test, name));
        tell(async {
            listed(app, &qian).await;
            joins(app, &qian, &wu, MemberRole::Operator).await;
            joins(app, &qian, &zheng, MemberRole::Reader).await;
            let again = app.join_organisation((&zheng.actor, &zheng.via), Ticket::Code("8K3QF-27MWD".to_owned()));
            assert_eq!(refused(again.await), Refusal::InvitationOver);

            let operator = member(app, &wu).await.unwrap();
            let by = (&operator, &wu.via);
            let mut changed = entry(&qian.upload);
            changed.set("provider_phone", ["0571-55500002"]);
            let change = OrganisationMove::Propose(changed);
            assert_eq!(refused(app.move_organisation(by, change).await), Refusal::RoleForbids);
            assert_eq!(refused(app.invite_member(by, MemberRole::Reader, "").await), Refusal::RoleForbids);
            let manager = member(app, &qian).await.unwrap();
            let me = manager.account.clone();
            let removed = app.set_member(by, &me, None).await;
            assert_eq!(refused(removed), Refusal::RoleForbids);
            let left = app.set_member((&manager, &qian.via), &me, None).await;
            assert_eq!(refused(left), Refusal::LastManager);
            app.set_member((&manager, &qian.via), &operator.account, Some(MemberRole::Manager)).await.unwrap();
            app.set_member((&manager, &qian.via), &me, None).await.unwrap();
            assert!(member(app, &qian).await.is_none());
            // Somebody of another organisation is not there.
            let manager = member(app, &wu).await.unwrap();
            let gone = app.set_member((&manager, &wu.via), &me, Some(MemberRole::Reader)).await;
            assert!(matches!(gone, Err(AppError::NotFound)));
        });
    }

    fn an_invitation_names_an_account_without_telling_whether_it_exists_and_runs_out(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        let [qian, wu] = ["qian", "wu"].map(|name| person(&test, name));
        tell(async {
            listed(app, &qian).await;
            let manager = member(app, &qian).await.unwrap();
            let by = (&manager, &qian.via);
            let wrong = refused(app.invite_member(by, MemberRole::Reader, "wu@").await);
            assert!(matches!(wrong, Refusal::Flawed(flaws) if flaws[0].field == "to"));
            for to in ["nobody@example.com", "WU@example.com"] {
                let invited = app.invite_member(by, MemberRole::Reader, to).await.unwrap();
                assert_eq!(invited, Invited::Address);
            }
            assert!(wu.messages().contains(&"provider-invited".to_owned()));
            let code = app.invite_member(by, MemberRole::Reader, "").await.unwrap();
            let Invited::Code(code) = code else { panic!("{code:?}") };
            test.clock.pass_days(8);
            let late = app.join_organisation((&wu.actor, &wu.via), Ticket::Code(code)).await;
            assert_eq!(refused(late), Refusal::InvitationOver);
        });
    }

    fn an_administrator_invites_an_entry_that_the_directory_has(store: &TestStore) {
        let test = TestApp::on(store);
        let (app, qian) = (&test.app, person(&test, "qian"));
        tell(async {
            let by = (&keeper(), &qian.via);
            let unknown = refused(app.open_organisation(by, "nobody", "").await);
            assert!(matches!(unknown, Refusal::Flawed(flaws) if flaws[0].field == "entry"));
            let Invited::Code(code) = app.open_organisation(by, "ucloud", "").await.unwrap() else {
                panic!("no code")
            };
            app.join_organisation((&qian.actor, &qian.via), Ticket::Code(code)).await.unwrap();
            let mine = organisation(app, &qian).await;
            assert_eq!((mine.state, mine.entry.as_deref()), (OrganisationState::Listed, Some("ucloud")));
            // Its name is taken for anybody else.
            let other = person(&test, "other");
            let mut same = entry(&other.upload);
            same.set("provider_name", [mine.name()]);
            let taken = refused(app.apply_as_provider((&other.actor, &other.via), same).await);
            assert!(matches!(taken, Refusal::Flawed(flaws) if flaws[0].flaw.code == "provider-name-taken"));
        });
    }

    fn a_reviewer_is_told_of_ranges_that_others_have_and_an_upstream_sees_its_downstream(store: &TestStore) {
        let test = TestApp::on(store);
        let app = &test.app;
        let [qian, sun] = ["qian", "sun"].map(|name| person(&test, name));
        tell(async {
            let upper = listed(app, &qian).await.entry.unwrap();
            let mut lower = entry(&sun.upload);
            lower.set("provider_name", ["下级示例网络有限公司"]);
            lower.set("provider_ranges", ["203.0.113.64/26", "198.51.100.0/24"]);
            lower.set("provider_upstream", [&upper]);
            app.apply_as_provider((&sun.actor, &sun.via), lower).await.unwrap();
            let proposed = organisation(app, &sun).await;
            let overlaps = store.read_now(move |tx| App::find_overlaps(tx, &proposed)).unwrap();
            assert_eq!(overlaps.len(), 1);
            assert_eq!(overlaps[0].owner, "示例云计算有限公司");
            review(app, &sun, None).await.unwrap();
            let below = store.read_now(move |tx| read::provider::list_downstream(tx, &upper)).unwrap();
            assert_eq!(below[0].0, "下级示例网络有限公司");
        });
    }
}
