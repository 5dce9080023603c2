//! The press, and programs that read what it printed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use anbei_paper::Document;
use anbei_press::{Fonts, Press};

/// One for all tests, as in the program.
pub static PRESS: LazyLock<Press> =
    LazyLock::new(|| Press::new(Fonts::find(None).unwrap()).unwrap());

/// A document in a file, which stays below `target/tmp` to be looked at.
pub struct Printed(pub PathBuf);

pub fn print(name: &str, document: &Document) -> Printed {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&path, PRESS.print(document).unwrap()).unwrap();
    Printed(path)
}

impl Printed {
    fn read_by(&self, program: &str, args: &[&str], after: &[&str]) -> String {
        let run = Command::new(program).args(args).arg(&self.0).args(after).output();
        let run = run.unwrap_or_else(|error| panic!("{program}: {error}"));
        assert!(run.status.success(), "{program}: {}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8_lossy(&run.stdout).into_owned()
    }

    pub fn info(&self) -> String {
        self.read_by("pdfinfo", &[], &[])
    }

    /// The tags, one a line, with what they hold.
    pub fn structure(&self) -> String {
        self.read_by("pdfinfo", &["-struct-text"], &[])
    }

    /// In reading order, without breaks: where a line ends depends on the type and not on the text.
    pub fn text(&self) -> String {
        self.read_by("pdftotext", &["-raw"], &["-"]).split_whitespace().collect()
    }

    pub fn fonts(&self) -> Vec<String> {
        self.read_by("pdffonts", &[], &[]).lines().skip(2).map(str::to_owned).collect()
    }

    pub fn metadata(&self) -> String {
        self.read_by("pdfinfo", &["-meta"], &[])
    }

    /// Its objects without compression.
    pub fn objects(&self) -> String {
        let args = ["--qdf", "--object-streams=disable"];
        let run = Command::new("qpdf").args(args).arg(&self.0).arg("-").output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8_lossy(&run.stdout).into_owned()
    }

    /// Whether qpdf finds nothing wrong with its syntax.
    pub fn check(&self) {
        let told = self.read_by("qpdf", &["--check"], &[]);
        assert!(told.contains("No syntax or stream encoding errors found"), "{told}");
    }
}
