//! 案卷: everything that is known of a case, read in one go.

use std::collections::BTreeMap;

use anbei_app::views::attachment::Attachment;
use anbei_app::views::audit::AuditRow;
use anbei_app::views::case_note::CaseNote;
use anbei_app::views::directory::DirectoryEntry;
use anbei_app::views::entry::Entry;
use anbei_app::views::filing::FilingLine;
use anbei_app::views::look::Look;
use anbei_app::views::organ::Organ;
use anbei_app::views::prefill::FilingPrefill;
use anbei_app::views::queue::DomainHolder;
use anbei_app::views::round::Round;
use anbei_app::{App, AppError, Tx, views};
use anbei_domain::actor::Actor;
use anbei_domain::field::{Answers, Control};
use anbei_domain::filing::{Action, Filing};
use anbei_domain::id::OrganId;
use anbei_domain::kind::Kind;
use anbei_domain::value::DomainName;

use super::seat::Seat;
use crate::view::{Lookups, OptionGroupView, OptionView, UploadView};
use crate::{Lang, PageError};

/// A case with what an officer looks at beside it.
pub struct CaseFile {
    pub filing: Filing,
    pub rounds: Vec<Round>,
    /// 变更前, for what changes a record.
    pub base: Option<Round>,
    pub acts: Vec<AuditRow>,
    pub notes: Vec<CaseNote>,
    /// Other cases of the same subject, the newest first.
    pub others: Vec<FilingLine>,
    /// Those of them that this officer could decide together with it.
    pub companions: Vec<Filing>,
    pub entries: Vec<Entry>,
    pub related: Related,
    /// 核查, the last one.
    pub look: Option<Look>,
    /// 预填来源.
    pub prefill: Option<FilingPrefill>,
    /// What is known of the subject; the filing's own answers where it registers one.
    pub subject: Answers,
    pub subject_name: String,
    pub is_established: bool,
    pub organ: Option<Organ>,
    /// The organs that acts name, by id.
    pub organs: BTreeMap<String, String>,
    pub files: BTreeMap<String, Attachment>,
    pub directories: BTreeMap<&'static str, Vec<DirectoryEntry>>,
}

/// What is filed, or being filed, on the same domain, above it or below it.
#[derive(Default)]
pub struct Related {
    pub entries: Vec<Entry>,
    pub filings: Vec<DomainHolder>,
}

impl CaseFile {
    /// The case of this id, if it is with the officer's organ.
    pub async fn load(seat: &Seat, id: &str) -> Result<Self, PageError> {
        let (app, actor, id) = (seat.app().clone(), seat.actor().clone(), id.to_owned());
        let store = app.clone();
        let read = store.store().read_heavy(move |tx| Self::read(&app, tx, &actor, &id));
        Ok(read.await?)
    }

    fn read(app: &App, tx: &mut Tx<'_>, actor: &Actor, id: &str) -> Result<Self, AppError> {
        let keys = app.keys();
        let filing = views::filing::find(tx, keys, actor, id)?.ok_or(AppError::NotFound)?;
        let rounds = views::round::list(tx, keys, &filing)?;
        let subject = views::subject::find(tx, keys, &filing.subject)?;
        let others = views::filing::list_history_of_subject(tx, &filing.subject, 50)?;
        let others: Vec<_> = others.into_iter().filter(|line| line.id != id).collect();
        let acts = views::audit::list_of_filing(tx, &filing)?;
        let subject_name = subject.as_ref().map_or(String::new(), |s| s.name.clone());
        let is_established = subject.as_ref().is_some_and(views::subject::Subject::is_established);
        let known = subject.map(|subject| subject.answers).unwrap_or_default();
        let base = base(app, tx, &filing)?;
        Ok(Self {
            notes: views::case_note::list(tx, &filing)?,
            companions: companions(app, tx, actor, &others)?,
            entries: views::entry::list_of_subject(tx, filing.subject.as_str(), 50)?,
            related: related(tx, &filing)?,
            look: views::look::find_of_filing(tx, &filing)?,
            prefill: views::prefill::find_of_filing(tx, &filing)?,
            organ: filing.organ.as_ref().map_or(Ok(None), |o| views::organ::find(tx, o))?,
            organs: organs(tx, &acts)?,
            files: files(tx, actor, filing.kind, &rounds.iter().chain(&base))?,
            base,
            directories: directories(tx, filing.kind)?,
            subject: if filing.kind.needs_subject() { known } else { filing.answers.clone() },
            subject_name,
            is_established,
            filing,
            rounds,
            acts,
            others,
        })
    }

    /// The round to show: the one asked for, else the last one.
    pub fn round(&self, number: Option<i64>) -> Option<&Round> {
        let asked = number.and_then(|number| self.rounds.iter().find(|r| r.number == number));
        asked.or_else(|| self.rounds.last())
    }

    /// The round before; before the first one, what was on record.
    pub fn before(&self, round: &Round) -> Option<&Round> {
        let earlier = self.rounds.iter().rev().find(|earlier| earlier.number < round.number);
        earlier.or(self.base.as_ref())
    }

    pub fn title(&self, t: Lang) -> &str {
        if self.filing.title().is_empty() { t.text("filing-untitled") } else { self.filing.title() }
    }

    /// The companions that could be decided by the same move now, in the order to move them in: the subject first.
    pub fn together(&self, seat: &Seat, action: Action) -> Vec<&Filing> {
        let mut cases: Vec<&Filing> = self.companions.iter().chain([&self.filing]).collect();
        cases.retain(|filing| filing.offers(action, seat.actor(), seat.now()));
        cases.sort_by_key(|filing| filing.kind.needs_subject());
        cases
    }

    pub fn path(&self) -> String {
        format!("/desk/cases/{}", self.filing.id)
    }
}

/// 变更前: what is on record, as a round that nobody submitted.
fn base(app: &App, tx: &mut Tx<'_>, filing: &Filing) -> Result<Option<Round>, AppError> {
    let answers = views::round::find_base(tx, app.keys(), filing)?;
    Ok(answers.map(|answers| Round {
        number: 0,
        form_version: filing.kind.form_version,
        submitted_at: filing.created_at,
        answers,
        hash: String::new(),
        notice_version: None,
        acknowledged_at: None,
        outcome: None,
        reasons: Vec::new(),
        decided_at: None,
    }))
}

fn companions(
    app: &App,
    tx: &mut Tx<'_>,
    actor: &Actor,
    others: &[FilingLine],
) -> Result<Vec<Filing>, AppError> {
    let mut found = Vec::new();
    for line in others.iter().filter(|line| line.state.is_with_organ()).take(10) {
        found.extend(views::filing::find(tx, app.keys(), actor, &line.id)?);
    }
    Ok(found)
}

/// The domains that a filing names, in normal form.
fn domains(filing: &Filing) -> Vec<DomainName> {
    let named = ["primary_domain", "secondary_domains", "service_domains"];
    let texts = named.iter().flat_map(|id| filing.answers.all(id));
    texts.filter_map(|text| text.parse().ok()).collect()
}

fn related(tx: &mut Tx<'_>, filing: &Filing) -> Result<Related, AppError> {
    let mut related = Related::default();
    for domain in domains(filing).iter().take(20) {
        for name in domain.parents() {
            related.entries.extend(views::entry::list_by_domain(tx, name, 5)?);
            related.filings.extend(views::queue::list_open_on_domain(tx, name)?);
        }
        let below = views::queue::list_open_below_domain(tx, &domain.to_string(), 20)?;
        related.filings.extend(below);
    }
    related.entries.sort_by_key(|entry| entry.seq);
    related.entries.dedup_by_key(|entry| entry.seq);
    related.filings.retain(|holder| holder.filing_id != filing.id.as_str());
    related.filings.sort_by(|a, b| a.domain.cmp(&b.domain));
    related.filings.dedup_by(|a, b| a.domain == b.domain);
    Ok(related)
}

fn organs(tx: &mut Tx<'_>, acts: &[AuditRow]) -> Result<BTreeMap<String, String>, AppError> {
    let mut names = BTreeMap::new();
    for act in acts {
        let detail: serde_json::Value = serde_json::from_str(&act.detail).unwrap_or_default();
        if let Some(id) = detail["organ"].as_str()
            && let Some(organ) = views::organ::find(tx, &OrganId::new(id))?
        {
            names.insert(id.to_owned(), organ.name);
        }
    }
    Ok(names)
}

fn files<'r>(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &Kind,
    rounds: &(impl Iterator<Item = &'r Round> + Clone),
) -> Result<BTreeMap<String, Attachment>, AppError> {
    let mut files = BTreeMap::new();
    for field in kind.fields_ever().filter(|field| matches!(field.control(), Control::Upload)) {
        for id in rounds.clone().flat_map(|round| round.answers.all(field.id())) {
            if !files.contains_key(id)
                && let Some(file) = views::attachment::find(tx, actor, id)?
            {
                files.insert(id.clone(), file);
            }
        }
    }
    Ok(files)
}

fn directories(
    tx: &mut Tx<'_>,
    kind: &Kind,
) -> Result<BTreeMap<&'static str, Vec<DirectoryEntry>>, AppError> {
    let mut lists = BTreeMap::new();
    for field in kind.fields() {
        if let Control::Directory { name } = field.control() {
            lists.insert(name, views::directory::list(tx, name)?);
        }
    }
    Ok(lists)
}

/// The case's files and directories, for whatever draws its answers.
pub struct CaseLookups<'a> {
    pub t: Lang,
    pub file: &'a CaseFile,
}

impl Lookups for CaseLookups<'_> {
    fn directory(&self, name: &str, _: &Answers) -> Vec<OptionGroupView> {
        let entries = self.file.directories.get(name).map(Vec::as_slice).unwrap_or_default();
        let option = |entry: &DirectoryEntry| OptionView {
            code: entry.id.clone(),
            label: entry.name.clone(),
            hint: None,
            checked: false,
        };
        vec![OptionGroupView {
            label: String::new(),
            options: entries.iter().map(option).collect(),
        }]
    }

    fn attachment(&self, id: &str) -> Option<UploadView> {
        let file = self.file.files.get(id)?;
        Some(UploadView {
            id: file.id.clone(),
            name: file.name.clone(),
            size_text: self.t.size(u64::try_from(file.size).unwrap_or(0)),
            thumb: file.has_thumb.then(|| format!("/attachments/{}/thumb", file.id)),
            href: format!("/attachments/{}", file.id),
            is_image: file.is_image(),
        })
    }
}
