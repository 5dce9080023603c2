//! Random lives of records: several people do whatever comes to their minds, lawful or not. No state is reached but by a row of
//! the tables, no round is lost, no number is issued twice, and the audit trail holds.

use std::collections::HashSet;

use anbei_app::use_case::authority::{EntryMove, Given};
use anbei_app::use_case::review::ReviewMove;
use anbei_app::{AppError, Store};
use anbei_domain::filing::{Inspection, Reason, StateName};
use anbei_domain::id::FilingId;
use anbei_domain::kind::{
    CANCEL_RECORD, CANCEL_SUBJECT, CHANGE_SUBJECT, CHANGE_WEBSITE, Kind, NEW_WEBSITE,
    REGISTER_SUBJECT, TRANSFER_RECORD,
};
use anbei_domain::register::lifecycle::ENTRY_MOVES;
use anbei_domain::register::{EntryAction, Visibility};
use anbei_store::{every_engine, read};
use anbei_testkit::{Applicant, OTHER_ORGAN, Officer, TestApp, individual, website};

use crate::tell;

/// Lives told in an ordinary run; `ANBEI_LIVES=5000` tells more.
const LIVES: u64 = 1000;
/// Moves tried in one life.
const MOVES: u64 = 40;

/// Numbers without a pattern, the same every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let sides = u64::try_from(of.len()).ok().filter(|sides| *sides > 0)?;
        of.get(usize::try_from(self.roll(sides)).ok()?)
    }
}

/// One life: two applicants, three officers of two organs, and everything they begin.
struct Life<'a> {
    app: &'a TestApp,
    dice: Dice,
    number: u64,
    applicants: [Applicant; 2],
    officers: [Officer; 3],
    filings: Vec<(usize, String)>,
}

impl<'a> Life<'a> {
    fn begin(app: &'a TestApp, number: u64) -> Self {
        let applicants = ["a", "b"].map(|who| app.applicant(&format!("{number}-{who}")));
        let officers = [
            app.officer(&format!("{number}-li")),
            app.officer(&format!("{number}-zhao")),
            app.officer_of(OTHER_ORGAN, &format!("{number}-zhou")),
        ];
        let dice = Dice(number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        Self { app, dice, number, applicants, officers, filings: Vec::new() }
    }

    async fn live(&mut self) {
        // One of them has a record to begin with, so that there is something to live.
        let (first, officer) = (self.applicants[0].clone(), self.officers[0].clone());
        let subject = first.registers_subject().await;
        lawful(officer.approves(&subject).await).unwrap();
        let site = first.files_website(&format!("s{}.example", self.number)).await;
        lawful(officer.approves(&site).await).unwrap();
        self.filings.extend([(0, subject), (0, site)]);
        self.keeps(1, self.applicants[1].begins(&REGISTER_SUBJECT).await);
        for _ in 0..MOVES {
            match self.dice.roll(10) {
                0 | 1 => self.someone_begins().await,
                2 | 3 => self.someone_types_and_submits().await,
                4..=7 => self.an_officer_moves_a_case().await,
                8 => self.something_happens_to_an_entry().await,
                _ => self.someone_withdraws_or_accepts().await,
            }
        }
    }

    fn keeps(&mut self, who: usize, begun: Result<String, AppError>) {
        if let Some(id) = lawful(begun)
            && !self.filings.contains(&(who, id.clone()))
        {
            self.filings.push((who, id));
        }
    }

    async fn someone_begins(&mut self) {
        let who = usize::try_from(self.dice.roll(2)).unwrap();
        let applicant = self.applicants[who].clone();
        let entries = applicant.entries();
        let begun = match (self.dice.roll(7), self.dice.pick(&entries)) {
            (0, _) => applicant.begins(&REGISTER_SUBJECT).await,
            (1, _) => applicant.begins(&CHANGE_SUBJECT).await,
            (2, _) => applicant.begins(&CANCEL_SUBJECT).await,
            (3, Some(entry)) => applicant.begins_on(&CHANGE_WEBSITE, &entry.id).await,
            (4, Some(entry)) => applicant.begins_on(&TRANSFER_RECORD, &entry.id).await,
            (5, Some(entry)) => applicant.begins_on(&CANCEL_RECORD, &entry.id).await,
            _ => applicant.begins(&NEW_WEBSITE).await,
        };
        self.keeps(who, begun);
    }

    async fn someone_types_and_submits(&mut self) {
        let Some((who, id)) = self.dice.pick(&self.filings).cloned() else { return };
        let applicant = self.applicants[who].clone();
        let Some(filing) = applicant.sees(&id) else { return };
        if filing.is_editable() {
            for (field, text) in self.answers(filing.kind) {
                lawful(applicant.types_one(&id, field, &text).await);
            }
            if filing.kind.id == REGISTER_SUBJECT.id {
                lawful(applicant.types(&id, individual(&applicant.upload)).await);
            } else if filing.kind.id == NEW_WEBSITE.id {
                let domain = format!("s{}-{}.example", self.number, self.dice.roll(3));
                lawful(applicant.types(&id, website(&domain, &applicant.upload)).await);
            }
            if filing.kind.outcome.needs_code() && self.dice.roll(4) > 0 {
                applicant.confirms(&id);
            }
        }
        lawful(applicant.submits(&id).await);
    }

    fn answers(&mut self, kind: &Kind) -> Vec<(&'static str, String)> {
        let region = if self.dice.roll(2) == 0 { "110105" } else { "330106" };
        match kind.id {
            "change_subject" => vec![
                ("responsible_region", region.to_owned()),
                ("responsible_mobile", format!("1380000{:04}", self.dice.roll(9999))),
            ],
            "change_website" => vec![
                ("subject_confirmed", "yes".to_owned()),
                ("site_name", format!("青禾茶叶{}号店", self.dice.roll(90))),
            ],
            "transfer_record" => {
                vec![("receiver_name", "王小样".to_owned()), ("transfer_reason", "sold".to_owned())]
            }
            "cancel_record" => vec![
                ("closing_reason", "closed".to_owned()),
                ("closed_on", "2026-11-20".to_owned()),
            ],
            "cancel_subject" => vec![("subject_closing_reason", "closed".to_owned())],
            _ => Vec::new(),
        }
    }

    async fn an_officer_moves_a_case(&mut self) {
        let Some((_, id)) = self.dice.pick(&self.filings).cloned() else { return };
        let officer = self.dice.pick(&self.officers).unwrap().clone();
        if self.dice.roll(3) > 0 {
            lawful(officer.moves(&id, ReviewMove::Take).await);
        }
        let reason = Reason { field: None, code: "other".to_owned(), note: "请核对".to_owned() };
        let what = match self.dice.roll(12) {
            0 => ReviewMove::Release,
            1 => ReviewMove::Return(vec![reason]),
            2 => ReviewMove::Refuse(vec![reason]),
            3 => ReviewMove::Inspect(Inspection {
                at: self.app.app.now().plus_days(3),
                place: "一楼".to_owned(),
                contact: "李警官".to_owned(),
                bring: "原件".to_owned(),
            }),
            4 => ReviewMove::RecordInspection { finding: "一致".to_owned() },
            5 => ReviewMove::Sign,
            6 => ReviewMove::SendBack { why: "再看一遍".to_owned() },
            _ => ReviewMove::Approve,
        };
        lawful(officer.moves(&id, what).await);
    }

    async fn something_happens_to_an_entry(&mut self) {
        let entries: Vec<_> = self.applicants.iter().flat_map(Applicant::entries).collect();
        let Some(entry) = self.dice.pick(&entries) else { return };
        let officer = self.dice.pick(&self.officers).unwrap().clone();
        let given = |code: &str| Given { codes: vec![code.to_owned()], note: String::new() };
        let what = match self.dice.roll(7) {
            0 => EntryMove::Suspend(given("unlawful-content")),
            1 => EntryMove::Restore(given("mended")),
            2 => EntryMove::Propose(EntryAction::Revoke, given("false-data")),
            3 => EntryMove::Propose(EntryAction::Reinstate, given("decided-in-error")),
            4 => EntryMove::Countersign,
            5 => EntryMove::Decline,
            _ => EntryMove::Annotate { text: "备忘".to_owned(), visibility: Visibility::Public },
        };
        lawful(officer.treats(&entry.id, what).await);
    }

    async fn someone_withdraws_or_accepts(&mut self) {
        let Some((who, id)) = self.dice.pick(&self.filings).cloned() else { return };
        let code = self.app.app.offer_code(&FilingId::new(id.clone()));
        match self.dice.roll(6) {
            0 => drop(lawful(self.applicants[who].withdraws(&id).await)),
            1 => {
                let by = (&self.applicants[1 - who].actor, &self.applicants[1 - who].via);
                lawful(self.app.app.decline_transfer(by, &code).await);
            }
            _ => drop(lawful(self.applicants[1 - who].accepts(&code).await)),
        }
    }

    /// What holds of everything that was begun, whatever was tried.
    fn check(&self, store: &Store) {
        for (who, id) in &self.filings {
            let filing = self.applicants[*who].sees(id).unwrap();
            let keys = self.app.app.keys().clone();
            let (round, closed) = (filing.round, filing.state.name());
            let rounds = store.read_now(|tx| read::round::list(tx, &keys, &filing)).unwrap();
            let kept: Vec<_> = rounds.iter().map(|round| round.number).collect();
            assert_eq!(kept, (1..=i64::from(round)).collect::<Vec<_>>(), "rounds of {id}");
            assert!(round > 0 || matches!(closed, StateName::Draft | StateName::Withdrawn), "{id}");
        }
    }
}

/// What a refusal, or a thing that is not theirs, leaves: nothing. Any other failure is a fault.
fn lawful<T>(outcome: Result<T, AppError>) -> Option<T> {
    match outcome {
        Ok(value) => Some(value),
        Err(AppError::Refused(_) | AppError::NotFound) => None,
        Err(other) => panic!("{other:?}"),
    }
}

/// Every entry's history is a walk along rows of its table, and leads to where the entry stands.
fn check_entries(store: &Store) -> usize {
    let entries = store.read_now(|tx| read::entry::list_newest(tx, 1_000_000)).unwrap();
    let mut numbers = HashSet::new();
    for entry in &entries {
        let id = entry.id.clone();
        let events = store.read_now(|tx| read::entry_life::list_public_events(tx, &id)).unwrap();
        let mut state = None;
        for past in &events {
            let event = &past.event;
            assert_eq!(event.from, state, "{id}");
            let row = ENTRY_MOVES
                .iter()
                .find(|row| (row.from, row.action, row.to) == (event.from, event.action, event.to));
            assert!(row.is_some_and(|row| row.who == event.by.role()), "{id}: {:?}", event.action);
            state = Some(event.to);
        }
        assert_eq!(state, Some(entry.state), "{id}");
        assert!(numbers.insert(entry.number.clone()), "{} twice", entry.number);
        for old in store.read_now(|tx| read::entry_life::list_old_numbers(tx, &id)).unwrap() {
            assert!(numbers.insert(old.number.clone()), "{} twice", old.number);
        }
    }
    entries.len()
}

every_engine! {
    fn whatever_people_try_a_record_lives_by_its_tables(store: &TestStore) {
        let app = TestApp::on(store);
        let lives = std::env::var("ANBEI_LIVES").ok().and_then(|n| n.parse().ok()).unwrap_or(LIVES);
        tell(async {
            for number in 0..lives {
                let mut life = Life::begin(&app, number);
                life.live().await;
                life.check(store);
            }
        });
        assert!(check_entries(store) as u64 >= lives);
        app.check_audit();
    }
}
