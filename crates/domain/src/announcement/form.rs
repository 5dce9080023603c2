//! What a notice says, and from when until when: the questions of its form.

use jiff::civil::Date;

use crate::Flaw;
use crate::field::{Answers, AnyField, Field, FieldFlaw};
use crate::value::{Article, Day, Line};

/// 标题.
pub static TITLE_ZH: Field<Line> = Field::required("announcement_title_zh").public();
/// 正文.
pub static BODY_ZH: Field<Article> = Field::required("announcement_body_zh").public();
/// 英文标题.
pub static TITLE_EN: Field<Line> = Field::optional("announcement_title_en").public();
/// 英文正文.
pub static BODY_EN: Field<Article> = Field::optional("announcement_body_en").public();
/// 开始显示: the first day; without it at once.
pub static FROM: Field<Day> = Field::optional("announcement_from").public();
/// 停止显示: the last day on which it is shown; without it for good.
pub static UNTIL: Field<Day> = Field::optional("announcement_until").public();

/// All of them, in the order of the form.
pub static FIELDS: &[&dyn AnyField] = &[&TITLE_ZH, &BODY_ZH, &TITLE_EN, &BODY_EN, &FROM, &UNTIL];

/// The normal form of all answers, or everything that is wrong with them.
///
/// # Errors
///
/// Every flaw, at its field.
pub fn check(answers: &Answers, today: Date) -> Result<Answers, Vec<FieldFlaw>> {
    let (mut normal, mut flaws) = (Answers::new(), Vec::new());
    for field in FIELDS {
        match field.check(answers) {
            Ok(texts) => normal.set(field.id(), texts),
            Err(wrong) => flaws.extend(wrong),
        }
    }
    flaws.extend(half_translated(answers));
    flaws.extend(shown_never(&normal, today));
    if flaws.is_empty() { Ok(normal) } else { Err(flaws) }
}

/// A title in English over a text in Chinese, or the other way round, helps nobody.
fn half_translated(answers: &Answers) -> Option<FieldFlaw> {
    let missing: &dyn AnyField = match (answers.one(TITLE_EN.id()), answers.one(BODY_EN.id())) {
        (Some(_), None) => &BODY_EN,
        (None, Some(_)) => &TITLE_EN,
        _ => return None,
    };
    Some(flaw(missing, Flaw::new("announcement-half-translated")))
}

fn shown_never(answers: &Answers, today: Date) -> Option<FieldFlaw> {
    let until = Date::from(UNTIL.of(answers)?);
    if until < today {
        return Some(flaw(&UNTIL, Flaw::new("announcement-over")));
    }
    let from = Date::from(FROM.of(answers)?);
    (until < from).then(|| flaw(&UNTIL, Flaw::new("announcement-ends-before")))
}

fn flaw(field: &dyn AnyField, flaw: Flaw) -> FieldFlaw {
    FieldFlaw { field: field.id(), index: 0, flaw }
}
