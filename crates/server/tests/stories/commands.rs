//! The real program, as an operator types its commands.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

/// Runs `anbei` on the deployment in `data`, with nothing of this process' environment that would be read as settings.
fn anbei(data: &Path, words: &[&str], env: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_anbei"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ANBEI_")) {
        command.env_remove(name);
    }
    command.args(words).arg("--data").arg(data).envs(env.iter().copied()).output().unwrap()
}

fn said(output: &Output) -> String {
    let all = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&all).into_owned()
}

#[test]
fn a_deployment_in_one_folder_keeps_everything_below_it() {
    let folder = tempfile::tempdir().unwrap();
    let migrated = anbei(folder.path(), &["migrate"], &[]);
    assert!(migrated.status.success(), "{}", said(&migrated));
    let examined = anbei(folder.path(), &["doctor"], &[]);
    let text = said(&examined);
    // Only organs are missing: nobody filled it yet.
    assert_eq!(text.matches("wrong  ").count(), 1, "{text}");
    assert!(text.contains("wrong  organs"), "{text}");
    assert!(text.contains("ok     attachments: can be written and read"), "{text}");
    for name in ["anbei.db", "attachments", "keys/data.key", "logs/anbei.log"] {
        assert!(folder.path().join(name).exists(), "{name} is missing");
    }
}

#[test]
fn a_folder_that_takes_no_attachments_is_found_by_the_doctor() {
    let folder = tempfile::tempdir().unwrap();
    assert!(anbei(folder.path(), &["migrate"], &[]).status.success());
    let file = folder.path().join("no-folder");
    fs::write(&file, "").unwrap();
    let place = file.display().to_string();
    let examined = anbei(folder.path(), &["doctor"], &[("ANBEI_ATTACHMENTS__FOLDER", &place)]);
    assert!(!examined.status.success());
    assert!(said(&examined).contains("wrong  attachments"), "{}", said(&examined));
}

#[test]
fn a_new_key_is_read_by_whoever_read_the_old_one_and_opens_the_data() {
    let folder = tempfile::tempdir().unwrap();
    let seeded = anbei(folder.path(), &["seed", "--entries", "1"], &[]);
    assert!(seeded.status.success(), "{}", said(&seeded));
    let key = folder.path().join("keys/data.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o640)).unwrap();
    let old = fs::read(&key).unwrap();

    let rotated = anbei(folder.path(), &["keys", "rotate"], &[]);
    assert!(rotated.status.success(), "{}", said(&rotated));
    assert_ne!(fs::read(&key).unwrap(), old);
    assert_eq!(fs::read(key.with_extension("previous")).unwrap(), old);
    assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(anbei(folder.path(), &["doctor"], &[]).status.success());

    fs::write(&key, old).unwrap();
    let refused = anbei(folder.path(), &["doctor"], &[]);
    assert!(!refused.status.success());
    assert!(said(&refused).contains("wrong  keys"), "{}", said(&refused));
}

#[test]
fn texts_of_digits_in_the_environment_are_texts() {
    let folder = tempfile::tempdir().unwrap();
    let env = [
        ("ANBEI_NUMBERS__WEBSITE_CLASS", "02"),
        ("ANBEI_SMS__TOKEN", "12345"),
        ("ANBEI_BRAND__NAME", "2026"),
        ("ANBEI_SESSIONS__IDLE_MINUTES", "20"),
        ("ANBEI_DATABASE__POOL_SIZE", "8"),
        ("ANBEI_DEMO", "false"),
    ];
    let migrated = anbei(folder.path(), &["migrate"], &env);
    assert!(migrated.status.success(), "{}", said(&migrated));
    let wrong = anbei(folder.path(), &["migrate"], &[("ANBEI_SESSIONS__IDLE_MINUTES", "soon")]);
    assert!(!wrong.status.success());
    assert!(said(&wrong).contains("IDLE_MINUTES"), "{}", said(&wrong));
}

#[test]
fn older_filings_are_tried_imported_and_passed_over_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let seeded = anbei(folder.path(), &["seed", "--entries", "1"], &[]);
    assert!(seeded.status.success(), "{}", said(&seeded));
    let (file, errors) = (folder.path().join("older.csv"), folder.path().join("errors.csv"));
    let (older, told) = (file.display().to_string(), errors.display().to_string());
    let head = "公安备案号,类别,名称,主域名,主体名称,主体性质,是否交互,备案日期\n";
    let good = "110105900123,网站,旧站,older-one.example,王小样,个人,否,2013-03-05\n";
    let bad = "110105900124,网站,=1+1,older-two.example,王小样,个人,也许,2013-03-05\n";
    fs::write(&file, format!("{head}{good}{bad}")).unwrap();
    let import = |more: &[&str]| {
        let words = [&["import", "entries", &older, "--organ", "110105"], more].concat();
        anbei(folder.path(), &words, &[])
    };
    let dry = import(&["--dry-run", "--errors", &told]);
    assert!(!dry.status.success());
    assert!(said(&dry).contains("2 rows: 1 to import, 0 there already, 1 wrong"), "{}", said(&dry));
    assert!(fs::read_to_string(&errors).unwrap().contains("'=1+1"));

    fs::write(&file, format!("{head}{good}")).unwrap();
    let real = import(&[]);
    assert!(real.status.success() && said(&real).contains("1 imported"), "{}", said(&real));
    assert!(said(&import(&[])).contains("1 there already"));
    let nowhere = anbei(folder.path(), &["import", "entries", &older, "--organ", "nowhere"], &[]);
    assert!(said(&nowhere).contains("there is no organ"), "{}", said(&nowhere));
    let verified = anbei(folder.path(), &["verify"], &[]);
    assert!(verified.status.success(), "{}", said(&verified));
}
