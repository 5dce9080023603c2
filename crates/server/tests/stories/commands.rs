//! The real program, as an operator types its commands.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use anbei_domain::filing::StateName;
use anbei_store::{Store, StoreConfig};

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
fn the_demonstration_has_a_filing_in_every_state_and_answers_as_the_providers_guide_prints() {
    const STATES: &str = "SELECT DISTINCT state FROM filing ORDER BY state";
    const HOSTED: &str = "SELECT answers FROM filing WHERE answers LIKE '%\"ucloud\"%'";

    let folder = tempfile::tempdir().unwrap();
    let seeded = anbei(folder.path(), &["seed", "--entries", "1"], &[]);
    assert!(seeded.status.success(), "{}", said(&seeded));
    let store = Store::open(&StoreConfig::Sqlite { path: folder.path().join("anbei.db") }).unwrap();
    let list = |statement| store.read_now(|tx| tx.list(statement, &[], |row| row.text(0))).unwrap();

    let mut every = StateName::ALL.map(StateName::as_str);
    every.sort_unstable();
    assert_eq!(list(STATES), every);
    let hosted = list(HOSTED);
    assert!(hosted.len() > 10, "{}", hosted.len());
    for answers in hosted {
        assert!(answers.contains(r#""access_method":["virtual-space"]"#), "{answers}");
    }
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

    let sites = folder.path().join("sites.csv");
    fs::write(&sites, "网站名称,域名,通知日期\n小站,found-one.example,2026-11-01\n").unwrap();
    let words = ["import", "unfiled", &sites.display().to_string(), "--organ", "110105"];
    let put_down = anbei(folder.path(), &words, &[]);
    assert!(said(&put_down).contains("1 rows: 1 imported"), "{}", said(&put_down));
    assert!(said(&anbei(folder.path(), &words, &[])).contains("1 there already"));
    let verified = anbei(folder.path(), &["verify"], &[]);
    assert!(verified.status.success(), "{}", said(&verified));
}

/// A password as `anbei admin` prints it.
fn printed_password(output: &Output) -> String {
    let text = said(output);
    let line = text.lines().find_map(|line| line.strip_prefix("password, shown this once: "));
    line.unwrap_or_else(|| panic!("no password in {text}")).to_owned()
}

#[test]
fn an_empty_deployment_gets_its_organs_officers_and_administrators() {
    let folder = tempfile::tempdir().unwrap();
    assert!(anbei(folder.path(), &["migrate"], &[]).status.success());
    let file = folder.path().join("organs.csv");
    let table = file.display().to_string();
    let head = "区划代码,单位名称,上级区划代码,双人复核\n";
    fs::write(&file, format!("{head}110105,示例区大队,,是\n110000,示例市总队,,\n1101,,,\n"))
        .unwrap();
    let organs =
        |more: &[&str]| anbei(folder.path(), &[&["admin", "organs", &table], more].concat(), &[]);
    let dry = organs(&["--dry-run"]);
    assert!(said(&dry).contains("3 rows: 2 to enter, 0 there already, 1 wrong"), "{}", said(&dry));
    fs::write(&file, format!("{head}110105,示例区大队,,是\n110000,示例市总队,,\n")).unwrap();
    assert!(said(&organs(&[])).contains("2 rows: 2 entered, 0 there already, 0 wrong"));
    assert!(said(&organs(&[])).contains("2 rows: 0 entered, 2 there already, 0 wrong"));
    assert!(anbei(folder.path(), &["doctor"], &[]).status.success());

    let add = |words: &[&str]| anbei(folder.path(), &[&["admin", "add"], words].concat(), &[]);
    let officer = add(&["li.min", "--name", "李敏", "--officer-of", "110105"]);
    assert!(officer.status.success(), "{}", said(&officer));
    assert_eq!(printed_password(&officer).len(), 26);
    let system = add(&["root.system", "--name", "系统管理员", "--administrator", "system"]);
    assert!(system.status.success(), "{}", said(&system));
    for (words, why) in [
        (["li.min", "--name", "李敏", "--officer-of", "110105"], "login_name"),
        (["wang.min", "--name", " ", "--officer-of", "110105"], "display_name"),
        (["wang.min", "--name", "王敏", "--officer-of", "999999"], "no organ"),
        (["wang.min", "--name", "王敏", "--administrator", "root"], "no role"),
    ] {
        let refused = add(&words);
        assert!(!refused.status.success() && said(&refused).contains(why), "{}", said(&refused));
    }
    let act = |words: &[&str]| anbei(folder.path(), &[&["admin"], words].concat(), &[]);
    let renewed = act(&["password", "li.min"]);
    assert_ne!(printed_password(&renewed), printed_password(&officer));
    assert!(act(&["disable", "LI.min"]).status.success());
    let list = said(&act(&["list"]));
    assert!(list.contains("li.min\t李敏\tofficer of organ-110105\tdisabled"), "{list}");
    assert!(
        list.contains("root.system\t系统管理员\tsystem administrator\tnot enrolled yet"),
        "{list}"
    );
    assert!(act(&["enable", "li.min"]).status.success());
    assert!(act(&["forget-device", "li.min"]).status.success());
    assert!(!act(&["disable", "nobody"]).status.success());
    assert!(anbei(folder.path(), &["verify"], &[]).status.success());
}
