//! The papers about a filing: which there are, and what they are written from.

use anbei_app::port::press::Document;
use anbei_app::views::organ::Organ;
use anbei_app::views::round::Round;
use anbei_app::{App, AppError, Tx, views};
use anbei_domain::actor::Actor;
use anbei_domain::filing::Filing;

use super::{Stationery, receipt};
use crate::{Lang, PageError};

/// Which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilingPaper {
    /// 提交回执.
    Receipt,
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
    pub subject_name: String,
    pub organ: Option<Organ>,
}

impl FilingPaper {
    const ALL: [Self; 1] = [Self::Receipt];

    /// As it stands in addresses and keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
        }
    }

    /// The paper of this file's name.
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.strip_suffix(".pdf")?;
        Self::ALL.into_iter().find(|paper| paper.as_str() == name)
    }

    fn is_there(self, rounds: &[Round]) -> bool {
        match self {
            Self::Receipt => !rounds.is_empty(),
        }
    }

    /// Links to those that there are, below the filing's own page.
    pub fn links(t: Lang, page: &str, rounds: &[Round]) -> Vec<PaperLink> {
        let there = Self::ALL.into_iter().filter(|paper| paper.is_there(rounds));
        there
            .map(|paper| PaperLink {
                text: t.text(format!("paper-{}", paper.as_str())),
                href: format!("{page}/papers/{}.pdf", paper.as_str()),
            })
            .collect()
    }

    /// The paper itself.
    pub fn write(self, on: Stationery<'_>, of: &Material) -> Result<Document, PageError> {
        match self {
            Self::Receipt => receipt(on, of),
        }
        .ok_or(PageError::NotFound)
    }
}

impl Material {
    /// Of a filing that the actor may see.
    pub fn read(app: &App, tx: &mut Tx<'_>, actor: &Actor, id: &str) -> Result<Self, AppError> {
        let keys = app.keys();
        let filing = views::filing::find(tx, keys, actor, id)?.ok_or(AppError::NotFound)?;
        let subject = views::subject::find(tx, keys, &filing.subject)?;
        let organ = filing.organ.as_ref().map(|organ| views::organ::find(tx, organ)).transpose()?;
        Ok(Self {
            rounds: views::round::list(tx, keys, &filing)?,
            subject_name: subject.map(|subject| subject.name).unwrap_or_default(),
            organ: organ.flatten(),
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
}
