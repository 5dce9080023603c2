//! 退回原因, in the words that the applicant reads and the officer sees before sending them.

use anbei_domain::filing::Reason;

use crate::Lang;

/// What is wrong, in the officer's own words too, and how to mend it.
pub fn reason_text(t: Lang, reason: &Reason) -> String {
    let key = format!("reason-{}", reason.code);
    let what = t.find(&key).unwrap_or(&reason.code);
    let mend = t.find(format!("{key}.mend")).unwrap_or("");
    let note = reason.note.trim();
    if note.is_empty() {
        return t.with("apply-reason", &[("what", &what), ("mend", &mend)]);
    }
    // Officers end their sentences, or do not.
    let is_ended = note.ends_with(['。', '！', '？', '…', '.', '!', '?']);
    let stop = if is_ended { "" } else { t.text("apply-reason-stop") };
    let facts: [(&str, &dyn std::fmt::Display); 4] =
        [("what", &what), ("note", &note), ("stop", &stop), ("mend", &mend)];
    t.with("apply-reason-noted", &facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_officers_words_end_with_one_stop() {
        for note in ["请按执照填写", "请按执照填写。", " 请按执照填写。\n"] {
            let reason =
                Reason { field: None, code: "photo-unclear".to_owned(), note: note.to_owned() };
            let text = reason_text(Lang::Zh, &reason);
            assert!(text.contains("：请按执照填写。"), "{text}");
            assert!(!text.contains("。。"), "{text}");
        }
    }
}
