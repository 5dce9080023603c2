//! Structured logs: on standard error and, where a folder is named, in a file that does not grow without end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tracing::Subscriber;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, fmt};

use crate::config::Logs;

/// A file that has grown so far makes room for a new one.
const MOST_BYTES: u64 = 16 * 1024 * 1024;
/// How many former files are kept.
const KEPT: u32 = 4;

/// Starts logging. `ANBEI_LOGS__FILTER` or the file decides what is logged.
pub fn start(logs: &Logs) {
    let filter = EnvFilter::try_new(&logs.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let (file, failed) = match file(&logs.folder) {
        Ok(file) => (file, None),
        Err(error) => (None, Some(error)),
    };
    let colours = io::stderr().is_terminal();
    tracing_subscriber::registry()
        .with(filter)
        .with(layer(&logs.format, colours, io::stderr))
        .with(file.map(|file| layer(&logs.format, false, Mutex::new(file))))
        .init();
    if let Some(error) = failed {
        tracing::warn!(folder = %logs.folder.display(), %error, "logs go to standard error only");
    }
}

fn layer<S, W>(format: &str, colours: bool, writer: W) -> Box<dyn Layer<S> + Send + Sync>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let layer = fmt::layer().with_writer(writer).with_ansi(colours);
    if format == "json" { layer.json().boxed() } else { layer.with_target(false).boxed() }
}

/// The log file below `folder`; none if no folder is named.
fn file(folder: &Path) -> io::Result<Option<LogFile>> {
    if folder.as_os_str().is_empty() {
        return Ok(None);
    }
    fs::create_dir_all(folder)?;
    LogFile::open(folder.join("anbei.log"), MOST_BYTES).map(Some)
}

/// `anbei.log`, with its predecessors `anbei.log.1` (the latest) to `anbei.log.4` beside it.
struct LogFile {
    path: PathBuf,
    out: File,
    size: u64,
    most_bytes: u64,
}

impl LogFile {
    fn open(path: PathBuf, most_bytes: u64) -> io::Result<Self> {
        let out = OpenOptions::new().create(true).append(true).open(&path)?;
        let size = out.metadata()?.len();
        Ok(Self { path, out, size, most_bytes })
    }

    fn aged(&self, age: u32) -> PathBuf {
        PathBuf::from(format!("{}.{age}", self.path.display()))
    }

    fn turn_over(&mut self) -> io::Result<()> {
        for age in (1..KEPT).rev() {
            // There are fewer in the beginning.
            drop(fs::rename(self.aged(age), self.aged(age + 1)));
        }
        fs::rename(&self.path, self.aged(1))?;
        *self = Self::open(std::mem::take(&mut self.path), self.most_bytes)?;
        Ok(())
    }
}

impl Write for LogFile {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.size >= self.most_bytes {
            self.turn_over()?;
        }
        let count = self.out.write(line)?;
        self.size += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_log_makes_room_and_the_oldest_goes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anbei.log");
        let mut log = LogFile::open(path.clone(), 10).unwrap();
        for number in 0..=6 {
            log.write_all(format!("line number {number}\n").as_bytes()).unwrap();
        }
        let read = |path: PathBuf| fs::read_to_string(path).unwrap();
        assert_eq!(read(path.clone()), "line number 6\n");
        assert_eq!(read(log.aged(1)), "line number 5\n");
        assert_eq!(read(log.aged(4)), "line number 2\n");
        assert!(!log.aged(5).exists());
        // The next start goes on where this one ended.
        let mut log = LogFile::open(path.clone(), 100).unwrap();
        log.write_all(b"more\n").unwrap();
        assert_eq!(read(path), "line number 6\nmore\n");
    }
}
