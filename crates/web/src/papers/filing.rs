//! The papers about a filing: which there are, and what they are written from.

use anbei_app::port::press::Document;
use anbei_app::views::entry::Entry;
use anbei_app::views::organ::Organ;
use anbei_app::views::round::Round;
use anbei_app::{App, AppError, Tx, views};
use anbei_domain::actor::Actor;
use anbei_domain::field::Answers;
use anbei_domain::filing::{Filing, FilingState};
use anbei_domain::kind::{Kind, Outcome};

use super::letters::{inspection, returned};
use super::{Filling, Form, Known, Stationery, receipt};
use crate::{Lang, PageError};

/// Which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilingPaper {
    /// 提交回执.
    Receipt,
    /// 退回修改通知.
    Return,
    /// 检查通知.
    Inspection,
    Form(Form),
}

/// A link to a paper.
#[derive(Debug, Clone)]
pub struct PaperLink {
    pub text: &'static str,
    pub href: String,
}

/// A filing with what its papers say beside it.
pub struct Material {
    pub filing: Filing,
    pub rounds: Vec<Round>,
    /// As its reader has them: the applicant as typed, an officer as handed in.
    pub answers: Answers,
    pub subject: Answers,
    pub subject_name: String,
    pub members: Vec<Answers>,
    pub entries: Vec<Entry>,
    pub organ: Option<Organ>,
}

impl FilingPaper {
    const ALL: [Self; 7] = [
        Self::Receipt,
        Self::Return,
        Self::Inspection,
        Self::Form(Form::Usage),
        Self::Form(Form::Unit),
        Self::Form(Form::Sites),
        Self::Form(Form::Group),
    ];

    /// As it stands in addresses and keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Return => "return",
            Self::Inspection => "inspection",
            Self::Form(form) => form.as_str(),
        }
    }

    /// The paper of this file's name.
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.strip_suffix(".pdf")?;
        Self::ALL.into_iter().find(|paper| paper.as_str() == name)
    }

    fn is_there(self, filing: &Filing, rounds: &[Round]) -> bool {
        match self {
            Self::Receipt => !rounds.is_empty(),
            Self::Return => last_return(rounds).is_some(),
            Self::Inspection => matches!(filing.state, FilingState::AwaitingInspection { .. }),
            Self::Form(form) => suits(form, filing.kind),
        }
    }

    /// Links to those that there are, below the filing's own page.
    pub fn links(t: Lang, page: &str, filing: &Filing, rounds: &[Round]) -> Vec<PaperLink> {
        let there = Self::ALL.into_iter().filter(|paper| paper.is_there(filing, rounds));
        let link = |paper: Self| PaperLink {
            text: t.text(format!("paper-{}", paper.as_str())),
            href: format!("{page}/papers/{}.pdf", paper.as_str()),
        };
        there.map(link).collect()
    }

    /// The paper itself.
    pub fn write(self, on: Stationery<'_>, of: &Material) -> Result<Document, PageError> {
        if !self.is_there(&of.filing, &of.rounds) {
            return Err(PageError::NotFound);
        }
        let known = Known::by_filing(Lang::Zh, of.filing.id.as_str());
        match self {
            Self::Receipt => receipt(on, of),
            Self::Return => returned(on, of),
            Self::Inspection => inspection(on, of),
            Self::Form(form) => Some(form.write(on, known, &of.filling())),
        }
        .ok_or(PageError::NotFound)
    }
}

/// Whether a form asks for what such a filing is about.
fn suits(form: Form, kind: &Kind) -> bool {
    let is_of_site = kind.field("site_name").is_some();
    match form {
        Form::Usage | Form::Sites => is_of_site,
        Form::Unit => matches!(kind.outcome, Outcome::Register(_) | Outcome::ChangeEntry(_)),
        Form::Group => kind.is_new(),
    }
}

/// The last time that it was returned.
pub(super) fn last_return(rounds: &[Round]) -> Option<&Round> {
    let is_returned = |round: &&Round| round.outcome.as_deref() == Some("return-for-correction");
    rounds.iter().rev().find(is_returned)
}

impl Material {
    /// Of a filing that the actor may see.
    pub fn read(app: &App, tx: &mut Tx<'_>, actor: &Actor, id: &str) -> Result<Self, AppError> {
        let keys = app.keys();
        let filing = views::filing::find(tx, keys, actor, id)?.ok_or(AppError::NotFound)?;
        let rounds = views::round::list(tx, keys, &filing)?;
        let subject = views::subject::find(tx, keys, &filing.subject)?;
        let organ = filing.organ.as_ref().map(|organ| views::organ::find(tx, organ)).transpose()?;
        let handed_in = rounds.last().filter(|_| !filing.is_of(actor));
        let answers = handed_in.map_or(&filing.answers, |round| &round.answers).clone();
        let own = filing.kind.needs_subject();
        let (known, subject_name) =
            subject.map(|subject| (subject.answers, subject.name)).unwrap_or_default();
        Ok(Self {
            subject: if own { known } else { answers.clone() },
            subject_name,
            members: views::security_group::find(tx, keys, &filing.subject)?.members,
            entries: views::entry::list_of_subject(tx, filing.subject.as_str(), 20)?,
            organ: organ.flatten(),
            answers,
            rounds,
            filing,
        })
    }

    /// The organ's name.
    pub fn organ_name(&self) -> &str {
        self.organ.as_ref().map_or("", |organ| organ.name.as_str())
    }

    /// What it is called.
    pub fn title(&self, t: Lang) -> &str {
        match self.filing.title() {
            "" => t.text("filing-untitled"),
            title => title,
        }
    }

    fn filling(&self) -> Filling {
        Filling {
            subject: self.subject.clone(),
            product: self.answers.clone(),
            name: self.filing.title().to_owned(),
            members: self.members.clone(),
            entries: self.entries.clone(),
            organ: self.organ_name().to_owned(),
        }
    }
}
