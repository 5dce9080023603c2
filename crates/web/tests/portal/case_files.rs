//! What is attached to a case, as its officer reads it.

use std::fmt::Write;

use anbei_store::args;
use anbei_testkit::ORGAN;

use crate::officers::Desk;

/// A PDF of one blank page.
fn pdf() -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ];
    let (mut text, mut places) = ("%PDF-1.4\n".to_owned(), String::new());
    for (index, object) in objects.iter().enumerate() {
        writeln!(places, "{:010} 00000 n ", text.len()).unwrap();
        write!(text, "{} 0 obj\n{object}\nendobj\n", index + 1).unwrap();
    }
    let at = text.len();
    write!(text, "xref\n0 4\n0000000000 65535 f \n{places}").unwrap();
    write!(text, "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n").unwrap();
    text.into_bytes()
}

/// How often this attachment was opened by somebody else than who uploaded it.
fn looks(desk: &Desk, id: &str) -> usize {
    const LOOKS: &str = "
        SELECT seq FROM audit_event WHERE aggregate = 'attachment' AND aggregate_id = $1 AND action = 'open'";
    let read = desk.app().store().read_now(|tx| tx.list(LOOKS, args![id], |row| row.int(0)));
    read.unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pdf_is_read_within_the_case_when_it_is_asked_for_and_the_look_is_on_record() {
    let desk = Desk::new();
    let mut wang = desk.test.applicant("wang");
    let upload = || desk.app().store_upload(&wang.actor, "证书.pdf", &pdf());
    let id = tokio::task::block_in_place(upload).unwrap().id;
    wang.upload.clone_from(&id);
    wang.registers_subject().await;
    let site = wang.files_website("wang.example.com").await;
    let officer = desk.officer("first", ORGAN).await;
    officer.takes(&site).await;

    let page = officer.get(&format!("/desk/cases/{site}")).await;
    assert!(page.header("content-security-policy").ends_with("; frame-src 'self'"));
    assert!(page.text.contains("在这里查看") && page.text.contains("证书.pdf"), "{}", page.text);
    assert!(!page.text.contains(&format!("src=\"/attachments/{id}\"")), "{}", page.text);
    assert_eq!(looks(&desk, &id), 0);

    let file = officer.get(&format!("/attachments/{id}")).await;
    assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "application/pdf"));
    assert!(file.header("content-security-policy").contains("frame-ancestors 'self'"));
    assert_eq!(looks(&desk, &id), 1);
    assert!(!officer.get("/desk").await.header("content-security-policy").contains("frame-src"));
}
