//! 病毒查杀: a scanner that looks at uploads, where the operator runs one.

use std::io::{Error, Read, Write};
use std::net::TcpStream;
#[cfg(unix)]
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::Duration;

/// A `clamd`, spoken to by its INSTREAM command.
#[derive(Debug, Clone)]
pub enum Scanner {
    /// `host:port`.
    Tcp(String),
    /// A socket on this machine.
    #[cfg(unix)]
    Socket(PathBuf),
}

const PATIENCE: Duration = Duration::from_mins(1);
const CHUNK: usize = 64 * 1024;

impl Scanner {
    /// The name of what was found in `bytes`, if anything was.
    ///
    /// # Errors
    ///
    /// If the scanner cannot be asked or does not answer: the upload is not to be let through then.
    pub fn scan(&self, bytes: &[u8]) -> Result<Option<String>, Error> {
        match self {
            Self::Tcp(address) => {
                let stream = TcpStream::connect(address)?;
                stream.set_read_timeout(Some(PATIENCE))?;
                stream.set_write_timeout(Some(PATIENCE))?;
                ask(stream, bytes)
            }
            #[cfg(unix)]
            Self::Socket(path) => {
                let stream = UnixStream::connect(path)?;
                stream.set_read_timeout(Some(PATIENCE))?;
                stream.set_write_timeout(Some(PATIENCE))?;
                ask(stream, bytes)
            }
        }
    }
}

fn ask(mut stream: impl Read + Write, bytes: &[u8]) -> Result<Option<String>, Error> {
    stream.write_all(b"zINSTREAM\0")?;
    for chunk in bytes.chunks(CHUNK) {
        let length = u32::try_from(chunk.len()).map_err(Error::other)?;
        stream.write_all(&length.to_be_bytes())?;
        stream.write_all(chunk)?;
    }
    stream.write_all(&[0; 4])?;
    stream.flush()?;
    let mut answer = String::new();
    stream.take(4096).read_to_string(&mut answer)?;
    verdict(answer.trim_end_matches(['\0', '\n']))
}

/// `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or a complaint.
fn verdict(answer: &str) -> Result<Option<String>, Error> {
    let said = answer.strip_prefix("stream: ").unwrap_or(answer);
    match said.strip_suffix(" FOUND") {
        Some(name) => Ok(Some(name.to_owned())),
        None if said == "OK" => Ok(None),
        None => Err(Error::other(format!("the scanner said: {said}"))),
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    /// A scanner that finds what it is told to find, and gives back what it was sent.
    fn scanner(answer: &'static str) -> (Scanner, std::thread::JoinHandle<Vec<u8>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let thread = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut head = [0; 10];
            stream.read_exact(&mut head).unwrap();
            let mut bytes = Vec::new();
            loop {
                let mut length = [0; 4];
                stream.read_exact(&mut length).unwrap();
                let length = u32::from_be_bytes(length) as usize;
                if length == 0 {
                    break;
                }
                let mut chunk = vec![0; length];
                stream.read_exact(&mut chunk).unwrap();
                bytes.extend(chunk);
            }
            stream.write_all(answer.as_bytes()).unwrap();
            bytes
        });
        (Scanner::Tcp(address), thread)
    }

    #[test]
    fn a_scanner_sees_every_byte_and_is_believed() {
        let bytes: Vec<u8> = (0..200_000_u32).map(|n| n.to_le_bytes()[0]).collect();
        let (clean, seen) = scanner("stream: OK\0");
        assert_eq!(clean.scan(&bytes).unwrap(), None);
        assert_eq!(seen.join().unwrap(), bytes);
        let (infected, _) = scanner("stream: Eicar-Test-Signature FOUND\0");
        assert_eq!(infected.scan(&bytes).unwrap().as_deref(), Some("Eicar-Test-Signature"));
    }

    #[test]
    fn a_scanner_that_complains_lets_nothing_through() {
        let (full, _) = scanner("INSTREAM size limit exceeded. ERROR\0");
        assert!(full.scan(b"anything").is_err());
        assert!(Scanner::Tcp("127.0.0.1:1".to_owned()).scan(b"anything").is_err());
    }
}
