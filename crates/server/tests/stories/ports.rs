//! Services of others that a deployment may use: a gateway for short messages, a list of breached passwords, a bucket.

use std::collections::BTreeMap;
use std::process::Command;

use anbei_app::port::{
    Blobs, BreachList, BreachRange, DeliveryError, Secret, ShortMessages, SmsGateway,
};
use anbei_testkit::{Asked, Stub};

/// Where the child process finds the bucket.
const BUCKET: &str = "ANBEI_TEST_BUCKET";

#[test]
fn a_short_message_is_handed_over_again_under_the_same_key_until_it_is_taken_or_cannot_be() {
    let mut answers = vec![200, 503, 503, 503, 503, 503, 400, 200, 503].into_iter().rev();
    let gateway = Stub::begin(move |_| (answers.next().unwrap_or(500), Vec::new()));
    let token = Secret::new("token-7");
    let sms = SmsGateway::new(&format!("http://{}/send", gateway.address), token).unwrap();
    sms.send("13800138000", "验证码 123456", "key-1").unwrap();
    let asked = gateway.take();
    assert_eq!(asked.len(), 2, "once in vain");
    for one in &asked {
        assert_eq!((one.method.as_str(), one.path.as_str()), ("POST", "/send"));
        assert_eq!(one.header("authorization"), "Bearer token-7");
        assert_eq!(one.header("idempotency-key"), "key-1");
        let body: serde_json::Value = serde_json::from_slice(&one.body).unwrap();
        assert_eq!(body, serde_json::json!({ "to": "13800138000", "text": "验证码 123456" }));
    }
    let refused = sms.send("13800138000", "x", "key-2");
    assert!(matches!(refused, Err(DeliveryError::Never(_))), "{refused:?}");
    assert_eq!(gateway.take().len(), 1, "what cannot be is not tried again");
    let later = sms.send("13800138000", "x", "key-3");
    assert!(matches!(later, Err(DeliveryError::Later(_))), "{later:?}");
    assert_eq!(gateway.take().len(), 3);
}

#[test]
fn a_service_of_breached_passwords_learns_five_characters_and_keeps_nobody_out_by_failing() {
    let service = Stub::begin(|asked: &Asked| {
        let rest = |password: &str| sha1(password)[5..].to_owned();
        if asked.path.ends_with(&sha1("broken")[..5]) {
            return (503, Vec::new());
        }
        let known = format!("{}:12\r\n{}:0\r\n", rest("synthetic-horse"), rest("padding"));
        (200, known.into_bytes())
    });
    let list = BreachRange::new(&format!("http://{}/range", service.address)).unwrap();
    assert!(list.contains("synthetic-horse"));
    let asked = service.take();
    assert_eq!(asked[0].path, format!("/range/{}", &sha1("synthetic-horse")[..5]));
    assert_eq!(asked[0].header("add-padding"), "true");
    assert!(!list.contains("nobody-has-this") && !list.contains("padding"));
    assert!(!list.contains("broken"), "a list that cannot be asked knows nothing");
}

fn sha1(text: &str) -> String {
    use sha1::{Digest, Sha1};
    hex::encode_upper(Sha1::digest(text))
}

#[test]
fn attachments_are_kept_listed_and_removed_in_a_bucket() {
    let mut kept: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let bucket = Stub::begin(move |asked| {
        assert!(asked.header("authorization").starts_with("AWS4-HMAC-SHA256"), "{asked:?}");
        let path = asked.path.split('?').next().unwrap_or_default().to_owned();
        match asked.method.as_str() {
            "PUT" => {
                kept.insert(path, asked.body.clone());
                (200, Vec::new())
            }
            "GET" if asked.path.contains("list-type=2") => (200, listing(kept.keys()).into_bytes()),
            "GET" => kept.get(&path).map_or((404, Vec::new()), |bytes| (200, bytes.clone())),
            "POST" => {
                let body = String::from_utf8_lossy(&asked.body).into_owned();
                let keys = body.split("<Key>").skip(1).filter_map(|rest| rest.split('<').next());
                let gone = |key: &str| {
                    kept.remove(&format!("/attachments/{key}"));
                    format!("<Deleted><Key>{key}</Key></Deleted>")
                };
                let gone: String = keys.map(gone).collect();
                (200, format!("<DeleteResult>{gone}</DeleteResult>").into_bytes())
            }
            _ => (405, Vec::new()),
        }
    });
    let ran = Command::new(std::env::current_exe().unwrap())
        .args(["ports::in_a_bucket", "--exact", "--ignored"])
        .env(BUCKET, format!("http://{}", bucket.address))
        .env("AWS_ACCESS_KEY_ID", "anbei")
        .env("AWS_SECRET_ACCESS_KEY", "synthetic")
        .env("AWS_REGION", "test-1")
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
    let asked = bucket.take();
    assert!(asked.iter().any(|one| one.path.starts_with("/attachments/demo/ab/one")), "{asked:?}");
}

/// As S3 lists what lies below a prefix.
fn listing<'a>(paths: impl Iterator<Item = &'a String>) -> String {
    let row = |path: &String| {
        let key = path.trim_start_matches("/attachments/");
        format!(
            "<Contents><Key>{key}</Key><LastModified>2026-11-24T03:00:00.000Z</LastModified><ETag>x</ETag><Size>3</Size></Contents>"
        )
    };
    let rows: String = paths.map(row).collect();
    format!("<ListBucketResult><IsTruncated>false</IsTruncated>{rows}</ListBucketResult>")
}

/// Run by the test above, with the credentials of the bucket in its environment.
#[test]
#[ignore = "needs a bucket"]
fn in_a_bucket() {
    let Ok(endpoint) = std::env::var(BUCKET) else { return };
    let blobs = Blobs::bucket("s3://attachments/demo", &endpoint).unwrap();
    blobs.put("ab/one", b"one".to_vec()).unwrap();
    blobs.put("ab/two", b"two".to_vec()).unwrap();
    assert_eq!(blobs.get("ab/one").unwrap().as_deref(), Some(&b"one"[..]));
    assert_eq!(blobs.get("ab/none").unwrap(), None);
    assert_eq!(blobs.list("ab").unwrap(), ["ab/one", "ab/two"]);
    blobs.delete("ab/one").unwrap();
    assert_eq!(blobs.get("ab/one").unwrap(), None);
    blobs.delete("ab/one").unwrap();
    assert_eq!(blobs.list("ab").unwrap(), ["ab/two"]);
}
