//! Passwords known from breaches elsewhere.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::Duration;

use reqwest::blocking::Client;
use sha1::{Digest, Sha1};

/// Knows passwords that others have lost.
pub trait BreachList: Send + Sync {
    /// Whether `password` is known. A list that cannot be asked knows nothing: nobody is kept out for its sake.
    fn contains(&self, password: &str) -> bool;
}

/// The passwords most often used, for when no list is given.
pub struct CommonPasswords;

const COMMON: &str = include_str!("common_passwords.txt");

impl BreachList for CommonPasswords {
    fn contains(&self, password: &str) -> bool {
        let letters = |text: &str| -> String {
            text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
        };
        // `Password123!` is as common as `password123`.
        let password = letters(password);
        COMMON.lines().any(|line| line == password)
    }
}

/// A file of upper-case SHA-1 hashes in order, one a line, whatever follows a colon ignored.
pub struct BreachFile {
    path: PathBuf,
}

impl BreachFile {
    /// Opens the file once, so that a wrong path is noticed at start.
    pub fn open(path: &Path) -> io::Result<Self> {
        File::open(path)?;
        Ok(Self { path: path.to_owned() })
    }

    fn search(&self, wanted: &str) -> io::Result<bool> {
        let mut file = BufReader::new(File::open(&self.path)?);
        let (mut low, mut high) = (0, file.seek(SeekFrom::End(0))?);
        // The first line that begins at or after `low` is the least that can still match.
        while low < high {
            let middle = low + (high - low) / 2;
            match line_from(&mut file, middle)? {
                Some((_, line)) if hash_of(&line) == wanted => return Ok(true),
                Some((end, line)) if hash_of(&line) < wanted => low = end,
                _ => high = middle,
            }
        }
        Ok(false)
    }
}

/// The first line that begins at or after `from`, with where it ends.
fn line_from(file: &mut BufReader<File>, from: u64) -> io::Result<Option<(u64, String)>> {
    let mut at = from;
    if from > 0 {
        file.seek(SeekFrom::Start(from - 1))?;
        let mut rest = Vec::new();
        at = from - 1 + file.read_until(b'\n', &mut rest)? as u64;
    } else {
        file.seek(SeekFrom::Start(0))?;
    }
    let mut line = String::new();
    let length = file.read_line(&mut line)? as u64;
    Ok((length > 0).then_some((at + length, line)))
}

fn hash_of(line: &str) -> &str {
    line.split(':').next().unwrap_or("").trim()
}

impl BreachList for BreachFile {
    fn contains(&self, password: &str) -> bool {
        self.search(&sha1_of(password)).unwrap_or_else(|error| {
            tracing::error!(%error, "the list of breached passwords cannot be read");
            false
        })
    }
}

/// A service that is told the first five characters of a hash and answers with the rest of all that begin so.
pub struct BreachRange {
    client: Client,
    url: String,
}

impl BreachRange {
    /// `url` is what the five characters are appended to.
    pub fn new(url: &str) -> Result<Self, reqwest::Error> {
        let client = Client::builder().timeout(Duration::from_secs(3)).build()?;
        Ok(Self { client, url: format!("{}/", url.trim_end_matches('/')) })
    }

    fn ask(&self, password: &str) -> Result<bool, reqwest::Error> {
        let hash = sha1_of(password);
        let (head, tail) = hash.split_at(5);
        let answer = self.client.get(format!("{}{head}", self.url)).header("Add-Padding", "true");
        let known = answer.send()?.error_for_status()?.text()?;
        let is_known =
            known.lines().any(|line| hash_of(line) == tail && !line.trim_end().ends_with(":0"));
        Ok(is_known)
    }
}

impl BreachList for BreachRange {
    fn contains(&self, password: &str) -> bool {
        self.ask(password).unwrap_or_else(|error| {
            tracing::error!(%error, "the list of breached passwords does not answer");
            false
        })
    }
}

fn sha1_of(password: &str) -> String {
    hex::encode_upper(Sha1::digest(password.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_password_is_known_however_it_is_decorated() {
        assert!(CommonPasswords.contains("Password123!"));
        assert!(CommonPasswords.contains("woaini1314"));
        assert!(!CommonPasswords.contains("qingfeng7-Wan-hu"));
    }

    #[test]
    fn every_line_of_a_sorted_file_is_found_and_nothing_else() {
        let path = std::env::temp_dir().join(format!("anbei-breach-{}", std::process::id()));
        let mut hashes: Vec<_> = (0..100).map(|n| sha1_of(&format!("secret-{n}"))).collect();
        hashes.sort();
        let lines = hashes.join(":3\n") + ":3\n";
        std::fs::write(&path, lines).unwrap();
        let file = BreachFile::open(&path).unwrap();
        assert!((0..100).all(|n| file.contains(&format!("secret-{n}"))));
        assert!((100..200).all(|n| !file.contains(&format!("secret-{n}"))));
        std::fs::remove_file(path).unwrap();
    }
}
