//! Looking up access providers and registrars, for pages and programs alike.

use anbei_app::views::directory::{self, DirectoryEntry, Wanted};
use anbei_app::{StoreError, Tx};
use anbei_domain::value::Choice;
use anbei_domain::value::choices::AccessMethod;
use anbei_domain::{Flaw, region};

use crate::Lang;
use crate::organs::is_code;
use crate::pages::public::asked::MOST_LETTERS;
use crate::view::FactRow;

/// Entries on one page of a list.
pub const PAGE: usize = 20;

/// Which directory is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Directory {
    /// 网络接入服务商.
    Providers,
    /// 域名注册服务商.
    Registrars,
}

/// What is looked for, as it was asked.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub name: String,
    pub region: String,
    pub access_method: String,
    pub after: String,
}

impl Directory {
    pub const ALL: [Self; 2] = [Self::Providers, Self::Registrars];

    /// In addresses, and in the keys of its words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Providers => "providers",
            Self::Registrars => "registrars",
        }
    }

    /// In the store.
    const fn name(self) -> &'static str {
        match self {
            Self::Providers => "access_provider",
            Self::Registrars => "registrar",
        }
    }

    /// The one of this name in the store.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|directory| directory.name() == name)
    }

    /// Whether its entries say how their customers are connected.
    pub const fn has_methods(self) -> bool {
        matches!(self, Self::Providers)
    }

    /// An entry by its id.
    pub fn find(self, tx: &mut Tx<'_>, id: &str) -> Result<Option<DirectoryEntry>, StoreError> {
        directory::find(tx, self.name(), id)
    }

    /// What it says of an entry beside the name, in words: where that is, its phone, how it usually connects its customers.
    pub fn told(self, entry: &DirectoryEntry, t: Lang) -> Vec<FactRow> {
        let method = t.find(format!("choice-access-method-{}", entry.usual_method()));
        let told = [
            ("directory-col-region", place_in_words(entry, t)),
            ("organs-phone", entry.phone.clone()),
            ("directory-usual-method", method.unwrap_or_default().to_owned()),
        ];
        let told = told.into_iter().filter(|(_, text)| !text.is_empty());
        let row = |(label, text): (&str, String)| FactRow {
            label: t.text(label).to_owned(),
            texts: vec![text],
            ..FactRow::default()
        };
        told.map(row).collect()
    }

    /// The entries that are as asked, and where the list goes on.
    pub fn search(
        self,
        tx: &mut Tx<'_>,
        asked: Asked,
    ) -> Result<(Vec<DirectoryEntry>, Option<String>), StoreError> {
        let Asked { name, region: asked_region, access_method, after } = asked;
        let region_stem = region::stem(&asked_region).to_owned();
        let wanted = Wanted { name, region_stem, access_method, after };
        let mut found = directory::search(tx, self.name(), &wanted, PAGE + 1)?;
        let is_all = found.len() <= PAGE;
        found.truncate(PAGE);
        let next = found.last().filter(|_| !is_all).map(|last| last.id.clone());
        Ok((found, next))
    }
}

impl Asked {
    /// What a query asks of a directory.
    ///
    /// # Errors
    ///
    /// What is wrong, and with which part of it.
    pub fn read(directory: Directory, query: &str) -> Result<Self, (&'static str, Flaw)> {
        let mut asked = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let text = value.trim().to_owned();
            match &*name {
                "name" => asked.name = text,
                "region" => asked.region = text,
                "access_method" if directory.has_methods() => asked.access_method = text,
                "after" => asked.after = text,
                _ => {}
            }
        }
        let Self { name, region, access_method: method, .. } = &asked;
        if name.chars().count() > MOST_LETTERS {
            return Err(("name", Flaw::new("query-too-long")));
        }
        if !region.is_empty() && !is_code(region) {
            return Err(("region", Flaw::new("organs-region")));
        }
        if !method.is_empty() && !AccessMethod::CODES.contains(&method.as_str()) {
            return Err(("access_method", Flaw::new("directory-access-method")));
        }
        Ok(asked)
    }

    /// Whether everything is asked for.
    pub fn is_everything(&self) -> bool {
        self.name.is_empty() && self.region.is_empty() && self.access_method.is_empty()
    }
}

/// Where an entry is, for people: its district, or whether it is abroad.
pub fn place_in_words(entry: &DirectoryEntry, t: Lang) -> String {
    let place = place(entry);
    if !place.is_empty() {
        return place;
    }
    t.find(format!("choice-jurisdiction-{}", entry.jurisdiction)).unwrap_or_default().to_owned()
}

/// Where an entry is, as people say it; nothing if it is abroad.
pub fn place(entry: &DirectoryEntry) -> String {
    region::plain_name(&entry.region_code)
}
