//! What stands in the guide, and in which order. The words are in `guide.ftl`.

/// A section's id and the number of its paragraphs: `guide-{id}` is its heading, `guide-{id}.lead` an introduction that
/// some have, `guide-{id}-1`, `guide-{id}-2` … its paragraphs. Those of `faq` answer `guide-faq-{n}.question`.
pub const SECTIONS: &[(&str, usize)] = &[
    ("before", 3),
    ("register", 5),
    ("subject", 6),
    ("website", 7),
    ("notice", 3),
    ("review", 6),
    ("badge", 4),
    ("deadlines", 4),
    ("query", 4),
    ("violation", 6),
    ("provider", 5),
    ("faq", 13),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_paragraph_is_written_and_none_is_left_out() {
        for lang in Lang::ALL {
            for (id, paragraphs) in SECTIONS {
                assert!(lang.find(format!("guide-{id}")).is_some(), "{id}");
                for n in 1..=*paragraphs {
                    assert!(lang.find(format!("guide-{id}-{n}")).is_some(), "{id} {n}");
                    let question = lang.find(format!("guide-{id}-{n}.question"));
                    assert_eq!(question.is_some(), *id == "faq", "{id} {n}");
                }
                assert!(lang.find(format!("guide-{id}-{}", paragraphs + 1)).is_none(), "{id}");
            }
        }
    }
}
