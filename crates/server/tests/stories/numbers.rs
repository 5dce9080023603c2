//! Numbers under races: each exactly once.

use std::collections::HashSet;

use anbei_app::AppError;
use anbei_store::every_engine;
use anbei_testkit::TestApp;

use crate::tell;

every_engine! {
    fn officers_racing_for_cases_never_share_one_and_numbers_are_dense(store: &TestStore) {
        const SITES: usize = 12;
        let app = TestApp::on(store);
        tell(async {
            let wang = app.applicant("wang");
            let subject = wang.registers_subject().await;
            app.officer("li").approves(&subject).await.unwrap();
            let mut sites = Vec::new();
            for n in 0..SITES {
                sites.push(wang.files_website(&format!("site{n}.example")).await);
            }
            // Each officer tries every case; whoever comes second is refused.
            let mut tries = Vec::new();
            for name in ["a", "b", "c", "d"] {
                let (officer, sites) = (app.officer(name), sites.clone());
                tries.push(tokio::spawn(async move {
                    let mut issued = Vec::new();
                    for site in sites {
                        match officer.approves(&site).await {
                            Ok(committed) => issued.extend(committed.number),
                            Err(AppError::Refused(_) | AppError::Stale) => {}
                            Err(other) => panic!("{other:?}"),
                        }
                    }
                    issued
                }));
            }
            let mut issued = Vec::new();
            for each in tries {
                issued.extend(each.await.unwrap());
            }
            let distinct: HashSet<_> = issued.iter().cloned().collect();
            assert_eq!(distinct.len(), issued.len(), "a number was issued twice");
            for n in 1..=issued.len() {
                let number = format!("京公网安备110105020{n:05}号");
                assert!(distinct.contains(&number), "{number} is missing of {issued:?}");
            }
        });
        app.check_audit();
    }
}
