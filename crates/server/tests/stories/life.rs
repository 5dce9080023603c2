//! The life of a record: changed, moved, handed over, suspended, revoked, cancelled; and its history.

use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_app::{AppError, Store};
use anbei_domain::filing::StateName;
use anbei_domain::kind::{
    CANCEL_RECORD, CANCEL_SUBJECT, CHANGE_SUBJECT, CHANGE_WEBSITE, REGISTER_SUBJECT,
    TRANSFER_RECORD,
};
use anbei_domain::refusal::Refusal;
use anbei_domain::register::{EntryAction, EntryState, Visibility};
use anbei_store::{every_engine, read};
use anbei_testkit::{Applicant, OTHER_ORGAN, Officer, TestApp, individual, unit};

use crate::tell;

/// 王 with an established subject and one registered website.
async fn registered(app: &TestApp) -> (Applicant, Officer, String) {
    let (wang, li) = (app.applicant("wang"), app.officer("li"));
    let subject = wang.registers_subject().await;
    li.approves(&subject).await.unwrap();
    let site = wang.files_website("qinghe.example").await;
    li.approves(&site).await.unwrap();
    let entry = wang.entries()[0].id.clone();
    (wang, li, entry)
}

fn history(store: &Store, entry: &str) -> Vec<EntryAction> {
    let entry = entry.to_owned();
    let events =
        store.read_now(move |tx| read::entry_life::list_public_events(tx, &entry)).unwrap();
    events.into_iter().map(|past| past.event.action).collect()
}

fn given(code: &str) -> Given {
    Given { codes: vec![code.to_owned()], note: "见通知书".to_owned() }
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> Refusal {
    match outcome {
        Err(AppError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

every_engine! {
    fn a_change_begins_with_what_is_on_record_and_keeps_the_number(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let number = wang.entries()[0].number.clone();
            let change = wang.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap();
            // Begun twice it is the same one.
            assert_eq!(wang.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap(), change);
            assert_eq!(refused(wang.begins_on(&CANCEL_RECORD, &entry).await), Refusal::AlreadyOpen);
            assert_eq!(wang.sees(&change).unwrap().answers.one("primary_domain"), Some("qinghe.example"));

            wang.types_one(&change, "subject_confirmed", "yes").await.unwrap();
            assert_eq!(refused(wang.submits(&change).await), Refusal::NothingChanged);
            wang.types_one(&change, "primary_domain", "other.example").await.unwrap();
            wang.types_one(&change, "site_name", "青禾茶叶商城").await.unwrap();
            wang.types_one(&change, "secondary_domains", "m.qinghe.example").await.unwrap();
            wang.submits(&change).await.unwrap();
            li.approves(&change).await.unwrap();

            let entries = wang.entries();
            assert_eq!((entries.len(), &entries[0].number), (1, &number));
            assert_eq!(entries[0].name, "青禾茶叶商城");
            // 域名不能变更.
            assert_eq!(entries[0].primary_domain, "qinghe.example");
            let by_name = |name: &'static str| {
                let phrase = anbei_domain::register::name_phrase(name).unwrap();
                store.read_now(|tx| read::entry::list_by_name(tx, &phrase, (0, 5), read::entry::find_at)).unwrap()
            };
            assert_eq!(by_name("茶叶商城").entries.len(), 1);
            assert_eq!(by_name("茶叶小站").entries.len(), 0);
            let domain = |d: &'static str| store.read_now(|tx| read::entry::list_by_domain(tx, d, 5)).unwrap();
            assert_eq!(domain("m.qinghe.example").len(), 1);
            assert_eq!(history(store, &entry), [EntryAction::Register, EntryAction::Change]);
        });
        app.check_audit();
    }

    fn a_subject_that_moves_gets_new_numbers_and_the_old_ones_lead_there(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let old = wang.entries()[0].digits.clone();
            let open = wang.files_website("second.example").await;
            let change = wang.begins(&CHANGE_SUBJECT).await.unwrap();
            wang.types_one(&change, "responsible_region", "330106").await.unwrap();
            assert_eq!(refused(wang.submits(&change).await), Refusal::OthersOpen);
            wang.withdraws(&open).await.unwrap();
            wang.submits(&change).await.unwrap();
            // Until it is decided nothing else goes to an organ.
            let waiting = wang.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap();
            wang.types_one(&waiting, "subject_confirmed", "yes").await.unwrap();
            wang.types_one(&waiting, "site_name", "青禾茶叶商城").await.unwrap();
            assert_eq!(refused(wang.submits(&waiting).await), Refusal::SubjectMoving);

            assert!(li.sees(&change).is_none());
            app.officer_of(OTHER_ORGAN, "zhou").approves(&change).await.unwrap();
            let moved = wang.entries().remove(0);
            assert_eq!(moved.number, "浙公网安备33010602000001号");
            let successor = store.read_now(|tx| read::entry_life::find_successor(tx, &old)).unwrap();
            assert_eq!(successor.as_ref(), Some(&moved.digits));
            assert!(moved.numbered_at >= moved.issued_at);
            assert_eq!(history(store, &entry), [EntryAction::Register, EntryAction::Move]);
            assert!(wang.messages().contains(&"moved".to_owned()));
            // The record is the receiving organ's now.
            assert!(matches!(li.treats(&entry, EntryMove::Suspend(given("unlawful-content"))).await, Err(AppError::NotFound)));
            wang.submits(&waiting).await.unwrap();
        });
        app.check_audit();
    }

    fn what_is_handed_over_is_accepted_with_a_code_and_then_reviewed(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let zhou = app.applicant("zhou");
            let company = zhou.registers(unit(&zhou.upload)).await;
            let transfer = wang.begins_on(&TRANSFER_RECORD, &entry).await.unwrap();
            wang.types_one(&transfer, "receiver_name", "北京青禾示例科技有限公司").await.unwrap();
            wang.types_one(&transfer, "transfer_reason", "sold").await.unwrap();
            assert_eq!(refused(wang.submits(&transfer).await), Refusal::CodeNotConfirmed);
            wang.confirms(&transfer);
            wang.submits(&transfer).await.unwrap();
            assert!(li.sees(&transfer).is_none(), "the organ has nothing to do yet");

            let code = app.app.offer_code(&anbei_domain::id::FilingId::new(transfer.clone()));
            let offer = app.app.find_offer(&code.to_lowercase()).await.unwrap().unwrap();
            assert_eq!(offer.record_name, "青禾茶叶小站");
            assert!(app.app.find_offer("00000-00000").await.unwrap().is_none());
            assert_eq!(refused(zhou.accepts(&code).await), Refusal::ReceiverNotEstablished);
            assert_eq!(refused(wang.accepts(&code).await), Refusal::ReceiverMustDiffer);
            li.approves(&company).await.unwrap();
            let stranger = app.applicant("wu");
            let subject = stranger.registers_subject().await;
            li.approves(&subject).await.unwrap();
            assert_eq!(refused(stranger.accepts(&code).await), Refusal::ReceiverDiffers);

            zhou.accepts(&code).await.unwrap();
            assert!(matches!(zhou.accepts(&code).await, Err(AppError::NotFound)));
            li.approves(&transfer).await.unwrap();
            assert!(wang.entries().is_empty());
            let now = zhou.entries().remove(0);
            assert_eq!(now.subject_name, "北京青禾示例科技有限公司");
            assert_eq!(history(store, &entry), [EntryAction::Register, EntryAction::Transfer]);
            // Nobody's papers went along.
            let change = zhou.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap();
            let answers = zhou.sees(&change).unwrap().answers;
            assert_eq!(answers.one("site_name"), Some("青禾茶叶小站"));
            for gone in ["security_lead_name", "security_lead_id_front", "domain_certificate"] {
                assert_eq!(answers.one(gone), None, "{gone}");
            }
        });
        app.check_audit();
    }

    fn what_ends_frees_its_domain_and_stays_in_the_register(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let early = wang.begins(&CANCEL_SUBJECT).await.unwrap();
            wang.types_one(&early, "subject_closing_reason", "closed").await.unwrap();
            wang.confirms(&early);
            assert_eq!(refused(wang.submits(&early).await), Refusal::EntriesRemain);
            wang.withdraws(&early).await.unwrap();

            let cancel = wang.begins_on(&CANCEL_RECORD, &entry).await.unwrap();
            wang.types_one(&cancel, "closing_reason", "closed").await.unwrap();
            wang.types_one(&cancel, "closed_on", "2026-11-20").await.unwrap();
            wang.confirms(&cancel);
            wang.submits(&cancel).await.unwrap();
            li.approves(&cancel).await.unwrap();
            assert_eq!(wang.entries()[0].state, EntryState::Cancelled);
            assert_eq!(history(store, &entry), [EntryAction::Register, EntryAction::Cancel]);
            let again = wang.begins_on(&CHANGE_WEBSITE, &entry).await;
            assert!(matches!(refused(again), Refusal::NotFromHere { .. }));
            // The domain may be filed again, under another number.
            let anew = wang.files_website("qinghe.example").await;
            wang.withdraws(&anew).await.unwrap();

            let subject = wang.begins(&CANCEL_SUBJECT).await.unwrap();
            wang.types_one(&subject, "subject_closing_reason", "closed").await.unwrap();
            wang.confirms(&subject);
            wang.submits(&subject).await.unwrap();
            li.approves(&subject).await.unwrap();
            assert_eq!(refused(wang.begins(&anbei_domain::kind::NEW_WEBSITE).await), Refusal::SubjectMissing);
            // The account begins anew.
            let next = wang.begins(&REGISTER_SUBJECT).await.unwrap();
            wang.types(&next, individual(&wang.upload)).await.unwrap();
            wang.submits(&next).await.unwrap();
        });
        app.check_audit();
    }

    fn the_authority_suspends_restores_and_with_two_officers_revokes(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let zhao = app.officer("zhao");
            assert_eq!(refused(li.treats(&entry, EntryMove::Suspend(Given::default())).await), Refusal::NoReason);
            li.treats(&entry, EntryMove::Suspend(given("unlawful-content"))).await.unwrap();
            assert_eq!(wang.entries()[0].state, EntryState::Suspended);
            // What is suspended keeps its domain, and may be mended.
            let change = wang.begins_on(&CHANGE_WEBSITE, &entry).await.unwrap();
            wang.types_one(&change, "subject_confirmed", "yes").await.unwrap();
            wang.types_one(&change, "site_name", "青禾茶叶商城").await.unwrap();
            wang.submits(&change).await.unwrap();
            li.treats(&entry, EntryMove::Restore(given("mended"))).await.unwrap();

            let propose = EntryMove::Propose(EntryAction::Revoke, given("false-data"));
            li.treats(&entry, propose.clone()).await.unwrap();
            assert_eq!(wang.entries()[0].state, EntryState::Active);
            assert_eq!(refused(li.treats(&entry, EntryMove::Countersign).await), Refusal::SecondMustDiffer);
            assert_eq!(refused(zhao.treats(&entry, propose).await), Refusal::ProposalPending);
            zhao.treats(&entry, EntryMove::Countersign).await.unwrap();
            assert_eq!(wang.entries()[0].state, EntryState::Revoked);
            // What was open about it can no longer come about.
            let late = li.approves(&change).await;
            assert!(matches!(refused(late), Refusal::NotFromHere { .. }));

            let back = EntryMove::Propose(EntryAction::Reinstate, given("decided-in-error"));
            zhao.treats(&entry, back).await.unwrap();
            li.treats(&entry, EntryMove::Countersign).await.unwrap();
            assert_eq!(wang.entries()[0].state, EntryState::Active);
            let told = wang.messages();
            for notice in ["suspended", "restored", "revoked", "reinstated"] {
                assert!(told.contains(&notice.to_owned()), "{notice}: {told:?}");
            }
            assert_eq!(history(store, &entry).len(), 5);
        });
        app.check_audit();
    }

    fn a_remark_is_answered_once_and_an_internal_one_is_nobodys_to_see(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li, entry) = registered(&app).await;
            let remark = |text: &str, visibility| EntryMove::Annotate { text: text.to_owned(), visibility };
            li.treats(&entry, remark("内部提醒", Visibility::Internal)).await.unwrap();
            li.treats(&entry, remark("名称与 ICP 备案略有出入", Visibility::Public)).await.unwrap();
            let by = (&wang.actor, &wang.via);
            let reply = |to| EntryMove::Reply { to, text: "已在办理变更".to_owned() };
            assert_eq!(refused(app.app.move_entry(by, &entry, reply(2)).await), Refusal::NotToBeAnswered);
            app.app.move_entry(by, &entry, reply(3)).await.unwrap();
            assert_eq!(refused(app.app.move_entry(by, &entry, reply(3)).await), Refusal::NotToBeAnswered);
            let public = [EntryAction::Register, EntryAction::Annotate, EntryAction::Reply];
            assert_eq!(history(store, &entry), public);
            let stranger = app.applicant("wu");
            let foreign = app.app.move_entry((&stranger.actor, &stranger.via), &entry, reply(3)).await;
            assert!(matches!(foreign, Err(AppError::NotFound)));
        });
        app.check_audit();
    }

    fn what_was_not_returned_is_mended_with_a_word_why(store: &TestStore) {
        let app = TestApp::on(store);
        tell(async {
            let (wang, li) = (app.applicant("wang"), app.officer("li"));
            wang.registers_subject().await;
            let site = wang.files_website("qinghe.example").await;
            let by = (&wang.actor, &wang.via);
            let early = app.app.unlock_answer(by, &site, ("languages", "漏选")).await;
            assert!(matches!(refused(early), Refusal::NotFromHere { .. }));
            li.returns(&site, "site_name", "name-differs-from-icp").await.unwrap();
            let silent = app.app.unlock_answer(by, &site, ("icp_number", " ")).await;
            assert_eq!(refused(silent), Refusal::NoReason);
            app.app.unlock_answer(by, &site, ("icp_number", "号码抄错一位")).await.unwrap();
            wang.types_one(&site, "icp_number", "京ICP备2022111782号-1").await.unwrap();
            wang.types_one(&site, "site_name", "青禾茶叶商城").await.unwrap();
            wang.submits(&site).await.unwrap();
            let seen = li.sees(&site).unwrap();
            assert_eq!(seen.answers.one("icp_number"), Some("京ICP备2022111782号-1"));
            assert_eq!(seen.unlocked[0].why, "号码抄错一位");
            assert_eq!(seen.state.name(), StateName::Submitted);
        });
        app.check_audit();
    }
}
