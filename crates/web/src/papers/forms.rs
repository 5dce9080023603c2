//! 表格: the four paper forms, filled from what is known or blank. They are Chinese, as the forms are (domain.md §7).

use anbei_app::port::press::{Answer, Block, Column, Document, Fact, Look, Place};
use anbei_app::views::entry::Entry;
use anbei_domain::field::{Answers, AnyField, Control};
use anbei_domain::group::{
    MEMBER_ID_KIND, MEMBER_ID_NUMBER, MEMBER_MOBILE, MEMBER_NAME, MEMBER_POST, MEMBER_ROLE,
};
use anbei_domain::kind::new_website as site;
use anbei_domain::kind::product::SERVICE_DOMAINS;
use anbei_domain::kind::register_subject as subject;
use anbei_domain::kind::register_subject::responsible;

use super::{Known, Stationery};
use crate::Lang;
use crate::view::{Facts, NoLookups};

/// Which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// 《国际联网备案用户信息网络使用情况表》.
    Usage,
    /// 《计算机信息网络国际联网单位备案表》.
    Unit,
    /// 《所属网站基本情况表》.
    Sites,
    /// 《网络信息安全保护小组名单》.
    Group,
}

/// What a form is filled with; a blank one with nothing.
#[derive(Debug, Clone, Default)]
pub struct Filling {
    pub subject: Answers,
    /// The site, app or mini-program.
    pub product: Answers,
    /// What it is called.
    pub name: String,
    pub members: Vec<Answers>,
    /// What else is on record for the subject.
    pub entries: Vec<Entry>,
    pub organ: String,
}

impl Form {
    pub const ALL: [Self; 4] = [Self::Usage, Self::Unit, Self::Sites, Self::Group];

    /// As it stands in addresses and keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Usage => "usage",
            Self::Unit => "unit",
            Self::Sites => "sites",
            Self::Group => "group",
        }
    }

    /// The form, known by what it is about.
    pub fn write(self, on: Stationery<'_>, known: Known, with: &Filling) -> Document {
        let on = Stationery { t: Lang::Zh, ..on };
        let mut blocks = match self {
            Self::Usage => usage(with),
            Self::Unit => unit(with),
            Self::Sites => sites(with),
            Self::Group => group(with),
        };
        blocks.push(signatures(&with.organ));
        let key = format!("paper-{}", self.as_str());
        Document {
            subtitle: Lang::En.text(&key).to_owned(),
            ..on.paper(Look::Form, Lang::Zh.text(&key), known, blocks)
        }
    }
}

fn text(key: &str) -> &'static str {
    Lang::Zh.text(key)
}

/// A question of the forms on screen, and its answer: what is chosen from a list has a box for every entry.
fn asked(field: &'static dyn AnyField, answers: &Answers) -> Fact {
    let label = text(&format!("field-{}", field.id()));
    match field.control() {
        Control::OneOf { set, codes } | Control::AnyOf { set, codes } => {
            let label_of = |code: &str| text(&format!("choice-{set}-{code}")).to_owned();
            let boxes =
                codes.iter().map(|code| (answers.has_any(field.id(), &[code]), label_of(code)));
            let is_long = codes.len() > 3;
            let fact = Fact::answered(label, Answer::Boxes { boxes: boxes.collect() });
            if is_long { fact.wide() } else { fact }
        }
        _ => Fact::new(label, texts(field, answers)),
    }
}

fn texts(field: &'static dyn AnyField, answers: &Answers) -> Vec<String> {
    let facts = Facts { t: Lang::Zh, answers, lookups: &NoLookups, masked: false, change: None };
    facts.row(field).texts
}

/// Boxes that are ticked by hand.
fn by_hand(label: &str, boxes: &str) -> Fact {
    let boxes = text(boxes).split(' ').map(|one| (false, one.to_owned())).collect();
    Fact::answered(text(label), Answer::Boxes { boxes })
}

/// A text, if there is one.
fn known(text: &str) -> Vec<String> {
    Some(text).filter(|text| !text.is_empty()).map(str::to_owned).into_iter().collect()
}

fn line(label: &str, texts: Vec<String>) -> Fact {
    Fact::new(text(label), texts)
}

fn room(label: &str, lines: u8) -> Fact {
    Fact::answered(text(label), Answer::Room { lines }).wide()
}

fn facts(title: &str, facts: Vec<Fact>) -> Block {
    Block::Facts { title: text(title).to_owned(), facts }
}

/// The one of these that was answered; without any the first, to be filled in by hand.
fn first_of(label: &str, fields: &[&'static dyn AnyField], answers: &Answers) -> Fact {
    let mut known = fields.iter().map(|field| texts(*field, answers));
    line(label, known.find(|texts| !texts.is_empty()).unwrap_or_default())
}

fn subject_name(with: &Filling) -> Fact {
    first_of("paper-form-subject", &[&subject::UNIT_NAME, &responsible::NAME], &with.subject).wide()
}

fn subject_number(with: &Filling) -> Fact {
    let numbers: [&'static dyn AnyField; 5] = [
        &subject::UNIT_USCC,
        &subject::UNIT_LICENCE,
        &subject::UNIT_ORG_CODE,
        &subject::UNIT_OTHER_NUMBER,
        &responsible::ID_NUMBER,
    ];
    first_of("paper-form-subject-number", &numbers, &with.subject).wide()
}

fn subject_address(with: &Filling) -> Fact {
    let unit: [&'static dyn AnyField; 2] = [&subject::UNIT_REGION, &subject::UNIT_ADDRESS];
    let person: [&'static dyn AnyField; 2] =
        [&subject::RESPONSIBLE_REGION, &subject::RESPONSIBLE_ADDRESS];
    let whole = |parts: [&'static dyn AnyField; 2]| {
        parts.iter().flat_map(|part| texts(*part, &with.subject)).collect::<String>()
    };
    let known = [whole(unit), whole(person)].into_iter().find(|whole| !whole.is_empty());
    line("paper-form-address", known.into_iter().collect()).wide()
}

fn person(title: &str, answers: &Answers, fields: [&'static dyn AnyField; 5]) -> Block {
    let [name, kind, number, mobile, email] = fields;
    let told = vec![
        line("paper-form-name", texts(name, answers)),
        line("paper-form-mobile", texts(mobile, answers)),
        line("paper-form-document", texts(kind, answers)),
        line("paper-form-number", texts(number, answers)),
        line("paper-form-email", texts(email, answers)).wide(),
    ];
    facts(title, told)
}

macro_rules! fields_of {
    ($person:path) => {{
        use $person as one;
        [
            &one::NAME as &'static dyn AnyField,
            &one::ID_KIND,
            &one::ID_NUMBER,
            &one::MOBILE,
            &one::EMAIL,
        ]
    }};
}

fn usage(with: &Filling) -> Vec<Block> {
    let product = &with.product;
    vec![
        facts(
            "paper-form-user",
            vec![
                subject_name(with),
                asked(&subject::SUBJECT_NATURE, &with.subject),
                line("paper-form-organ", known(&with.organ)),
                subject_number(with),
                subject_address(with),
            ],
        ),
        person("paper-form-contact", &with.subject, fields_of!(subject::responsible)),
        facts(
            "paper-form-access",
            vec![
                asked(&site::ACCESS_PROVIDER_NAME, product).wide(),
                asked(&site::ACCESS_METHOD, product),
                asked(&site::IP_RANGES, product).wide(),
                asked(&site::OPENED_ON, product),
                line("paper-form-terminals", Vec::new()),
                room("paper-form-place", 1),
                by_hand("paper-form-use", "paper-form-uses").wide(),
                by_hand("paper-form-measures", "paper-form-measure-list").wide(),
            ],
        ),
    ]
}

fn unit(with: &Filling) -> Vec<Block> {
    let product = &with.product;
    vec![
        facts(
            "paper-form-product",
            vec![
                line("paper-title", known(&with.name)).wide(),
                first_of("paper-form-domain", &[&site::PRIMARY_DOMAIN, &SERVICE_DOMAINS], product)
                    .wide(),
                asked(&site::ICP_NUMBER, product),
                line("paper-form-numbered", Vec::new()),
                asked(&site::ACCESS_METHOD, product),
                by_hand("paper-form-trade", "paper-form-trades"),
                by_hand("paper-form-grade", "paper-form-grades"),
                asked(&site::INTERACTIVE, product),
                asked(&site::LANGUAGES, product),
                asked(&site::SERVICE_TYPES, product),
            ],
        ),
        facts(
            "paper-form-operator",
            vec![
                subject_name(with),
                asked(&subject::SUBJECT_NATURE, &with.subject),
                asked(&subject::LEGAL_REPRESENTATIVE, &with.subject),
                subject_number(with),
                subject_address(with),
            ],
        ),
        person("paper-form-responsible", &with.subject, fields_of!(subject::responsible)),
        person("paper-form-emergency", product, fields_of!(site::emergency)),
        facts(
            "paper-form-security",
            vec![
                by_hand("paper-form-measures", "paper-form-measure-list").wide(),
                by_hand("paper-form-rules", "paper-form-rule-list").wide(),
                line("paper-form-station", Vec::new()).wide(),
            ],
        ),
    ]
}

fn sites(with: &Filling) -> Vec<Block> {
    let product = &with.product;
    let mut blocks = vec![
        facts(
            "paper-form-site",
            vec![
                subject_name(with),
                asked(&site::SITE_NAME, product).wide(),
                asked(&site::PRIMARY_DOMAIN, product),
                asked(&site::OPENED_ON, product),
                asked(&site::SECONDARY_DOMAINS, product).wide(),
                asked(&site::ICP_NUMBER, product).wide(),
                asked(&site::IP_RANGES, product).wide(),
                asked(&site::ACCESS_PROVIDER_NAME, product).wide(),
                asked(&site::ACCESS_METHOD, product),
                room("paper-form-server", 1),
                asked(&site::REGISTRAR_NAME, product).wide(),
                asked(&site::INTERACTIVE, product),
                asked(&site::MONTHLY_USERS, product),
                asked(&site::SERVICE_TYPES, product),
                asked(&site::LANGUAGES, product),
            ],
        ),
        person("paper-form-security-lead", product, fields_of!(site::security_lead)),
    ];
    let mut rows: Vec<Vec<String>> = with.entries.iter().map(entry_row).collect();
    while rows.len() < 3 {
        rows.push(vec![String::new(); 4]);
    }
    let heads =
        [("paper-title", 4), ("paper-form-domain", 4), ("public-number", 5), ("own-issued", 3)];
    blocks.push(table("paper-form-others", &heads, rows));
    blocks
}

fn entry_row(entry: &Entry) -> Vec<String> {
    let issued = Lang::Zh.day_text(&entry.issued_on);
    vec![entry.name.clone(), entry.primary_domain.clone(), entry.number.clone(), issued]
}

fn group(with: &Filling) -> Vec<Block> {
    let row = |(at, member): (usize, &Answers)| {
        let one = |field: &'static dyn AnyField| texts(field, member).join(" ");
        let number = (at + 1).to_string();
        vec![
            number,
            one(&MEMBER_NAME),
            one(&MEMBER_ROLE),
            one(&MEMBER_POST),
            one(&MEMBER_ID_KIND),
            one(&MEMBER_ID_NUMBER),
            one(&MEMBER_MOBILE),
        ]
    };
    let mut rows: Vec<Vec<String>> = with.members.iter().enumerate().map(row).collect();
    while rows.len() < 10 {
        let number = (rows.len() + 1).to_string();
        rows.push(std::iter::once(number).chain(vec![String::new(); 6]).collect());
    }
    let heads = [
        ("paper-form-place-number", 2),
        ("paper-form-name", 5),
        ("field-member_role", 3),
        ("field-member_post", 5),
        ("paper-form-document", 4),
        ("paper-form-number", 7),
        ("paper-form-mobile", 5),
    ];
    vec![
        Block::Facts {
            title: String::new(),
            facts: vec![subject_name(with), subject_number(with), subject_address(with)],
        },
        table("paper-form-members", &heads, rows),
        Block::Small { texts: vec![text("paper-form-members-text").to_owned()] },
    ]
}

fn table(title: &str, heads: &[(&str, u8)], rows: Vec<Vec<String>>) -> Block {
    let column = |(key, share): &(&str, u8)| Column { text: text(key).to_owned(), share: *share };
    let columns = heads.iter().map(column).collect();
    Block::Table { title: text(title).to_owned(), columns, rows }
}

fn signatures(organ: &str) -> Block {
    let place = |label: &str, name: &str| Place {
        label: text(label).to_owned(),
        texts: known(name),
        hint: text("paper-seal").to_owned(),
        day: text("paper-day").to_owned(),
    };
    Block::Signatures { places: vec![place("paper-by-filer", ""), place("paper-by-organ", organ)] }
}
