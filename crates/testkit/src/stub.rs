//! Any other service that speaks HTTP, on this machine: answers as a function says.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use crate::receiver::held;

/// What was asked.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub method: String,
    pub path: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Asked {
    /// A header's value; empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }
}

/// Status and body of an answer.
pub type Said = (u16, Vec<u8>);

/// The service.
pub struct Stub {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Stub {
    /// # Panics
    ///
    /// If this machine has no port left.
    #[expect(clippy::expect_used, reason = "there is nothing to test then")]
    pub fn begin(answer: impl FnMut(&Asked) -> Said + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (kept, answer) = (Arc::clone(&asked), Arc::new(Mutex::new(answer)));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (kept, answer) = (Arc::clone(&kept), Arc::clone(&answer));
                std::thread::spawn(move || serve(stream, &kept, |asked| held(&answer)(asked)));
            }
        });
        Self { address, asked }
    }

    /// What was asked since this was looked at last.
    pub fn take(&self) -> Vec<Asked> {
        std::mem::take(&mut held(&self.asked))
    }
}

/// One request after the other, as long as the connection lasts.
fn serve(stream: TcpStream, kept: &Mutex<Vec<Asked>>, mut answer: impl FnMut(&Asked) -> Said) {
    let Ok(mut to) = stream.try_clone() else { return };
    let mut from = BufReader::new(stream);
    while let Some(asked) = read(&mut from) {
        let (status, body) = answer(&asked);
        held(kept).push(asked);
        let head = format!(
            "HTTP/1.1 {status} Said\r\ncontent-length: {}\r\netag: \"{}\"\r\nlast-modified: Tue, 24 Nov 2026 03:00:00 GMT\r\n\r\n",
            body.len(),
            body.len()
        );
        if to.write_all(head.as_bytes()).and_then(|()| to.write_all(&body)).is_err() {
            return;
        }
    }
}

fn read(from: &mut impl BufRead) -> Option<Asked> {
    let line = |from: &mut dyn BufRead| {
        let mut line = String::new();
        (from.read_line(&mut line).ok()? > 0).then(|| line.trim_end().to_owned())
    };
    let first = line(from)?;
    let mut words = first.split(' ').map(str::to_owned);
    let (method, path) = (words.next()?, words.next()?);
    let mut asked = Asked { method, path, ..Asked::default() };
    while let Some(header) = line(from).filter(|header| !header.is_empty()) {
        let (name, value) = header.split_once(':')?;
        asked.headers.push((name.to_lowercase(), value.trim().to_owned()));
    }
    asked.body = vec![0; asked.header("content-length").parse().unwrap_or(0)];
    from.read_exact(&mut asked.body).ok()?;
    Some(asked)
}
