//! The programs that are measured, each a process of its own.

use std::io::{self, BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::load::Answer;

/// A process that serves; it ends with this value.
pub struct Program {
    child: Child,
    pub address: SocketAddr,
    /// From its start to its first answer.
    pub started_in: Duration,
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself, which the measurements have noticed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The release build of `anbei` beside this program, or the one named by `ANBEI_BIN`.
pub fn anbei() -> io::Result<PathBuf> {
    match std::env::var_os("ANBEI_BIN") {
        Some(path) => Ok(path.into()),
        None => Ok(std::env::current_exe()?.with_file_name("anbei")),
    }
}

/// A folder with so many entries, filled once and kept for the next run.
pub fn seeded(entries: usize) -> io::Result<PathBuf> {
    let built = std::env::current_exe()?;
    let data = built.with_file_name(format!("bench-{entries}"));
    let marker = data.join("complete");
    if !marker.exists() {
        println!("filling {} with {entries} entries, once", data.display());
        empty(&format!("bench-{entries}"))?;
        seed(&data, entries)?;
        std::fs::write(marker, "")?;
    }
    Ok(data)
}

/// A folder beside this program with nothing in it.
pub fn empty(name: &str) -> io::Result<PathBuf> {
    let folder = std::env::current_exe()?.with_file_name(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Fills a deployment with so many entries.
pub fn seed(data: &Path, entries: usize) -> io::Result<()> {
    let entries = entries.to_string();
    let mut command = Command::new(anbei()?);
    let status = command.args(["seed", "--entries", &entries, "--data"]).arg(data).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other("seeding failed")) }
}

/// `anbei serve` on `data`.
pub fn serve(data: &Path) -> io::Result<Program> {
    let address = free_address()?;
    let mut command = Command::new(anbei()?);
    command.args(["serve", "--listen", &address.to_string(), "--data"]).arg(data);
    command.env("RUST_LOG", "warn").stdout(Stdio::null());
    start(command, address)
}

/// This program again, as nothing but a bare handler that returns `answer`.
pub fn bare(answer: &Answer<'_>) -> io::Result<Program> {
    let address = free_address()?;
    let body = std::env::temp_dir().join(format!("anbei-bench-{}", address.port()));
    std::fs::write(&body, answer.body)?;
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["bare", &address.to_string(), answer.content_type()]).arg(&body);
    let program = start(command, address);
    std::fs::remove_file(body)?;
    program
}

fn start(mut command: Command, address: SocketAddr) -> io::Result<Program> {
    let begun = Instant::now();
    let mut child = command.spawn()?;
    while begun.elapsed() < Duration::from_secs(30) {
        if let Some(status) = child.try_wait()? {
            return Err(io::Error::other(format!("it ended at once: {status}")));
        }
        if answers(address) {
            return Ok(Program { child, address, started_in: begun.elapsed() });
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill()?;
    Err(io::Error::other("it does not answer"))
}

fn answers(address: SocketAddr) -> bool {
    let ask = || -> io::Result<bool> {
        let mut stream = std::net::TcpStream::connect(address)?;
        io::Write::write_all(&mut stream, b"GET /readyz HTTP/1.1\r\nHost: bench\r\n\r\n")?;
        let mut line = String::new();
        BufReader::new(stream).read_line(&mut line)?;
        Ok(line.contains(" 200 "))
    };
    ask().unwrap_or(false)
}

fn free_address() -> io::Result<SocketAddr> {
    std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()
}

impl Program {
    /// What it holds of the machine's memory, in bytes.
    pub fn memory(&self) -> io::Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok());
        kilobytes.map(|kb| kb * 1024).ok_or_else(|| io::Error::other("no VmRSS"))
    }

    /// The processor time it has used.
    pub fn processor_time(&self) -> io::Result<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The name in parentheses may hold spaces; user and system time are the 12th and 13th after it.
        let after = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        let ticks = after.split_whitespace().skip(11).take(2).filter_map(|t| t.parse::<u64>().ok());
        Ok(Duration::from_millis(ticks.sum::<u64>() * 10))
    }
}
