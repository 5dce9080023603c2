//! What is picked while filing: the kind that comes next, and what a directory says of a provider.

use anbei_domain::kind::NEW_WEBSITE;

use crate::apply::{Browser, portal, website};

#[tokio::test]
async fn once_the_subject_is_handed_in_every_kind_is_offered_until_it_is_put_off() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    let done = person.files_subject().await;
    let asked = person.gets(&done).await.text;
    let dialog = asked.split("<dialog").nth(1).unwrap();
    let (question, rest) = dialog.split_once("</dialog>").unwrap();
    assert!(question.split_once('>').unwrap().0.ends_with(" open"), "{question}");
    let kinds: Vec<_> = anbei_app::App::kinds_on_offer(true).collect();
    assert!(kinds.len() >= 3);
    for kind in kinds {
        assert!(question.contains(&format!("name=\"kind\" value=\"{}\"", kind.id)), "{}", kind.id);
    }
    assert!(question.contains(&format!("href=\"{done}?later=yes\"")), "{question}");
    assert!(rest.contains(&format!("href=\"{done}#kinds\"")), "{rest}");

    let later = person.gets(&format!("{done}?later=yes")).await.text;
    let dialog = later.split("<dialog").nth(1).unwrap();
    assert!(!dialog.split_once('>').unwrap().0.contains("open"), "{dialog}");
}

#[tokio::test]
async fn what_the_directory_says_of_a_provider_shows_where_it_is_picked() {
    let portal = portal().await;
    let person = Browser::of(&portal, "wang").await;
    person.files_subject().await;
    let path = person.begins(&NEW_WEBSITE).await;
    let answers = website(&person.uploads().await);
    for step in &NEW_WEBSITE.steps[..3] {
        assert_eq!(person.fills(&path, step, &answers).await.status, 303);
    }
    let step = format!("{path}/providers");
    let told = ["上海市杨浦区", "021-55509888", "北京市大兴区", "400-818-2233"];
    let blank = person.gets(&step).await.text;
    for text in told {
        assert!(!blank.contains(&format!("<div>{text}</div>")), "{text}");
    }
    let picked = [("access_provider", "ucloud"), ("registrar", "xinnet"), ("do", "save")];
    assert_eq!(person.posts(&step, &picked).await.status, 303);
    let page = person.gets(&step).await.text;
    for text in told.into_iter().chain(["租赁虚拟空间"]) {
        assert!(page.contains(&format!("<div>{text}</div>")), "{text}: {page}");
    }
    assert!(page.contains("value=\"virtual-space\" checked"), "{page}");
}
